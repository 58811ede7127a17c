"""Replies to what the browser shows: Markdown for the chat, HTML for the sources beside it. Pure.

A report's words are data. In Markdown every character that could begin a tag, a link, an image or code becomes an
entity; in HTML everything is escaped. So a report can say anything and do nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from urllib.parse import quote

from assistant.composing import coverage_line
from assistant.replies import Answer, Citation, Refusal, Reply
from index.conversations import KeptTurn
from index.records import Status
from ui.addresses import report_address, source_address
from ui.answer_page import REASONS, lines_html, taking_html
from ui.retelling import retold
from ui.speaking import Say

ENGLISH = Say()

N_IN_FULL = 40  # of longer lists' sources the quote is sent alone, and what stands around it is on the whole page
EMPTY_LIBRARY = "The library is empty. Run `rapporteur index FOLDER`, then reload this page."

_LIVE = re.compile(
    r"""\[(?P<number>\d{1,4})\]       # a citation marker
    | ^[ ]{0,3}(?:=+|-+)[ ]*$          # under a line, it would make that line a heading
    | (?<=[a-z]):(?=//) | (?<=www)\.   # bare addresses become links by themselves
    | !(?=\[) | [][<>&#`~\\@|]""",
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_UNQUIET = re.compile(r"[][<>`\\*_~#|@!]|(?<=[a-z]):(?=//)|(?<=www)\.", re.IGNORECASE)
_SIGNS = re.compile(r"^[ ]{0,3}#{1,6}[ ]|^\|(?:[ ]?:?-+:?[ ]?\|)+[ ]*\n?|\*\*|(?<=[ ])\|[ ]*$|^\|[ ]", re.MULTILINE)
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*(?:\n|\Z)))*")
_WRAPPED = re.compile(r"\n(?=[a-zà-ÿа-я])")  # a line that goes on in lower case was broken by the page's width only


def answer_markdown(reply: Reply, *, turn: int, say: Say = ENGLISH) -> str:
    """The whole reply for the chat: its text with links to the sources of this turn, then what was looked through."""
    looked = _aside(retold(coverage_line(reply.coverage), say))
    if isinstance(reply, Refusal):
        return f"{quiet_markdown(retold(reply.reason, say))}\n\n{looked}"
    text = quiet_markdown(retold(reply.text, say), n_citations=len(reply.citations), turn=turn)
    return "\n\n".join([text, *([_aside(retold(reply.note, say))] if reply.note else []), looked])


def quiet_markdown(text: str, *, n_citations: int = 0, turn: int = 0) -> str:
    """Markdown that keeps bold, italics and lists, and in which nothing else is live but the citation markers.

    :param n_citations: markers from 1 to this become links to `#source-TURN-NUMBER`; others stay words.
    """

    def quiet(match: re.Match[str]) -> str:
        number = int(match["number"] or 0)
        if 1 <= number <= n_citations:
            return f'[{number}](#source-{turn}-{number} "Source {number}")'
        return re.sub(r"\W", lambda found: f"&#{ord(found[0])};", match[0])

    return _LIVE.sub(quiet, text)


def judging_markdown(turn: KeptTurn, say: Say) -> str:
    """Thumbs below an answer, and what may be wrong with it; `thumbs.js` makes buttons of these links."""
    way = f"#judge-{turn.id}"
    thumbs = [f'[{say(verdict)}]({way}-{verdict} "{say(verdict)}")' for verdict in ("right", "wrong")]
    reasons = [f"[{say(reason)}]({way}-wrong-{quote(reason)})" for reason in REASONS[1:]]
    return " ".join([*thumbs, *reasons])


def quiet_question(text: str) -> str:
    """An example question in plain words: the chat shows what was asked as Markdown, and titles come from reports."""
    return " ".join(_UNQUIET.sub(" ", text).split())


def sources_html(reply: Reply, *, turn: int, kept: KeptTurn | None = None, say: Say = ENGLISH) -> str:
    """The panel's section for one reply, on one line: a card a citation, under what was asked.

    :param kept: the reply as it was kept, if it was: its list as a table, to be taken along.
    """
    citations = reply.citations if isinstance(reply, Answer) else reply.nearest
    heading = say("Sources") if isinstance(reply, Answer) else say("Nearest in the reports")
    count = f' <span class="count">{len(citations)}</span>' if citations else ""
    panel = _Panel(turn=turn, n_cards=len(citations), answer=kept.id if kept else None, say=say)
    cards = "".join(panel.card(citation, number) for number, citation in enumerate(citations, start=1))
    return (
        f'<section class="turn" id="sources-{turn}"><h2>{heading}{count}</h2>'
        f'<p class="asked">{_inline(reply.question)}</p>'
        f"{_list(kept, say) if kept else ''}{cards or _nothing_near(reply, say)}</section>"
    )


def no_sources(say: Say) -> str:
    return (
        f'<p class="hint">{say("The passages that bear out an answer stand here, each with its report and page.")}</p>'
    )


def panel_html(sections: Sequence[str], say: Say = ENGLISH) -> str:
    """All turns' sections; the last is shown, an earlier one when one of its citations is followed."""
    return "".join(sections) or no_sources(say)


def library_line(status: Status, say: Say = ENGLISH) -> str:
    """ "17 reports · newest 12 May 2025 · 2 files could not be read", or what to do when there are none."""
    if not status.n_reports:
        return retold(EMPTY_LIBRARY, say)
    n_unread = len(status.failures)
    parts = [say.counted(status.n_reports, "{count} reports")]
    parts += [say("newest {day}", day=say.day(status.newest.isoformat()))] if status.newest else []
    parts += [say.counted(n_unread, "{count} files could not be read")] if n_unread else []
    return " · ".join(parts)


def date_words(iso: str) -> str:
    """ "2024-06-04" as "4 June 2024"; what is no such date stays as it is."""
    return ENGLISH.day(iso)


def _nothing_near(reply: Reply, say: Say) -> str:
    is_unclear = isinstance(reply, Refusal) and reply.choices
    words = "Choose who is meant, below the question." if is_unclear else "Nothing in the reports comes near."
    return f'<p class="hint">{say(words)}</p>'


def _list(kept: KeptTurn, say: Say) -> str:
    """An answer's list as a table, folded."""
    if not any(line.name or line.meeting for line in kept.lines):
        return ""
    table = f'<p class="doing">{taking_html(kept, say=say)}</p>{lines_html(kept, say=say)}'
    return f'<details class="list"><summary>{say("The answer as a table")}</summary>{table}</details>'


def proviso_words(confidence: float | None, also_in: Sequence[str], say: Say) -> list[str]:
    """What to know of words that were read off a picture, and where else they stand."""
    sure = [say("read by OCR, {share} sure", share=f"{confidence:.0%}")] if confidence is not None else []
    return [*sure, *([say("also in {names}", names=", ".join(also_in))] if also_in else [])]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Panel:
    """The cards of one reply.

    :param answer: the reply as it was kept, by its id.
    """

    turn: int
    n_cards: int
    answer: str | None
    say: Say

    def card(self, citation: Citation, number: int) -> str:
        """One source: where it stands, and the quote; when it is open, the picture and the passage around it."""
        say = self.say
        where = [say.day(citation.date)] if citation.date else []
        where += [citation.document, say("page {number}", number=citation.page)]
        where += proviso_words(citation.confidence, citation.also_in, say)
        facts = " · ".join(f'<span class="fact">{_inline(fact)}</span>' for fact in where)
        trail = " › ".join(_inline(heading) for heading in citation.passage.headings)
        around = citation.passage.text if self.n_cards <= N_IN_FULL else citation.quote
        passage = "".join(_paragraphs(around, citation.quote, citation.document))
        quoted = without_signs(_inline(citation.quote), citation.document)
        return (
            f'<article class="card" id="source-{self.turn}-{number}" tabindex="-1">'
            f'<h3><a href="#source-{self.turn}-{number}"><span class="number">{number}</span> '
            f"{_inline(citation.title)}</a></h3>"
            f'<p class="facts">{facts}</p><p class="quote">“{quoted}”</p><div class="more">'
            + (f'<p class="trail">{trail}</p>' if trail else "")
            + f"{self._clipping(citation)}<blockquote>{passage}</blockquote>"
            f'<p class="doing">{self._ways(citation, number)}</p>'
            f'<p class="back"><a href="#back">{say("Back to the answer")}</a></p></div></article>'
        )

    def _clipping(self, citation: Citation) -> str:
        """The part of a PDF's page where the quote stands, as a picture."""
        if not _is_pdf(citation):
            return ""
        id_, page = citation.passage.document_id, citation.page
        picture = source_address(id_, page, citation.span, picture=True, near=True)
        words = self.say("The quote on page {number}", number=page)
        return f'<img class="clipping" src="{escape(picture)}" alt="{words}" loading="lazy">'

    def _ways(self, citation: Citation, number: int) -> str:
        id_, say = citation.passage.document_id, self.say
        answer = (self.answer, number) if self.answer else None
        ways = [(source_address(id_, citation.page, citation.span, answer=answer), say("Whole page"))]
        ways += [(report_address(id_, citation.page), say("Open the report"))] if _is_pdf(citation) else []
        ways += [(report_address(id_), say("Download"))]
        ways += [(f"#source-{self.turn}-{number - 1}", say("Previous quote"))] if number > 1 else []
        ways += [(f"#source-{self.turn}-{number + 1}", say("Next quote"))] if number < self.n_cards else []
        return " ".join(f'<a href="{escape(address)}">{words}</a>' for address, words in ways)


def _is_pdf(citation: Citation) -> bool:
    return citation.document.lower().endswith(".pdf")


def _paragraphs(text: str, quote: str, document: str) -> Iterator[str]:
    """The passage's paragraphs, with the part of each that the quote covers inside `<mark>`."""
    start = text.index(quote)
    end = start + len(quote)
    text = unwrapped(text)
    for match in _PARAGRAPH.finditer(text):
        cuts = [match.start(), *(min(max(cut, match.start()), match.end()) for cut in (start, end)), match.end()]
        parts = (without_signs(escape(text[low:high]), document) for low, high in pairwise(cuts))
        before, quoted, after = (part.replace("\n", "<br>") for part in parts)
        yield f"<p>{before}{f'<mark>{quoted}</mark>' if quoted else ''}{after}</p>"


def unwrapped(text: str) -> str:
    """Without the line breaks that were the page's width only; as long as before, so that places in it hold."""
    return _WRAPPED.sub(" ", text)


def without_signs(words: str, document: str) -> str:
    """Escaped words of a report; in Markdown the signs of headings, tables and bold letters are there, unseen."""
    if not document.lower().endswith((".md", ".markdown")):
        return words
    return _SIGNS.sub(lambda sign: f'<span class="sign">{sign[0]}</span>', words)


def _inline(text: str) -> str:
    return escape(" ".join(text.split()))


def _aside(line: str) -> str:
    """For the chat, which is Markdown: how a question was understood may have names from reports in it."""
    plain = escape(" ".join(line.split()), quote=False)
    return f'<small class="aside">{_UNQUIET.sub(lambda found: f"&#{ord(found[0])};", plain)}</small>'
