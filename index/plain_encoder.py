"""The packaged model's arithmetic in numpy, for a question or two: what computes batches takes seconds to be loaded.

The model is BERT (Devlin and others, 2018; arXiv 1810.04805) of six small layers, with the mean of its last one.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from threadpoolctl import threadpool_limits
from tokenizers import Tokenizer

Matrix: TypeAlias = NDArray[np.float32]
N_HEADS = 12
EPSILON = np.float32(1e-12)


class PlainEncoder:
    """
    :param folder: of the model: its weights and its tokenizer.
    """

    def __init__(self, folder: Path, *, max_tokens: int) -> None:
        self._weights: dict[str, Matrix] = load_file(folder / "model.safetensors")
        self._n_layers = len({name.split(".")[2] for name in self._weights if name.startswith("encoder.layer.")})
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(max_tokens)

    def encode(self, texts: Sequence[str]) -> Matrix:
        """:return: Shape (n_texts, dimension), not yet of length 1."""
        with threadpool_limits(1):  # for matrices so small, more threads only wait for each other
            return np.stack([self._encode(text) for text in texts])

    def _encode(self, text: str) -> Matrix:
        ids = self._tokenizer.encode(text).ids
        words, places, kinds = (
            self._weights[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position", "token_type")
        )
        states = self._normed(words[ids] + places[: len(ids)] + kinds[0], "embeddings.LayerNorm")
        for number in range(self._n_layers):
            layer = f"encoder.layer.{number}"
            seen = self._linear(self._attention(states, f"{layer}.attention.self"), f"{layer}.attention.output.dense")
            states = self._normed(states + seen, f"{layer}.attention.output.LayerNorm")
            inner = _gelu(self._linear(states, f"{layer}.intermediate.dense"))
            states = self._normed(states + self._linear(inner, f"{layer}.output.dense"), f"{layer}.output.LayerNorm")
        mean: Matrix = states.mean(axis=0)
        return mean

    def _attention(self, states: Matrix, name: str) -> Matrix:
        """Shape in and out (n_tokens, dimension); each head sees its share of the dimensions."""
        queries, keys, values = (
            self._linear(states, f"{name}.{part}").reshape(len(states), N_HEADS, -1).transpose(1, 0, 2)
            for part in ("query", "key", "value")
        )
        scores = queries @ keys.transpose(0, 2, 1) / np.float32(np.sqrt(queries.shape[-1]))
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        heads: Matrix = (weights @ values).transpose(1, 0, 2).reshape(states.shape)
        return heads

    def _linear(self, states: Matrix, name: str) -> Matrix:
        weighed: Matrix = states @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        return weighed

    def _normed(self, states: Matrix, name: str) -> Matrix:
        off = states - states.mean(axis=-1, keepdims=True)
        scaled = off / np.sqrt((off * off).mean(axis=-1, keepdims=True) + EPSILON)
        normed: Matrix = scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]
        return normed


def _gelu(values: Matrix) -> Matrix:
    """x Φ(x), with the error function by Abramowitz and Stegun 7.1.26, which is right to 1.5e-7."""
    scaled = np.abs(values) * np.float32(0.5**0.5)
    t = 1 / (1 + np.float32(0.3275911) * scaled)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    error = 1 - series * np.exp(-scaled * scaled)
    halves: Matrix = (0.5 * values * (1 + np.copysign(error, values))).astype(np.float32)
    return halves
