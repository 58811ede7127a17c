"""The packaged model's arithmetic in numpy, for single questions: what computes batches takes seconds to be loaded, and
three times as long over a few words.

The model is BERT (Devlin and others, 2018; arXiv 1810.04805) of six small layers, with the mean of its last one.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from threadpoolctl import ThreadpoolController
from tokenizers import Tokenizer

Matrix: TypeAlias = NDArray[np.float32]
WIDTH = 32  # of a head, and of the panels that weights are cut into
EPSILON = np.float32(1e-12)


class PlainEncoder:
    """
    :param folder: of the model: its weights and its tokenizer.
    """

    def __init__(self, folder: Path, *, max_tokens: int) -> None:
        self._weights = {name: _in_panels(name, each) for name, each in load_weights(folder).items()}
        self._n_layers = len({name.split(".")[2] for name in self._weights if name.startswith("encoder.layer.")})
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(max_tokens)
        self._threads = ThreadpoolController()

    def encode(self, text: str) -> Matrix:
        """:return: Shape (dimension,), not yet of length 1."""
        with self._threads.limit(limits=1):  # for matrices so small, more threads only wait for each other
            return self._encode(self._tokenizer.encode(text).ids)

    def _encode(self, ids: Sequence[int]) -> Matrix:
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
        queries, keys, values = (self._panels(states, f"{name}.{part}") for part in ("query", "key", "value"))
        scores = queries @ keys.transpose(0, 2, 1) / np.float32(np.sqrt(WIDTH))
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        return _side_by_side(weights @ values)

    def _linear(self, states: Matrix, name: str) -> Matrix:
        return _side_by_side(self._panels(states, name))

    def _panels(self, states: Matrix, name: str) -> Matrix:
        """:return: Shape (n_panels, n_tokens, WIDTH)."""
        weighed: Matrix = states @ self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]
        return weighed

    def _normed(self, states: Matrix, name: str) -> Matrix:
        off = states - states.mean(axis=-1, keepdims=True)
        scaled = off / np.sqrt((off * off).mean(axis=-1, keepdims=True) + EPSILON)
        normed: Matrix = scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]
        return normed


def load_weights(folder: Path) -> dict[str, Matrix]:
    weights: dict[str, Matrix] = load_file(folder / "model.safetensors")
    return weights


def _in_panels(name: str, weights: Matrix) -> Matrix:
    """What states are multiplied with, in lots of WIDTH columns, each one stretch of memory: read so, weights that fell
    out of the processor's cache come back three times as fast."""
    if not name.startswith("encoder.layer.") or "LayerNorm" in name:
        return weights
    if weights.ndim == 1:
        return weights.reshape(-1, 1, WIDTH)
    return np.ascontiguousarray(weights.reshape(-1, WIDTH, weights.shape[1]).transpose(0, 2, 1))


def _side_by_side(panels: Matrix) -> Matrix:
    """Shape (n_panels, n_tokens, WIDTH) to (n_tokens, n_panels * WIDTH)."""
    return panels.transpose(1, 0, 2).reshape(panels.shape[1], -1)


def _gelu(values: Matrix) -> Matrix:
    """x Φ(x), with the error function by Abramowitz and Stegun 7.1.26, which is right to 1.5e-7."""
    scaled = np.abs(values) * np.float32(0.5**0.5)
    t = 1 / (1 + np.float32(0.3275911) * scaled)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    error = 1 - series * np.exp(-scaled * scaled)
    halves: Matrix = (0.5 * values * (1 + np.copysign(error, values))).astype(np.float32)
    return halves
