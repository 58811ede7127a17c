"""The packaged model by torch, for batches: its layers, and nothing around them that takes seconds to be loaded.

Texts stand one after another, none filled up to another's length; where words look at each other, each is by itself.
Each is filled up to whole steps, though: of an odd number of tokens the processor takes the last ones by one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from index.plain_encoder import EPSILON, WIDTH, Matrix, Tokens, load_weights

Weights: TypeAlias = Mapping[str, Tensor]
STEP = 16  # tokens
FILLING = np.zeros(STEP, dtype=np.int32)  # ids of what nothing looks at


class TorchEncoder:
    """In bfloat16 where the processor computes in it, at a cosine to float32 above 0.999.

    :param folder: of the model, where its weights are.
    """

    def __init__(self, folder: Path) -> None:
        dtype = torch.bfloat16 if has_bfloat16() else torch.float32
        weights = {name: torch.from_numpy(rows).to(dtype) for name, rows in load_weights(folder).items()}
        self._words = weights["embeddings.word_embeddings.weight"]
        kinds = weights["embeddings.token_type_embeddings.weight"]
        self._places = weights["embeddings.position_embeddings.weight"] + kinds[0]
        self._norm = _Norm(weights, "embeddings")
        n_layers = len({name.split(".")[2] for name in weights if name.startswith("encoder.layer.")})
        self._layers = [_Layer(weights, f"encoder.layer.{number}") for number in range(n_layers)]
        self.dimension = self._words.shape[1]

    @torch.inference_mode()
    def encode(self, texts: Sequence[Tokens]) -> Matrix:
        """:return: Shape (n_texts, dimension), not yet of length 1."""
        masks = [self._mask(len(ids)) for ids in texts]
        filled = np.concatenate([part for ids in texts for part in (ids, FILLING[: -len(ids) % STEP])])
        states = self._words[torch.from_numpy(filled).long()] + torch.cat([self._places[: len(mask)] for mask in masks])
        states = self._norm(states)
        for layer in self._layers:
            states = layer(states, masks)
        means = [text[: len(ids)].float().mean(0) for text, ids in zip(_texts(states, masks), texts, strict=True)]
        rows: Matrix = torch.stack(means).numpy()
        return rows

    def _mask(self, n_tokens: int) -> Tensor:
        """What is added to how much each token is looked at: nothing, and to what only fills up less than can be."""
        mask = torch.zeros(n_tokens + -n_tokens % STEP, dtype=self._words.dtype)
        mask[n_tokens:] = float("-inf")
        return mask


class _Layer:
    """What can be is computed in place: room for more the system would give and clear anew at every step.

    :param weights: of the whole model, by their names.
    """

    def __init__(self, weights: Weights, name: str) -> None:
        self._parts = _Line(weights, *(f"{name}.attention.self.{part}" for part in ("query", "key", "value")))
        self._out = _Line(weights, f"{name}.attention.output.dense")
        self._out_norm = _Norm(weights, f"{name}.attention.output")
        self._widen = _Line(weights, f"{name}.intermediate.dense")
        self._narrow = _Line(weights, f"{name}.output.dense")
        self._norm = _Norm(weights, f"{name}.output")

    def __call__(self, states: Tensor, masks: Sequence[Tensor]) -> Tensor:
        texts = zip(_texts(self._parts(states), masks), masks, strict=True)
        seen = torch.cat([_seen(parts, mask) for parts, mask in texts])
        states = self._out_norm(self._out(seen).add_(states))
        inner = torch.ops.aten.gelu_(self._widen(states))
        return self._norm(self._narrow(inner).add_(states))


class _Line:
    """Matrices beside each other, and what is added; in bfloat16 laid out once as the processor takes them."""

    def __init__(self, weights: Weights, *names: str) -> None:
        self._weight = torch.cat([weights[f"{name}.weight"] for name in names])
        self._bias = torch.cat([weights[f"{name}.bias"] for name in names])
        self._is_laid_out = self._weight.dtype is torch.bfloat16 and torch.backends.mkldnn.is_available()  # type: ignore[no-untyped-call]
        if self._is_laid_out:
            self._weight = torch.ops.mkldnn._reorder_linear_weight(self._weight)

    def __call__(self, states: Tensor) -> Tensor:
        if not self._is_laid_out:
            return functional.linear(states, self._weight, self._bias)
        made: Tensor = torch.ops.mkldnn._linear_pointwise(states, self._weight, self._bias, "none", [], "")
        return made


class _Norm:
    """Each token's numbers, spread alike."""

    def __init__(self, weights: Weights, name: str) -> None:
        self._weight, self._bias = weights[f"{name}.LayerNorm.weight"], weights[f"{name}.LayerNorm.bias"]

    def __call__(self, states: Tensor) -> Tensor:
        return functional.layer_norm(states, states.shape[1:], self._weight, self._bias, float(EPSILON))


def has_bfloat16() -> bool:
    """Only where the processor itself computes in it (AMX or AVX512-BF16): elsewhere it is emulated, and slow."""
    capability = torch.cpu.get_capabilities() if hasattr(torch.cpu, "get_capabilities") else {}
    return bool(capability.get("avx512_bf16") or capability.get("amx_bf16"))


def _texts(states: Tensor, masks: Sequence[Tensor]) -> tuple[Tensor, ...]:
    """Each text's tokens by themselves."""
    return torch.split(states, [len(mask) for mask in masks])


def _seen(parts: Tensor, mask: Tensor) -> Tensor:
    """What each token of a text takes from the others.

    :param parts: shape (n_tokens, 3 * dimension): the queries, keys and values, each head's beside another's.
    :param mask: shape (n_tokens,).
    """
    queries, keys, values = parts.view(1, len(parts), 3, -1, WIDTH).permute(2, 0, 3, 1, 4)
    seen = functional.scaled_dot_product_attention(queries, keys, values, attn_mask=mask[None, None, None])
    return seen[0].transpose(0, 1).reshape(len(parts), -1)
