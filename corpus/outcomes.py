"""What a report says was agreed, decided, adopted, signed or pledged, and who is to do what by when.

Two ways of saying so are read: a sentence with a verb of deciding, and an item under "Decisions" or "Action items".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.records import Document, Outcome, Span
from corpus.rolls.lines import Line
from corpus.sentences import split_sentences

N_ITEM_LETTERS = 8
N_LETTERS_BEFORE = 24
_VERB = re.compile(
    r"\b(?:agreed|decided|resolved|approved|adopted|endorsed|ratified|rejected|elected|appointed|accepted|granted"
    r"|pledged|signed|committed|undertook|carried|consensus (?:to|is|was)|motion (?:passed|to approve)"
    r"|reached an? (?:agreement|consensus|understanding)|договорил\w+|решил[иао]?|решено|постановил\w*|подписал\w*"
    r"|подписан[ыоа]?|утвердил\w*|утвержд[её]н\w*|одобрил\w*|одобрен\w*|принято решение|приняли решение"
    r"|достигнут\w* договор[её]нност\w+|согласилис\w+|избран\w?|поручил\w?|поручено)\b",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"^\W*(?:agreed|decided|resolved|resolution|decision|action(?: item)?|motion|vote|ai|решение"
    r"|поручение)\b[^:\n]{0,30}:",
    re.IGNORECASE,
)
# "the agreed text", "as decided in May", "to be approved", "had agreed": no result, or none of this meeting.
_BESIDE = re.compile(
    r"\b(?:the|an?|as|its|their|all|newly|previously|already|had|been|not|never|be|is being|if|once|until|when"
    r"|whether|unless|having)\s+$",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:has|have)\s+been\s+$", re.IGNORECASE)
# Cheaper to look for than any pattern, and most paragraphs have none.
_STEMS = (
    "agree decid decision resol approv adopt endors ratif reject elect appoint accept grant pledg sign commit undert "
    "carried consensus motion understanding action vote ai: договор реше решил постанов подпис утвер одобр соглас "
    "избран поруч"
).split()
_PART = re.compile(
    r"^\W*(?:\d+[.)]\s*)?(?:the\s+)?(?:decisions?|resolutions?|agreements?|action (?:items?|points?)|actions?|tasks?"
    r"|commitments?|outcomes?|motions?|follow-up(?: actions?)?|next steps|results|agreed (?:actions?|points?)"
    r"|decisions taken|conclusions|решени[ея]|постановили|решили|договор[её]нности|поручения|итоги|задачи"
    r"|дальнейшие шаги)(?:\s+(?:and|и)\s+[\w-]+(?: \w+)?)?\W*$",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"\b(?:agreed|decided|resolved|covers|proposes|решили|постановили|договорились)\b[^.\n]{0,60}:\s*$", re.IGNORECASE
)
# A paragraph under such a heading is a task only if it says who does what, or that it is to be done.
_TASK = re.compile(r"^[^:]{2,80}:\s|\b(?:will|shall|must|(?:is|are|was|were) to|foreseen)\b|\b(?:будет|должн\w+)\b")
_HEADER = re.compile(
    r"^\W*(?:responsible|task|action|who|owner|no\.?|decision|item|what|name|deadline|№|ответственн\w*|срок)\b[^|]*\|",
    re.IGNORECASE,
)


def find_outcomes(document: Document, lines: Sequence[Line]) -> tuple[Outcome, ...]:
    """Every such sentence and item, in the order it stands.

    :param lines: the document's, by `lines_of`.
    """
    texts = {page.number: page.text for page in document.pages}
    found: dict[tuple[int, int], Outcome] = {}
    listing = False
    for block in _blocks(lines):
        text = texts[block[0].page]
        spans, listing = _in_block(text, block, listing)
        for span in spans:
            found.setdefault((block[0].page, span.start), Outcome(page=block[0].page, span=span))
    return tuple(found[key] for key in sorted(found))


def tells_outcome(sentence: str) -> bool:
    """Whether a sentence tells what came of a meeting."""
    return _may_decide(sentence) and (_tells(sentence) or _FOLLOWS.search(sentence) is not None)


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Paragraphs, items with the lines they run on to, rows and headings, each on one page."""
    block: list[Line] = []
    for before, line in pairwise((None, *lines)):
        if (
            before is not None
            and line is not None
            and (_parts(before, line) or (block[0].is_item and not line.is_wrapped))
        ):
            yield block
            block = []
        if line is not None:
            block.append(line)
    if block:
        yield block


def _parts(before: Line, line: Line) -> bool:
    if line.page != before.page or line.depth or before.depth or line.is_item or line.is_row or before.is_row:
        return True
    return line.after_blank or _PART.match(line.text) is not None or _PART.match(before.text) is not None


def _in_block(text: str, block: list[Line], listing: bool) -> tuple[list[Span], bool]:
    """The block's outcomes, and whether the list that it may be part of goes on."""
    first = block[0]
    whole = Span(start=first.span.start, end=block[-1].span.end)
    if len(block) == 1 and _PART.match(first.text):
        return [], True
    if first.depth:
        return [], False
    if listing and (first.is_item or first.is_row or (_is_under_part(first) and _TASK.search(whole.cut(text)))):
        return ([whole] if _is_item(first.text) else []), True
    follows = text[: whole.end].rstrip().endswith(":") and _FOLLOWS.search(whole.cut(text)) is not None
    return list(_sentences(text, whole)), follows


def _is_under_part(line: Line) -> bool:
    return bool(line.headings and _PART.match(line.headings[-1]))


def _is_item(text: str) -> bool:
    return _HEADER.match(text) is None and sum(map(str.isalpha, text)) >= N_ITEM_LETTERS


def _sentences(text: str, block: Span) -> Iterator[Span]:
    whole = block.cut(text)
    if not _may_decide(whole) or not _tells(whole):
        return
    for sentence in split_sentences(whole):
        said = sentence.cut(whole)
        if _tells(said) and not said.endswith(("?", ":")):
            yield Span(start=block.start + sentence.start, end=block.start + sentence.end)


def _may_decide(text: str) -> bool:
    lowered = text.lower()
    return any(map(lowered.__contains__, _STEMS))


def _tells(text: str) -> bool:
    if _MARK.match(text):
        return True
    return any(_is_result(text, verb) for verb in _VERB.finditer(text))


def _is_result(text: str, verb: re.Match[str]) -> bool:
    """ "Agreed with", "had agreed" and "if approved" are none."""
    before, after = text[max(0, verb.start() - N_LETTERS_BEFORE) : verb.start()], text[verb.end() : verb.end() + 6]
    aside = _BESIDE.search(before) is not None and _PASSIVE.search(before) is None
    return (
        not aside
        and not after.startswith(("-upon", ":"))
        and not (verb.group().lower() == "agreed" and after == " with ")
    )
