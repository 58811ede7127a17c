"""Stand-ins that are real implementations of a seam: quick, and the same on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from index.embedding import Vectors
from index.words import terms_of


class WordEmbedder:
    """Each term is a direction of its own, more or less: texts with the same words are near each other."""

    name = "words"
    dimension = 64
    max_tokens = 254

    def __init__(self) -> None:
        self.n_embedded = 0

    def count_tokens(self, text: str) -> int:
        return len(text.split())

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.n_embedded += len(texts)
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            for term in terms_of(text) or [""]:
                digest = hashlib.sha256(term.encode()).digest()
                vectors[row, digest[0] % self.dimension] += 1 if digest[1] % 2 else -1
            if not vectors[row].any():
                vectors[row, 0] = 1
        return np.ascontiguousarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))


class ScriptedChat:
    """A language model that says what it is told to; what it was asked is kept."""

    def __init__(self, says: Callable[[str], Sequence[str]]) -> None:
        self._says = says
        self.prompts: list[str] = []

    def stream(self, rules: str, prompt: str) -> Iterator[str]:
        self.prompts.append(prompt)
        yield from self._says(prompt)
