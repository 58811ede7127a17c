"""Reading a folder's reports and their meetings with a process a core, beside one process: the ratio of their times.

usage: python -m benchmarks.reading FOLDER [--rounds N]
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from corpus.errors import FileError
from corpus.folders import ReportFile, find_files
from corpus.reading_pool import ReadingPool, n_cores


def seconds(files: Sequence[ReportFile], n_files: int) -> float:
    """:param n_files: what the pool is told, which starts as many processes as that is worth."""
    with closing(ReadingPool(n_files)) as pool:
        for future in [pool.submit(b"A report.", "warm.txt") for _ in range(2 * n_cores())]:
            future.result()
        start = time.perf_counter()
        for future in [pool.submit(file.read(), file.name) for file in files]:
            if not isinstance(future.exception(), FileError):
                future.result()
        return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    files = find_files(arguments.folder).files
    ratios = []
    for number in range(1, arguments.rounds + 1):
        alone, together = seconds(files, 1), seconds(files, 10**6)
        ratios.append(alone / together)
        print(f"round {number}: {len(files)} files, one process {alone:.1f} s, {n_cores()} processes {together:.1f} s")
    print(f"median ratio: {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
