"""The packaged model's arithmetic in numpy, for single questions: what computes batches takes seconds to be loaded, and
three times as long over a few words.

The model is BERT (Devlin and others, 2018; arXiv 1810.04805) of six small layers, with the mean of its last one. Two
threads compute, each with half of the larger matrices (Shoeybi and others, 2019; arXiv 1909.08053): a question is too
small for more, or for BLAS's own. At each small step between these they wait for each other, so there are few of these,
and what the weights alone decide is computed before there is a question.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from threadpoolctl import ThreadpoolController
from tokenizers import Tokenizer

Matrix: TypeAlias = NDArray[np.float32]
Tokens: TypeAlias = NDArray[np.int32]  # of one text: their ids
WIDTH = 32  # of a head, and of the panels that weights are cut into
EPSILON = np.float32(1e-12)
ROOT_OF_2_BY_PI = np.float32(np.sqrt(2 / np.pi))


class PlainEncoder:
    """
    :param folder: of the model: its weights and its tokenizer.
    """

    def __init__(self, folder: Path, *, max_tokens: int) -> None:
        weights = load_weights(folder)
        n_layers = len({name.split(".")[2] for name in weights if name.startswith("encoder.layer.")})
        self._words = weights["embeddings.word_embeddings.weight"]
        self._places = (
            weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
        )
        self._first_norm = _Norm(weights, "embeddings")
        self._layers = [_Layer(weights, f"encoder.layer.{number}") for number in range(n_layers)]
        n_cores = len(os.sched_getaffinity(0))
        self._other = ThreadPoolExecutor(n_cores, thread_name_prefix="question") if n_cores > 1 else None
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(max_tokens)
        self._threads = ThreadpoolController()

    def encode(self, text: str) -> Matrix:
        """:return: Shape (dimension,), not yet of length 1."""
        with self._threads.limit(limits=1):  # for matrices so small, BLAS's threads only wait for each other
            return self._encode(self._tokenizer.encode(text).ids)

    def _encode(self, ids: Sequence[int]) -> Matrix:
        states = self._first_norm(self._words[ids] + self._places[: len(ids)])
        for layer in self._layers:
            states = layer.states(states, self._other)
        mean: Matrix = states.mean(axis=0)
        return mean


class _Layer:
    """States are of shape (n_tokens, dimension)."""

    def __init__(self, weights: Mapping[str, Matrix], name: str) -> None:
        self._attention = _Attention(weights, name)
        self._attention_norm = _Norm(weights, f"{name}.attention.output")
        self._inner = _Inner(weights, name)
        self._inner_norm = _Norm(weights, f"{name}.output")

    def states(self, states: Matrix, other: Executor | None) -> Matrix:
        states = self._attention_norm(states + self._attention(states, other))
        return self._inner_norm(states + self._inner(states, other))


class _Attention:
    """What looks from each token at all of them, by heads.

    Keys have no bias, which would raise all that a token sees alike. What is seen is a mean of values, so their bias
    comes through whole.
    """

    def __init__(self, weights: Mapping[str, Matrix], name: str) -> None:
        scale = np.float32(WIDTH**-0.5)
        query, key, value = (weights[f"{name}.attention.self.{part}.weight"] for part in ("query", "key", "value"))
        self._halves = np.split(_in_panels(np.concatenate([query * scale, key, value])), 2)
        self._query_bias = (weights[f"{name}.attention.self.query.bias"] * scale).reshape(-1, 1, WIDTH)
        out = weights[f"{name}.attention.output.dense.weight"]
        self._out = _in_panels(out)
        value_bias = weights[f"{name}.attention.self.value.bias"]
        self._bias = weights[f"{name}.attention.output.dense.bias"] + out @ value_bias

    def __call__(self, states: Matrix, other: Executor | None) -> Matrix:
        seeing = np.empty((2, len(self._halves[0]), len(states), WIDTH), dtype=np.float32)
        _both(other, lambda number: np.matmul(states, self._halves[number], out=seeing[number]))
        queries, keys, values = seeing.reshape(3, -1, len(states), WIDTH)
        queries += self._query_bias
        weights: Matrix = queries @ keys.transpose(0, 2, 1)
        weights -= weights.max(axis=-1, keepdims=True)
        np.exp(weights, out=weights)
        seen: Matrix = weights @ values
        seen /= weights.sum(axis=-1, keepdims=True)
        return _side_by_side(_side_by_side(seen) @ self._out) + self._bias


class _Inner:
    """What makes of each token's numbers others."""

    def __init__(self, weights: Mapping[str, Matrix], name: str) -> None:
        into, out = weights[f"{name}.intermediate.dense.weight"], weights[f"{name}.output.dense.weight"]
        self._in = np.split(_in_panels(into), 2)
        self._in_bias = np.split(weights[f"{name}.intermediate.dense.bias"].reshape(-1, 1, WIDTH), 2)
        self._out = [_in_panels(half / np.float32(2)) for half in np.split(out, 2, axis=1)]  # what comes in is doubled
        self._bias = weights[f"{name}.output.dense.bias"]

    def __call__(self, states: Matrix, other: Executor | None) -> Matrix:
        one, two = _both(other, partial(self._half, states))
        return _side_by_side(one + two) + self._bias

    def _half(self, states: Matrix, number: int) -> Matrix:
        """To be added to the other."""
        inner = states @ self._in[number]
        inner += self._in_bias[number]
        half: Matrix = _side_by_side(_twice_gelu(inner)) @ self._out[number]
        return half


class _Norm:
    """Each token's numbers, spread alike."""

    def __init__(self, weights: Mapping[str, Matrix], name: str) -> None:
        self._weight, self._bias = weights[f"{name}.LayerNorm.weight"], weights[f"{name}.LayerNorm.bias"]

    def __call__(self, states: Matrix) -> Matrix:
        """:param states: are changed in place."""
        dimension = np.float32(states.shape[1])
        states -= np.add.reduce(states, axis=1, keepdims=True) / dimension
        spread = np.einsum("ij,ij->i", states, states) / dimension + EPSILON
        states /= np.sqrt(spread)[:, None]
        states *= self._weight
        states += self._bias
        return states


def load_weights(folder: Path) -> dict[str, Matrix]:
    weights: dict[str, Matrix] = load_file(folder / "model.safetensors")
    return weights


def _both(other: Executor | None, half: Callable[[int], Matrix]) -> tuple[Matrix, Matrix]:
    """The first half here, the second by another thread, if there is one."""
    begun = other.submit(half, 1) if other else None
    return half(0), begun.result() if begun else half(1)


def _in_panels(weights: Matrix) -> Matrix:
    """What states are multiplied with, in lots of WIDTH columns, each one stretch of memory: read so, weights that fell
    out of the processor's cache come back three times as fast."""
    return np.ascontiguousarray(weights.reshape(-1, WIDTH, weights.shape[1]).transpose(0, 2, 1))


def _side_by_side(panels: Matrix) -> Matrix:
    """Shape (n_panels, n_tokens, WIDTH) to (n_tokens, n_panels * WIDTH)."""
    return panels.transpose(1, 0, 2).reshape(panels.shape[1], -1)


def _twice_gelu(values: Matrix) -> Matrix:
    """2 x Φ(x) as its authors approach it (Hendrycks and Gimpel, 2016; arXiv 1606.08415), right to 1e-3."""
    inner = values * values
    inner *= np.float32(0.044715 * ROOT_OF_2_BY_PI)
    inner += ROOT_OF_2_BY_PI
    inner *= values
    np.tanh(inner, out=inner)
    inner += 1
    inner *= values
    return inner
