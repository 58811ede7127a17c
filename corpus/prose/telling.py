"""The sentences of a report that tell something, each under its heading: no headings, by-lines or speeches in full."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from corpus.prose.articles import Article, Articles
from corpus.prose.entries import Entry, entries_in, headed
from corpus.prose.tokens import DIGRAPHS
from corpus.records import Document, Page, Span
from corpus.russian.language import is_russian
from corpus.sentences import split_sentences

MAX_LETTERS = 4000  # no sentence is longer, and what reads sentences need not be quick over more
MAX_HEADING = 220
MAX_HEADING_WORDS = 14
N_DEGREE = 12  # letters of ", M.M.S.I."
N_SHORTENED = 14  # letters of "Dr. rer. nat."
_SPACES = str.maketrans("\n\t\r\xa0", "    ")  # letter for letter, so that spans hold
_ENDS = (".", "!", "?", ":", ";", "”", '"', ",")
_GAP = re.compile(r"\s{100,}")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_FIRST_PERSON = re.compile(r"(?<![.\w])I(?![.\w])|\b(?:we|our|my|us|We|Our|My)\b")
_OUR_SIDE = re.compile(r"\W*(?:on|from) (?:our|us)\b", re.IGNORECASE)  # no speech lists who was there with the speaker
_SPEECH_FOLLOWS = re.compile(
    r"\b(?:full (?:text of the )?speech|text of the (?:speech|address|statement)|following is the|"
    r"speech (?:in full|delivered by))\b",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"\b(?:(?:was|were) (?:also )?(?:present|in attendance)|among those (?:present|who (?:attended|came|took part))"
    r"|(?:attended|graced) the (?:\w+ )?(?:event|occasion|ceremony|function|programme|meeting))\b",
    re.IGNORECASE,
)
_LIST_FOLLOWS = re.compile(
    r"\b(?:(?:attended|headed|led|represented) by|present|participants|participated|took part|consist\w+ of|includ\w+"
    r"|composed of"
    r"|[Tt]he following (?:[\w-]+ ){0,4}?(?:called on|met|attended|joined|represented|accompanied|received|visited))\b"
    r"[^.]*:\s*$"
    r"|\b[Tt]hose who (?:[\w-]+ ){1,4}(?:are|were)(?: as follows)?:\s*$"
)
_ITEM = re.compile(r"^\s*(?:[-*•–—▪]|\d+[.)]|\(?[a-z]\))\s+")
_NUMBER = re.compile(r"\s*\(?(?:\d+|[a-z])[.)]\s*")
_FOLIO = re.compile(r"^\W*(?:page|стр\.?|p\.)?\s*\d+(?:\s*(?:of|/|из)\s*\d+)?\W*$", re.IGNORECASE)
_PERSON = re.compile(r"(?:Mr|Ms|Mrs|Dr|Prof)\b\.? [A-Z][^:]*,")  # "Ms. Lind, Joint Secretary", one a line
_RULED = re.compile(r"[-=_~*]{2,} ?\w[^\n]*?\w\W{0,3}? ?[-=_~*]{2,}")  # "--- ODDA, 4 June ---"
_NOT_HELD = re.compile(r"\W*(?:not held|cancell?ed|postponed)\b", re.IGNORECASE)
_FELL_THROUGH = re.compile(r"\s[-–—:]\s*(?:not held|cancell?ed|postponed|called off)\b", re.IGNORECASE)
_OPENS_LINE = re.compile(r"(?:^|\n)[\s*_>•-]*(?:\(?\d+[.)]\s*)?$")
_LABEL = re.compile(
    r"^(?:date|record dated|dated|issued|report of|(?:written|posted|published) (?:by|on))\b|^[^:]{2,30}:\s",
    re.IGNORECASE,
)
_BYLINE = ("–", "—", "•", "* ", "- –")
_SHORTENED = re.compile(
    rf"(?<!\w)(?:{DIGRAPHS}|[Dd]oc|[Pp]rof|Mgr|Bc|(?:JU|MU|RN|Ph|Th|MV|Paed)Dr|Arch|Arq|Lic|Msgr|Mons|Barr|Cllr|Ald|Supt"
    r"|Insp|Cpl|Engr|Atty|Amb|Smt|[Rr]etd|[Rr]td|Drs?\. ?(?:[Rr]er|[Pp]hil|[Mm]ed)\. ?(?:nat|pol|oec|soc|med))\.$"
    r"|\bDrs?\. ?(?:[Rr]er|[Pp]hil|[Mm]ed|[Ii]ur|[Jj]ur|[Oo]ec|[Tt]heol)\.$"
)
_DEGREE = re.compile(r",\s(?:[A-Z][A-Za-z]{0,3}\.){2,4}$")
_BRACKET = re.compile(r"[ \t]*\n?[ \t]*\([A-Z]")
_SMALL_VERB = re.compile(r"\b(?:was|were|has|have)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One sentence where it stands, with spaces for the ends of lines.

    :param listed: it is an item of a list of who attended.
    :param entry: the day to which it belongs, in a report that is told day by day.
    :param article: the one in which it stands, of several in a file; `None` in the first.
    """

    page: int
    span: Span
    text: str
    heading: str | None
    listed: bool = False
    entry: Entry | None = None
    article: Article | None = None


