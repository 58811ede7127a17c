from __future__ import annotations

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from assistant.replies import Citation
from assistant.sheets import Sheet
from index.checking import Checkup
from index.records import Copy, Failure, Holding, Holdings, Report, Status
from tests.ui.conftest import HOSTILE, MINUTES, answering, citing, refusing
from ui.pages import (
    EMPTY_LIBRARY,
    answer_markdown,
    date_words,
    library_line,
    no_sources,
    panel_html,
    quiet_markdown,
    quiet_question,
    sources_html,
)
from ui.printing import checkup_lines, reply_json, reply_lines, status_lines
from ui.reports_page import reports_html
from ui.source_page import source_html
from ui.speaking import Say


class Outline(HTMLParser):
    """The tags of a page with their attributes, and the text that stands in each kind of tag."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("br", "img"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((tuple(self._open), data))

    def text_in(self, tag: str) -> list[str]:
        return [text for within, text in self.texts if tag in within]


OURS = {"div", "img", "section", "article", "h2", "h3", "p", "span", "blockquote", "mark", "br", "a"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("<script>x</script>", "&#60;script&#62;x&#60;/script&#62;", id="tag"),
        pytest.param("![x](http://evil/x.png)", "&#33;&#91;x&#93;(http&#58;//evil/x.png)", id="image"),
        pytest.param("![1](http://evil)", '&#33;[1](#source-3-1 "Source 1")(http&#58;//evil)', id="marked image"),
        pytest.param("[a](javascript:alert)", "&#91;a&#93;(javascript:alert)", id="link"),
        pytest.param("[a][1] x", '&#91;a&#93;[1](#source-3-1 "Source 1") x', id="link by reference"),
        pytest.param("[1]: http://evil", '[1](#source-3-1 "Source 1"): http&#58;//evil', id="link definition"),
        pytest.param("www.evil.test", "www&#46;evil.test", id="bare address"),
        pytest.param("a@evil.test", "a&#64;evil.test", id="mail address"),
        pytest.param("# heading", "&#35; heading", id="heading"),
        pytest.param("heading\n===\nb\n---", "heading\n&#61;&#61;&#61;\nb\n&#45;&#45;&#45;", id="underlined heading"),
        pytest.param("`code` ~~~x", "&#96;code&#96; &#126;&#126;&#126;x", id="code"),
        pytest.param("> said", "&#62; said", id="quotation"),
        pytest.param("&lt;img&gt;", "&#38;lt;img&#38;gt;", id="entity"),
        pytest.param(r"\[1] \<b>", '&#92;[1](#source-3-1 "Source 1") &#92;&#60;b&#62;', id="escaped already"),
        pytest.param("| a | b |", "&#124; a &#124; b &#124;", id="table"),
        pytest.param("- **bold** and *italic*", "- **bold** and *italic*", id="what is kept"),
        pytest.param("“so” [2]", '“so” [2](#source-3-2 "Source 2")', id="marker"),
        pytest.param("see [3] [0] [12345]", "see &#91;3&#93; &#91;0&#93; &#91;12345&#93;", id="no such citation"),
    ],
)
def test_markdown_of_a_report_does_nothing(text: str, shown: str) -> None:
    assert quiet_markdown(text, n_citations=2, turn=3) == shown


def test_markers_stay_words_while_the_text_still_comes() -> None:
    assert quiet_markdown("“so” [1]") == "“so” &#91;1&#93;"


def test_a_note_is_plain_words() -> None:
    note = 'Understood as: "Did [Ben](http://evil.test) *Ode* <b>attend & speak</b>?"'
    said = answer_markdown(answering("“opened” [1]", citing("opened"), note=note), turn=1)
    assert "&#91;Ben&#93;(http&#58;//evil.test) &#42;Ode&#42; &lt;b&gt;attend &amp; speak&lt;/b&gt;" in said


def test_an_answer_ends_with_its_note_and_what_was_looked_through() -> None:
    said = answer_markdown(answering("“opened” [1]", citing("opened"), note="Answered <without> the model."), turn=1)
    assert said.split("\n\n") == [
        '“opened” [1](#source-1-1 "Source 1")',
        '<small class="aside">Answered &lt;without&gt; the model.</small>',
        '<small class="aside">Looked through 17 reports; 2 files could not be read.</small>',
    ]


def test_a_refusal_is_said_calmly_with_the_nearest_beside_it() -> None:
    refusal = refusing(citing("opened"), reason="The reports do not say.")
    assert answer_markdown(refusal, turn=1).startswith("The reports do not say.\n\n")
    assert "Nearest in the reports" in sources_html(refusal, turn=1)


def test_a_refusal_with_nothing_near_says_so() -> None:
    assert "Nothing in the reports comes near." in sources_html(refusing(), turn=1)


def test_a_card_says_where_its_quote_stands() -> None:
    page = sources_html(answering("", citing("The two sides agreed"), question="What was agreed?"), turn=2)
    outline = Outline(page)
    assert ("article", {"class": "card", "id": "source-2-1", "tabindex": "-1"}) in outline.tags
    assert outline.text_in("mark") == ["The two sides agreed"]
    for words in (
        "4 June 2024",
        "page 3",
        "bilateral/2024-06-04-ministry-of-finance.pdf",
        "Minutes › 2. Shared register of gauges",
        "What was agreed?",
    ):
        assert words in page


def test_a_card_says_how_sure_ocr_was_and_where_else_the_quote_stands() -> None:
    citation = citing("The two sides agreed")
    read = replace(citation, passage=replace(citation.passage, confidence=0.87), also_in=("draft.docx", "<b>.txt"))
    page = sources_html(answering("", read), turn=1)
    assert "read by OCR, 87% sure" in page
    assert "also in draft.docx, &lt;b&gt;.txt" in page
    assert "OCR" not in sources_html(answering("", citation), turn=1)


def test_the_terminal_and_json_say_so_too() -> None:
    citation = citing("The two sides agreed")
    read = replace(citation, passage=replace(citation.passage, confidence=0.87), also_in=("draft.docx",))
    assert "page 3, read by OCR, 87% sure, also in draft.docx" in reply_lines(answering("", read))[2]
    (told,) = reply_json(answering("", read))["citations"]
    assert (told["confidence"], told["also_in"]) == (0.87, ["draft.docx"])
    assert not {"confidence", "also_in"} & reply_json(answering("", citation))["citations"][0].keys()


def test_a_passage_is_whole_with_its_paragraphs_and_the_quote_marked_in_each() -> None:
    quote = "had taken place in March.\n\nThe two sides agreed"
    outline = Outline(sources_html(answering("", citing(quote)), turn=1))
    assert "".join("".join(outline.text_in("blockquote")).split()) == "".join(MINUTES.split())
    assert outline.text_in("mark") == ["had taken place in March.", "The two sides agreed"]
    assert [tag for tag, _ in outline.tags].count("br") == 1  # the line that was only wrapped runs on


def test_the_signs_of_markdown_are_there_and_not_seen() -> None:
    text = "## Present\n\n| Who | By |\n| --- | --- |\n| **Ada** # 1 | May |"
    outline = Outline(sources_html(answering("", citing("**Ada** # 1", text=text, document="a.md")), turn=1))
    assert "".join("".join(outline.text_in("blockquote")).split()) == "".join(text.split())
    shown = [text for within, text in outline.texts if "blockquote" in within and "span" not in within]
    assert "".join(shown).split() == "PresentWho | By Ada # 1 | May".split()
    assert 'class="sign"' not in sources_html(answering("", citing("**Ada** # 1", text=text)), turn=1)


def test_of_a_long_list_the_quotes_are_sent_alone() -> None:
    few, many = (sources_html(answering("", *[citing("opened")] * n), turn=1) for n in (40, 41))
    assert few.count("welcomed the guests") == 40
    assert "welcomed the guests" not in many
    assert many.count("<mark>opened</mark>") == 41


@pytest.mark.parametrize(
    "cited",
    [
        pytest.param(citing("opened", text=f"opened {HOSTILE}\n\n# heading"), id="body"),
        pytest.param(citing(HOSTILE, text=f"Before {HOSTILE} after"), id="quote"),
        pytest.param(citing("opened", title=HOSTILE), id="title"),
        pytest.param(citing("opened", document=f"{HOSTILE}/a.pdf"), id="file name"),
        pytest.param(citing("opened", day=HOSTILE), id="date"),
        pytest.param(citing("opened", headings=(HOSTILE, "# h")), id="headings"),
    ],
)
def test_hostile_words_are_shown_and_never_markup(cited: Citation) -> None:
    outline = Outline(sources_html(answering("", cited, question=HOSTILE), turn=1))
    assert {tag for tag, _ in outline.tags} <= OURS
    leads = {str(attrs["href"]).partition("?")[0] for tag, attrs in outline.tags if tag == "a"}
    assert leads == {"#back", "#source-1-1", "/source/000000000000/3", "/report/000000000000"}
    assert not [name for _, attrs in outline.tags for name in attrs if name.startswith("on")]
    assert HOSTILE.split()[0] in "".join(outline.text_in("section"))


def test_the_panel_is_one_block_of_html() -> None:
    """A blank line would end the block, and what follows would be read as Markdown."""
    page = sources_html(
        answering("", citing("opened", title="a\n\n# b", headings=("c\n\nd",)), question="e\n\nf"), turn=1
    )
    assert "\n" not in panel_html([page, page])


def test_the_panel_without_a_turn_says_what_it_is_for() -> None:
    assert panel_html([]) == no_sources(Say())


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2024-06-04", "4 June 2024"), ("2025-12-31", "31 December 2025"), ("June 2024", "June 2024"), ("", "")],
)
def test_dates_are_written_out(iso: str, words: str) -> None:
    assert date_words(iso) == words


@pytest.mark.parametrize(
    ("n_reports", "n_unread", "newest", "line"),
    [
        pytest.param(17, 2, date(2025, 5, 12), "17 reports · newest 12 May 2025 · 2 files could not be read", id="all"),
        pytest.param(1, 1, None, "1 report · 1 file could not be read", id="one"),
        pytest.param(1200, 0, None, "1,200 reports", id="many"),
        pytest.param(0, 0, None, EMPTY_LIBRARY, id="empty"),
    ],
)
def test_the_line_on_top(n_reports: int, n_unread: int, newest: date | None, line: str) -> None:
    failures = (Failure(name="a", state="empty", reason="no text"),) * n_unread
    status = Status(n_reports=n_reports, n_passages=1, collections=(), failures=failures, newest=newest)
    assert library_line(status) == line


def test_an_example_question_keeps_its_words_and_loses_its_markup() -> None:
    assert quiet_question("Who took part in “Council, 4th session”?") == "Who took part in “Council, 4th session”?"
    assert quiet_question("Who in “![x](http://evil/x.png) <b>”?") == "Who in “ x (http //evil/x.png) b ”?"


REPORT = Report(
    document_id="0" * 16,
    name="minutes.pdf",
    collection="council",
    title="Minutes",
    issued_on=date(2024, 6, 4),
    dated_by="name",
    language="en",
    copies=(Copy(document_id="1" * 16, name="<b>draft.docx", how="copy"),),
)


def test_a_page_of_a_report_says_where_its_date_comes_from_and_what_else_is_to_know() -> None:
    sheet = Sheet(report=REPORT, kind="pdf", number=1, n_pages=2, text="Words", label="Annex", confidence=0.87)
    page = source_html(sheet, None, say=Say())
    for words in ("4 June 2024 (by the file&#x27;s name)", "Annex", "read by OCR, 87% sure", "also in &lt;b&gt;draft"):
        assert words in page
    assert "(by" not in source_html(replace(sheet, report=replace(REPORT, dated_by="text")), None, say=Say())


def test_the_list_of_reports_says_so_too() -> None:
    holdings = Holdings(n_found=1, shown=(Holding(report=REPORT, kind="pdf", read_ns=0),), kinds=(("pdf", 1),))
    status = Status(n_reports=1, n_passages=1, collections=("council",), failures=(), newest=None)
    page = reports_html(holdings, status, words="", kind="", first=0, progress=None, say=Say())
    assert "also in &lt;b&gt;draft.docx" in page
    assert "by the file" in page


def test_status_counts_copies_and_languages() -> None:
    known = Status(n_reports=9, n_passages=1, collections=("a",), failures=(), newest=None, n_copies=2)
    lines = status_lines(replace(known, languages=(("en", 8), ("ru", 1))), folder=Path("l"), list_failures=False)
    assert "Reports: 9; 2 of them copies or translations of others" in lines
    assert "Languages: en 8, ru 1" in lines
    assert "Reports: 9" in status_lines(replace(known, n_copies=0), folder=Path("l"), list_failures=False)
    outdated = status_lines(replace(known, n_outdated=3), folder=Path("l"), list_failures=False)
    assert "Read by another version: 3 report(s); `rapporteur index` reads them again" in outdated
    *_, waiting = checkup_lines(Checkup(), replace(known, n_outdated=3), folder=Path("l"))
    assert waiting == "Read by another version: 3 report(s); `rapporteur index` reads them again."
