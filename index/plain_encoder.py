"""The packaged model's arithmetic in numpy, for single questions: what computes batches takes seconds to be loaded, and
three times as long over a few words.

The model is BERT (Devlin and others, 2018; arXiv 1810.04805) of six small layers, with the mean of its last one. Two
threads compute, each with half the heads and half the inner numbers, and what comes of them is added (Shoeybi and
others, 2019; arXiv 1909.08053): a question is too small for more, or for BLAS's own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from threadpoolctl import ThreadpoolController
from tokenizers import Tokenizer

Matrix: TypeAlias = NDArray[np.float32]
WIDTH = 32  # of a head, and of the panels that weights are cut into
MAX_THREADS = 2
EPSILON = np.float32(1e-12)


class PlainEncoder:
    """
    :param folder: of the model: its weights and its tokenizer.
    """

    def __init__(self, folder: Path, *, max_tokens: int) -> None:
        weights = load_weights(folder)
        self._n_layers = len({name.split(".")[2] for name in weights if name.startswith("encoder.layer.")})
        n_shares = min(MAX_THREADS, len(os.sched_getaffinity(0)))
        self._shares = [_Share(weights, number, n_shares) for number in range(n_shares)]
        self._weights = {name: each for name, each in weights.items() if not _is_shared(name)}
        self._others = ThreadPoolExecutor(n_shares, thread_name_prefix="question")
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(max_tokens)
        self._threads = ThreadpoolController()

    def encode(self, text: str) -> Matrix:
        """:return: Shape (dimension,), not yet of length 1."""
        with self._threads.limit(limits=1):  # for matrices so small, BLAS's threads only wait for each other
            return self._encode(self._tokenizer.encode(text).ids)

    def _encode(self, ids: Sequence[int]) -> Matrix:
        words, places, kinds = (
            self._weights[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position", "token_type")
        )
        states = self._normed(words[ids] + places[: len(ids)] + kinds[0], "embeddings")
        for number in range(self._n_layers):
            layer = f"encoder.layer.{number}"
            states = self._next(states, f"{layer}.attention.output", _Share.attention, layer)
            states = self._next(states, f"{layer}.output", _Share.inner, layer)
        mean: Matrix = states.mean(axis=0)
        return mean

    def _next(self, states: Matrix, name: str, step: Callable[[_Share, Matrix, str], Matrix], layer: str) -> Matrix:
        """The states with what all shares make of them."""
        begun = [self._others.submit(step, share, states, layer) for share in self._shares[1:]]
        added = sum((each.result() for each in begun), step(self._shares[0], states, layer))
        return self._normed(states + _side_by_side(added) + self._weights[f"{name}.dense.bias"], name)

    def _normed(self, states: Matrix, name: str) -> Matrix:
        off = states - states.mean(axis=-1, keepdims=True)
        scaled = off / np.sqrt((off * off).mean(axis=-1, keepdims=True) + EPSILON)
        normed: Matrix = scaled * self._weights[f"{name}.LayerNorm.weight"] + self._weights[f"{name}.LayerNorm.bias"]
        return normed


class _Share:
    """What one thread computes with: an equal part of each layer's heads and of its inner numbers.

    States are of shape (n_tokens, dimension); what comes of them is of shape (n_panels, n_tokens, WIDTH), and to be
    added to what comes of the other shares.
    """

    def __init__(self, weights: Mapping[str, Matrix], number: int, n_shares: int) -> None:
        self._weights = {
            # what leads out of the step takes in a part, and the others a whole of which they make a part
            name: _in_panels(np.split(each, n_shares, axis=1 if ".output." in name else 0)[number])
            for name, each in weights.items()
            if _is_shared(name)
        }

    def attention(self, states: Matrix, layer: str) -> Matrix:
        """Each head sees its share of the dimensions."""
        queries, keys, values = (
            self._linear(states, f"{layer}.attention.self.{part}") for part in ("query", "key", "value")
        )
        scores = queries @ keys.transpose(0, 2, 1) / np.float32(np.sqrt(WIDTH))
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        return self._weighed(_side_by_side(weights @ values), f"{layer}.attention.output.dense")

    def inner(self, states: Matrix, layer: str) -> Matrix:
        inner = _gelu(self._linear(states, f"{layer}.intermediate.dense"))
        return self._weighed(_side_by_side(inner), f"{layer}.output.dense")

    def _linear(self, states: Matrix, name: str) -> Matrix:
        return self._weighed(states, name) + self._weights[f"{name}.bias"]

    def _weighed(self, states: Matrix, name: str) -> Matrix:
        weighed: Matrix = states @ self._weights[f"{name}.weight"]
        return weighed


def load_weights(folder: Path) -> dict[str, Matrix]:
    weights: dict[str, Matrix] = load_file(folder / "model.safetensors")
    return weights


def _is_shared(name: str) -> bool:
    return name.startswith("encoder.layer.") and "LayerNorm" not in name and not name.endswith("output.dense.bias")


def _in_panels(weights: Matrix) -> Matrix:
    """What states are multiplied with, in lots of WIDTH columns, each one stretch of memory: read so, weights that fell
    out of the processor's cache come back three times as fast."""
    if weights.ndim == 1:
        return weights.reshape(-1, 1, WIDTH)
    return np.ascontiguousarray(weights.reshape(-1, WIDTH, weights.shape[1]).transpose(0, 2, 1))


def _side_by_side(panels: Matrix) -> Matrix:
    """Shape (n_panels, n_tokens, WIDTH) to (n_tokens, n_panels * WIDTH)."""
    return panels.transpose(1, 0, 2).reshape(panels.shape[1], -1)


def _gelu(values: Matrix) -> Matrix:
    """x Φ(x) as its authors approach it (Hendrycks and Gimpel, 2016; arXiv 1606.08415), right to 5e-4."""
    inner = values * values
    inner *= np.float32(0.044715)
    inner += 1
    inner *= values
    inner *= np.float32(np.sqrt(2 / np.pi))
    np.tanh(inner, out=inner)
    inner += 1
    inner *= values
    inner *= np.float32(0.5)
    return inner
