"""Hits in a better order: the Reranker protocol, and a cross-encoder behind it, loaded on first need.

Off unless the settings name one, as no weights for it come with the package.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from index.errors import EmbeddingModelError
from index.fusion import fuse
from index.records import Hit

N_TOKENS = 512


class Reranker(Protocol):
    """A question and a text, read together, to how well the one answers the other."""

    def score(self, question: str, texts: Sequence[str]) -> list[float]:
        """:return: For each text a number, the higher the better; comparable for one question only."""
        ...


class CrossEncoderReranker:
    """A cross-encoder by its folder, or a name in the local cache.

    :raises EmbeddingModelError: on first use, when there is no such model here. Nothing is ever downloaded.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    @cached_property
    def _model(self) -> Any:
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        from sentence_transformers import CrossEncoder

        folder = Path(self._name).expanduser()
        try:
            return CrossEncoder(
                str(folder) if folder.is_dir() else self._name,
                device="cpu",
                trust_remote_code=False,
                local_files_only=True,
                max_length=N_TOKENS,
                model_kwargs={"use_safetensors": True},
            )
        except (OSError, ValueError, RuntimeError) as error:
            raise EmbeddingModelError(
                f"There is no cross-encoder {self._name!r} on this machine ({type(error).__name__}). "
                "Set reranker to the folder of one, or leave it out."
            ) from error

    def score(self, question: str, texts: Sequence[str]) -> list[float]:
        if not texts:
            return []
        scores = self._model.predict([(question, text) for text in texts], show_progress_bar=False)
        return [float(score) for score in scores]


def rerank(question: str, hits: Sequence[Hit], reranker: Reranker) -> tuple[Hit, ...]:
    """The hits by the reranker's order; their scores are those of the new places."""
    scores = reranker.score(question, [hit.passage.text for hit in hits])
    order = sorted(range(len(hits)), key=lambda number: scores[number], reverse=True)
    return tuple(replace(hits[number], score=score) for number, score in fuse([order]))
