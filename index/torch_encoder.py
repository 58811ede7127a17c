"""The packaged model by torch, for batches: its layers, and nothing around them that takes seconds to be loaded.

Texts stand one after another, none filled up to another's length; where words look at each other, each is by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from index.plain_encoder import EPSILON, WIDTH, Matrix, load_weights

Weights: TypeAlias = Mapping[str, Tensor]


class TorchEncoder:
    """In bfloat16 where the processor computes in it, at a cosine to float32 above 0.999.

    :param folder: of the model: its weights and its tokenizer.
    """

    def __init__(self, folder: Path, *, max_tokens: int) -> None:
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(max_tokens)
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
    def encode(self, texts: Sequence[str]) -> Matrix:
        """:return: Shape (n_texts, dimension), not yet of length 1."""
        ids = [each.ids for each in self.tokenizer.encode_batch_fast(list(texts))]
        lengths = [len(each) for each in ids]
        words = self._words[torch.tensor([id_ for each in ids for id_ in each])]
        states = self._norm(words + torch.cat([self._places[:length] for length in lengths]))
        for layer in self._layers:
            states = layer(states, lengths)
        rows: Matrix = torch.stack([text.float().mean(0) for text in _texts(states, lengths)]).numpy()
        return rows


class _Layer:
    """
    :param weights: of the whole model, by their names.
    """

    def __init__(self, weights: Weights, name: str) -> None:
        parts = [_line(weights, f"{name}.attention.self.{part}") for part in ("query", "key", "value")]
        self._parts = torch.cat([part for part, _ in parts]), torch.cat([bias for _, bias in parts])
        self._out = _line(weights, f"{name}.attention.output.dense")
        self._out_norm = _Norm(weights, f"{name}.attention.output")
        self._widen = _line(weights, f"{name}.intermediate.dense")
        self._narrow = _line(weights, f"{name}.output.dense")
        self._norm = _Norm(weights, f"{name}.output")

    def __call__(self, states: Tensor, lengths: Sequence[int]) -> Tensor:
        parts = functional.linear(states, *self._parts)
        seen = torch.cat([_seen(text) for text in _texts(parts, lengths)])
        states = self._out_norm(states + functional.linear(seen, *self._out))
        inner = functional.gelu(functional.linear(states, *self._widen))
        return self._norm(states + functional.linear(inner, *self._narrow))


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


def _line(weights: Weights, name: str) -> tuple[Tensor, Tensor]:
    return weights[f"{name}.weight"], weights[f"{name}.bias"]


def _texts(states: Tensor, lengths: Sequence[int]) -> tuple[Tensor, ...]:
    """Each text's tokens by themselves."""
    return torch.split(states, list(lengths))


def _seen(parts: Tensor) -> Tensor:
    """What each token of a text takes from the others.

    :param parts: shape (n_tokens, 3 * dimension): the queries, keys and values, each head's beside another's.
    """
    queries, keys, values = parts.view(1, len(parts), 3, -1, WIDTH).permute(2, 0, 3, 1, 4)
    seen = functional.scaled_dot_product_attention(queries, keys, values)
    return seen[0].transpose(0, 1).reshape(len(parts), -1)