def told_in(document: Document, *, by_author: bool = False) -> tuple[Told, ...]:
    """The telling sentences in reading order; of a speech printed in full and what follows, who came to hear it.

    :param by_author: whoever wrote the report tells of it in the first person; else "I" and "we" are of a speech.
    """
    kept: list[Told] = []
    listing = after_number = speaking = False
    sentences = _sentences(document)
    for told in sentences if is_russian(document) else _by_entries(sentences, document):
        if _NUMBER.fullmatch(told.text):  # it is parted from its item
            after_number = True
            continue
        listing = listing and (after_number or _ITEM.match(told.text) is not None)
        after_number = False
        if speaking and not _CAME.search(told.text):
            continue
        announces = _SPEECH_FOLLOWS.search(told.text) is not None
        by_day = by_author or told.entry is not None
        if listing or announces or _tells(told.text, document.title, by_author=by_day):
            kept.append(replace(told, listed=listing))
        if ":" in told.text and _LIST_FOLLOWS.search(told.text):
            listing = True
        speaking = speaking or announces
    return tuple(kept)


def _by_entries(sentences: Iterable[Told], document: Document) -> Iterator[Told]:
    """The same; those of an entry have its day and what it is called for their heading, up to the next heading."""
    told = list(sentences)
    text = {page.number: page.text for page in document.pages}
    opens = [_OPENS_LINE.search(text[one.page][: one.span.start][-8:]) is not None for one in told]
    entry: Entry | None = None
    heading: str | None = None
    begun = entries_in([one.text for one in told], opens, [one.heading for one in told])
    fallen = False
    for one, begins, after in zip(told, begun, [*told[1:], None], strict=True):
        if one.heading != heading:
            entry, heading, fallen = None, one.heading, False
        entry = begins or entry
        if begins:
            fallen = _FELL_THROUGH.search(one.text) is not None or (
                after is not None and _NOT_HELD.match(after.text) is not None
            )
        if fallen:  # "26 October, Roads Agency. Cancelled: a strike."
            continue
        yield replace(one, heading=entry.heading, entry=entry) if entry else one


def _sentences(document: Document) -> Iterator[Told]:
    marked = {heading for section in document.sections for heading in section.headings}
    marked |= {f"{'#' * depth} {heading}" for heading in marked for depth in range(1, 7)}
    heading: str | None = None
    articles = Articles(document)
    for page in document.pages:
        for span, is_heading in _blocks(page, marked):
            if is_heading:
                heading = _heading_text(span.cut(page.text)) or heading
                continue
            block = span.cut(page.text)
            for cut in _bounded(block, _unbroken(block, split_sentences(block))):
                whole = Span(start=span.start + cut.start, end=span.start + cut.end)
                text = cut.cut(block).translate(_SPACES)
                article = articles.at(page.number, whole.start)
                yield Told(page=page.number, span=whole, text=text, heading=heading, article=article)


