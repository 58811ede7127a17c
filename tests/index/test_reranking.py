"""Hits in a better order, by a cross-encoder made on the spot: small, untrained, and loaded from its folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.records import Passage, Span
from index.errors import EmbeddingModelError
from index.records import Hit, Report
from index.reranking import CrossEncoderReranker, rerank

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "who", "met", "the", "council", "river"]


class LengthReranker:
    """The longer the better."""

    def score(self, question: str, texts: Sequence[str]) -> list[float]:
        return [float(len(text)) for text in texts]


def hit(text: str) -> Hit:
    passage = Passage(document_id="d", page=1, headings=(), span=Span(start=0, end=len(text)), text=text)
    report = Report(document_id="d", name="a.txt", collection="", title="", issued_on=None)
    return Hit(passage=passage, report=report, score=1.0, found_by=("words",))


def test_hits_take_the_order_of_their_scores() -> None:
    hits = rerank("?", [hit("a"), hit("abc"), hit("ab")], LengthReranker())
    assert [one.passage.text for one in hits] == ["abc", "ab", "a"]
    assert hits[0].score > hits[1].score > hits[2].score


def test_no_hits_are_no_work() -> None:
    assert rerank("?", [], LengthReranker()) == ()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    where = tmp_path_factory.mktemp("cross-encoder")
    (where / "vocab.txt").write_text("\n".join(WORDS))
    config = BertConfig(
        vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16,
        num_labels=1,
    )  # fmt: skip
    BertForSequenceClassification(config).save_pretrained(where)
    BertTokenizerFast(str(where / "vocab.txt")).save_pretrained(where)
    return where


def test_a_cross_encoder_is_loaded_from_its_folder(folder: Path) -> None:
    reranker = CrossEncoderReranker(str(folder))
    scores = reranker.score("who met", ["the council", "the river"])
    assert len(scores) == 2
    assert scores == reranker.score("who met", ["the council", "the river"])
    assert reranker.score("who met", []) == []


def test_a_missing_cross_encoder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(EmbeddingModelError, match="Set reranker to the folder of one"):
        CrossEncoderReranker(str(tmp_path / "none")).score("?", ["text"])
