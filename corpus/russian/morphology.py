"""What Natasha knows of a Russian text: who is named, and each word's forms. Its only door; the `[ru]` extra brings it.

Its models lie in its own package and are loaded when first needed; nothing is fetched. Without it, `morphology()` is
`None`, and names are found by honorifics, initials and offices alone, and kept as printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from typing import Any, Literal, TypeAlias

from corpus.records import Span

Case: TypeAlias = Literal["nomn", "gent", "datv", "accs", "ablt", "loct"]
Gender: TypeAlias = Literal["masc", "femn"]
NameKind: TypeAlias = Literal["first", "patronymic", "surname"]

CASES: tuple[Case, ...] = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_CASE_BY_TAG: Mapping[str, Case] = {
    "Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"
}  # fmt: skip
_GENDER_BY_TAG: Mapping[str, Gender] = {"Masc": "masc", "Fem": "femn"}
_CASE_OF: Mapping[str, Case] = {case: case for case in CASES} | {"gen1": "gent", "gen2": "gent", "loc2": "loct"}
_GENDER_OF: Mapping[str, Gender] = {"masc": "masc", "femn": "femn"}
_KIND_OF: Mapping[str, NameKind] = {"Name": "first", "Patr": "patronymic", "Surn": "surname"}
N_CACHED = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One reading of a word by itself.

    :param pos: in OpenCorpora's terms: NOUN, ADJF, VERB, PRTF and so on.
    :param gender: `None` where the word has either, or none.
    :param kind: what part of a name it is, if any.
    :param nominative: the same word as it stands in a list; `None` where it has no such form.
    :param score: how likely this reading is, of 1.
    """

    pos: str
    case: Case | None
    gender: Gender | None
    is_plural: bool
    kind: NameKind | None
    is_place: bool
    is_known: bool
    nominative: str | None
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a word stands in its sentence."""

    case: Case | None
    gender: Gender | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A sentence read: where it names people, and how each word stands, by the word's first character."""

    people: tuple[Span, ...]
    standing: Mapping[int, Standing]


class Morphology:
    """Natasha's tagger of people and of words in sentences, and the dictionary of forms that it rests on."""

    def __init__(self) -> None:
        """:raises ImportError: Natasha is not installed."""
        import pymorphy2_dicts_ru  # the dictionary, named below
        from natasha import Doc, NewsEmbedding, NewsMorphTagger, NewsNERTagger, Segmenter
        from pymorphy2 import MorphAnalyzer

        embedding = NewsEmbedding()
        self._doc: Any = Doc
        self._segmenter = Segmenter()
        self._ner = NewsNERTagger(embedding)
        self._tagger = NewsMorphTagger(embedding)
        # natasha.MorphVocab asks pkg_resources where the dictionary lies, and setuptools 82 dropped that module.
        # Told where it lies, pymorphy2 asks nobody.
        self._dictionary = MorphAnalyzer(path=pymorphy2_dicts_ru.get_path(), lang="ru")
        self._forms = lru_cache(maxsize=N_CACHED)(self._read_forms)

    def parse(self, text: str) -> Parsed:
        doc = self._doc(text)
        doc.segment(self._segmenter)
        doc.tag_ner(self._ner)
        doc.tag_morph(self._tagger)
        return Parsed(
            people=tuple(Span(start=span.start, end=span.stop) for span in doc.spans if span.type == "PER"),
            standing={token.start: _standing(token.feats or {}) for token in doc.tokens},
        )

    def forms(self, word: str) -> tuple[Form, ...]:
        """Every reading of a word, the likeliest first."""
        return self._forms(word.lower())

    def _read_forms(self, word: str) -> tuple[Form, ...]:
        return tuple(_form(parse) for parse in self._dictionary.parse(word))

    def is_verb(self, word: str) -> bool:
        """A finite verb, more likely than anything else."""
        best = self.forms(word)[:1]
        return bool(best) and best[0].pos in ("VERB", "PRTS")


def _standing(feats: Mapping[str, str]) -> Standing:
    return Standing(case=_CASE_BY_TAG.get(feats.get("Case", "")), gender=_GENDER_BY_TAG.get(feats.get("Gender", "")))


def _form(parse: Any) -> Form:
    tag = parse.tag
    nominative = parse.inflect({"nomn"}) if tag.case else None
    return Form(
        pos=str(tag.POS or ""),
        case=_CASE_OF.get(str(tag.case)),
        gender=_GENDER_OF.get(str(tag.gender)),
        is_plural=tag.number == "plur",
        kind=next((kind for mark, kind in _KIND_OF.items() if mark in tag), None),
        is_place="Geox" in tag,
        is_known=bool(parse.is_known),
        nominative=nominative.word if nominative else None,
        score=float(parse.score),
    )


def is_installed() -> bool:
    return find_spec("natasha") is not None


@lru_cache(maxsize=1)
def morphology() -> Morphology | None:
    """What Natasha knows, loaded once; `None` where it is not installed."""
    try:
        return Morphology()
    except ImportError:
        return None
