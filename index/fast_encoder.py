"""The packaged model by OpenVINO, for batches: as torch computes them, sooner. The `[fast]` extra brings it.

The model is put together here from its weights, as in `plain_encoder.py`; nothing is converted, kept or fetched.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from index.plain_encoder import WIDTH, Matrix, Tokens, load_weights

UNSEEN = np.float32(-1e4)  # added to the score of what only fills a text up to its batch's length


def is_installed() -> bool:
    return find_spec("openvino") is not None


class FastEncoder:
    """
    :param folder: of the model, where its weights are.
    """

    def __init__(self, folder: Path) -> None:
        self.n_threads = len(os.sched_getaffinity(0))  # as many batches may be computed at once, each on one
        weights = load_weights(folder)
        self.dimension = weights["embeddings.word_embeddings.weight"].shape[1]
        # bfloat16 is its own choice, where the processor computes in it
        how = {"INFERENCE_NUM_THREADS": self.n_threads, "NUM_STREAMS": self.n_threads}
        self._model = _openvino().Core().compile_model(_Network(weights).model(), "CPU", how)

    def encode(self, texts: Sequence[Tokens]) -> Matrix:
        """:return: Shape (n_texts, dimension), not yet of length 1. Texts of like length cost the least."""
        n_tokens = np.array([len(text) for text in texts])
        mask = np.arange(n_tokens.max()) < n_tokens[:, None]
        ids = np.zeros(mask.shape, dtype=np.int64)
        ids[mask] = np.concatenate(texts)
        rows: Matrix = self._model.create_infer_request().infer([ids, mask.astype(np.float32)])[0]
        return rows


class _Network:
    """BERT, put together of OpenVINO's operations."""

    def __init__(self, weights: dict[str, Matrix]) -> None:
        self._weights = weights
        self._dimension = weights["embeddings.word_embeddings.weight"].shape[1]
        self._n_layers = len({name.split(".")[2] for name in weights if name.startswith("encoder.layer.")})
        self._ops = _openvino().opset13

    def model(self) -> Any:
        """Ids and mask in, each of shape (n_texts, n_tokens); the means of the last layer out."""
        ops = self._ops
        ids, mask = ops.parameter([-1, -1], np.int64), ops.parameter([-1, -1], np.float32)
        unseen = ops.unsqueeze(ops.multiply(ops.subtract(np.float32(1), mask), UNSEEN), [1, 2])
        states = self._embedded(ids)
        for number in range(self._n_layers):
            states = self._layer(states, unseen, f"encoder.layer.{number}")
        seen = ops.unsqueeze(mask, [2])
        mean = ops.divide(ops.reduce_sum(ops.multiply(states, seen), [1]), ops.reduce_sum(seen, [1]))
        return _openvino().Model([mean], [ids, mask])

    def _embedded(self, ids: Any) -> Any:
        ops = self._ops
        words, places, kinds = (
            self._weights[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position", "token_type")
        )
        n_tokens = ops.gather(ops.shape_of(ids), [1], 0)
        standing = ops.slice(ops.constant(places + kinds[0]), [0], n_tokens, [1], [0])
        return self._normed(ops.add(ops.gather(ops.constant(words), ids, 0), standing), "embeddings.LayerNorm")

    def _layer(self, states: Any, unseen: Any, name: str) -> Any:
        ops = self._ops
        seen = self._linear(self._attention(states, unseen, f"{name}.attention.self"), f"{name}.attention.output.dense")
        states = self._normed(ops.add(states, seen), f"{name}.attention.output.LayerNorm")
        inner = ops.gelu(self._linear(states, f"{name}.intermediate.dense"), "erf")
        return self._normed(ops.add(states, self._linear(inner, f"{name}.output.dense")), f"{name}.output.LayerNorm")

    def _attention(self, states: Any, unseen: Any, name: str) -> Any:
        ops = self._ops
        heads = (
            ops.transpose(
                ops.reshape(self._linear(states, f"{name}.{part}"), [0, 0, self._dimension // WIDTH, WIDTH], True),
                [0, 2, 1, 3],
            )
            for part in ("query", "key", "value")
        )
        seen = ops.transpose(ops.scaled_dot_product_attention(*heads, unseen), [0, 2, 1, 3])
        return ops.reshape(seen, [0, 0, self._dimension], True)

    def _linear(self, states: Any, name: str) -> Any:
        ops, weights = self._ops, self._weights
        return ops.add(ops.matmul(states, weights[f"{name}.weight"], False, True), weights[f"{name}.bias"])

    def _normed(self, states: Any, name: str) -> Any:
        ops, weights = self._ops, self._weights
        off = ops.mvn(states, [2], True, 1e-12, "inside_sqrt")
        return ops.add(ops.multiply(off, weights[f"{name}.weight"]), weights[f"{name}.bias"])


def _openvino() -> Any:
    """Without its telemetry, which tells Google of every import: it does without, where that cannot be imported."""
    sys.modules["openvino_telemetry"] = None  # type: ignore[assignment]
    import openvino
    import openvino.opset13

    return openvino
