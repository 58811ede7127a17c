"""HTML within Markdown, set in lines that every letter stands in where it stood."""

from __future__ import annotations

from corpus.rolls.tagged import set_in_lines

TABLE = "<table><tr><th>Who</th><th>For</th></tr>\n<tr><td><b>Ada Lind</b></td>\n<td>Oak|Elm</td></tr></table>"


def test_every_row_is_a_line_of_its_own() -> None:
    rows = [" ".join(line.split()) for line in set_in_lines(TABLE).splitlines() if line.strip()]

    assert rows == ["| Who | For", "| Ada Lind | Oak/Elm"]


def test_every_letter_keeps_its_place() -> None:
    text = f"<p><b>Present</b><b>:</b> Ada Lind</p><p>Bo</p>\n<dl><dt>Chair</dt><dd>Ada Lind</dd></dl>\n{TABLE}"
    told = set_in_lines(text)

    assert len(told) == len(text)
    assert all(
        told[at] == text[at] for name in ("Ada Lind", "Bo") for at in range(text.index(name), text.index(name) + 2)
    )


def test_text_without_tags_stays() -> None:
    assert set_in_lines("a | b: **c**") == "a | b: **c**"
