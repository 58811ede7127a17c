"""How often the gold passage and report are among the first found: by meaning, by words, and by both fused.

usage: python benchmarks/retrieval.py FOLDER QUESTIONS.jsonl

Scored are the questions that name their report and a quote: lines of `rapporteur ask --batch` with `doc` and `quote`.
A passage is the gold one when it holds the quote's first or last 60 characters, spaces folded.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from index.embedding import SentenceEmbedder
from index.library import Library
from index.records import Hit
from index.searching import WEIGHTS, Searcher

DEPTHS = (1, 5, 10)
N_EDGE = 60


def folded(text: str) -> str:
    return " ".join(text.split())


def holds_quote(hit: Hit, gold: dict[str, str]) -> bool:
    quote, passage = folded(gold["quote"]), folded(hit.passage.text)
    return quote[:N_EDGE] in passage or quote[-N_EDGE:] in passage


def is_of_report(hit: Hit, gold: dict[str, str]) -> bool:
    return Path(hit.report.name).stem == Path(gold["doc"]).stem


def recalls(found: Sequence[Sequence[Hit]], golds: Sequence[dict[str, str]], fits: Callable[..., bool]) -> str:
    shares = [
        sum(any(fits(hit, gold) for hit in hits[:depth]) for hits, gold in zip(found, golds, strict=True)) / len(golds)
        for depth in DEPTHS
    ]
    return "  ".join(f"@{depth} {share:.3f}" for depth, share in zip(DEPTHS, shares, strict=True))


def print_recalls(name: str, searcher: Searcher, golds: Sequence[dict[str, str]]) -> None:
    found = [searcher.search(gold["q"], limit=max(DEPTHS)) for gold in golds]
    print(f"{name:8} quote {recalls(found, golds, holds_quote)}   report {recalls(found, golds, is_of_report)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("questions", type=Path)
    arguments = parser.parse_args()
    lines = arguments.questions.read_text(encoding="utf-8").splitlines()
    golds = [gold for gold in map(json.loads, lines) if gold.get("quote") and gold.get("doc")]
    with tempfile.TemporaryDirectory() as home:
        library = Library.create(Path(home) / "library", SentenceEmbedder())
        library.index([arguments.folder])
        chosen = dict(WEIGHTS)
        for name, weights in {"meaning": (1, 0), "words": (0, 1), "fused": tuple(chosen.values())}.items():
            WEIGHTS.update(zip(chosen, weights, strict=True))
            print_recalls(name, library.searcher(), golds)


if __name__ == "__main__":
    main()