def _unbroken(text: str, cuts: Iterable[Span]) -> Iterator[Span]:
    """The sentences, those put together that were cut behind the short form of a title or a first name."""
    held: Span | None = None
    for cut in cuts:
        cut = Span(start=held.start, end=cut.end) if held else cut
        is_short = _SHORTENED.search(text, max(cut.start, cut.end - N_SHORTENED), cut.end)
        held = cut if is_short or _parts_office(text, cut) else None
        if held is None:
            yield cut
    if held:
        yield held


def _parts_office(text: str, cut: Span) -> bool:
    """Whether it ends behind a degree, before the office in brackets: "Ada Lind, M.Si. (Director of the Centre)"."""
    has_degree = _DEGREE.search(text, max(cut.start, cut.end - N_DEGREE), cut.end)
    return has_degree is not None and _BRACKET.match(text, cut.end) is not None


def _bounded(text: str, cuts: Iterable[Span]) -> Iterator[Span]:
    """The sentences; what is too long for one, or has a gap in it, in pieces."""
    for cut in cuts:
        start = cut.start
        for gap in (*_GAP.finditer(text, cut.start, cut.end), None):
            end = gap.start() if gap else cut.end
            while end - start > MAX_LETTERS:
                at = _last_break(text, start, start + MAX_LETTERS)
                yield Span(start=start, end=at)
                start = at
            if start < end:
                yield Span(start=start, end=end)
            start = gap.end() if gap else end


def _last_break(text: str, start: int, end: int) -> int:
    """Behind the last comma of a stretch; or else its last space; or else its end."""
    found = (max(text.rfind(f"{mark}{space}", start + 1, end) for space in " \n") for mark in (",", ""))
    return next((at + 1 for at in found if at > 0), end)


def _heading_text(line: str) -> str | None:
    text = " ".join(line.split()).strip("#*-=_~ ")
    return None if _FOLIO.match(text) or (_LABEL.match(text) and not headed(text)) else text


def _blocks(page: Page, marked: set[str]) -> Iterator[tuple[Span, bool]]:
    """The page parted at its heading lines; each line of these is a block by itself."""
    lines = [(match.start(), match.end(), match.group().strip()) for match in re.finditer(r"[^\n]+", page.text)]
    lines = [line for line in lines if line[2]]
    width = max((len(text) for _, _, text in lines), default=0)
    start = 0
    for at, (begin, end, text) in enumerate(lines):
        before = lines[at - 1][2] if at else "."
        after = lines[at + 1][2] if at + 1 < len(lines) else "A"
        if " ".join(text.split()) in marked or _is_heading_line(text, before, after, width):
            if page.text[start:begin].strip():
                yield Span(start=start, end=begin), False
            yield Span(start=begin, end=end), True
            start = end
    if page.text[start:].strip():
        yield Span(start=start, end=len(page.text)), False


def _is_heading_line(text: str, before: str, after: str, width: int) -> bool:
    """A short line between the end of a sentence and the beginning of another."""
    if _FOLIO.match(text):
        return True
    if len(text.split()) > MAX_HEADING_WORDS or text.endswith(_ENDS) or len(text) > 0.8 * width or " | " in text:
        return False
    if _RULED.fullmatch(text):
        return True
    if (
        _PERSON.match(text)
        or (not text[0].isupper() and not text[0].isdigit())
        or _ITEM.match(text)
        or _SMALL_VERB.search(text)
    ):
        return False
    opens = before.endswith((".", "!", "?", ":", "”", '"')) or (len(before) < 0.8 * width and not before.endswith(","))
    return opens and not after[0].islower()


def _tells(text: str, title: str, *, by_author: bool) -> bool:
    if _NOT_HELD.match(text):
        return False
    if (text.startswith(_BYLINE) and not by_author) or _is_heading(text, title):
        return False
    return by_author or _OUR_SIDE.match(text) is not None or not _FIRST_PERSON.search(_QUOTED.sub("", text))


def _is_heading(text: str, title: str) -> bool:
    """A stretch that ends like no sentence and is the title, or is mostly in capitals."""
    if text.rstrip().endswith(_ENDS[:-1]) or len(text) > MAX_HEADING:
        return False
    if text.rstrip("… ") in title:
        return True
    words = re.findall(r"[^\W\d_]{4,}", text)
    return sum(word[0].isupper() for word in words) >= 0.6 * len(words) and not _SMALL_VERB.search(text)
