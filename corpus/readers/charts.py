"""Charts of DOCX and PPTX as the tables that they draw: a row a category, a column a series, under their titles."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from corpus.readers.blocks import Block, table_row

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_NAME, _ACROSS, _UP = ("tx",), ("cat", "xVal"), ("val", "yVal")
MAX_POINTS = 10_000


def read_chart(chart: etree._Element) -> Iterator[Block]:
    for title in chart.iter(f"{_CHART}title"):
        yield Block(text=" ".join("".join(part.text or "" for part in title.iter(_TEXT)).split()))
    series = list(chart.iter(f"{_CHART}ser"))
    names = [" ".join(_points(each, _NAME).values()) for each in series]
    values = [_points(each, _UP) for each in series]
    categories = next(filter(None, (_points(each, _ACROSS) for each in series)), {})
    places = sorted({at for column in (categories, *values) for at in column})
    rows = [["", *names]] if any(names) else []
    rows += [[categories.get(at, ""), *(column.get(at, "") for column in values)] for at in places]
    yield Block(text="\n".join(table_row(row).removeprefix(" | ") for row in rows[:MAX_POINTS]))


def _points(series: etree._Element, whats: tuple[str, ...]) -> dict[int, str]:
    """By their places, as the chart keeps them of the sheet it was drawn from."""
    found: dict[int, str] = {}
    for part in (part for what in whats for part in series.findall(f"{_CHART}{what}")):
        for point in part.iter(f"{_CHART}pt"):
            place = point.get("idx") or ""
            found[int(place) if place.isdecimal() else len(found)] = point.findtext(f"{_CHART}v") or ""
        if not found:
            found.update(enumerate(value.text or "" for value in part.iter(f"{_CHART}v")))
    return found
