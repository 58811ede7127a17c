from __future__ import annotations

from datetime import date
from itertools import combinations
from xml.etree import ElementTree

import pytest

from assistant.directory import Acquaintance, Attendance
from tests.ui.conftest import HOSTILE
from ui.drawing import alone, matrix_svg, network_svg, timeline_svg

SVG = "{http://www.w3.org/2000/svg}"
MARCH, MAY = date(2024, 3, 5), date(2024, 5, 1)


def tags(picture: str, name: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(picture).iter(SVG + name))  # noqa: S314 (our own picture)


def test_a_bar_a_month_leads_to_its_meetings() -> None:
    picture = timeline_svg([MARCH, MARCH, MAY], address="/meetings?")
    assert [link.get("href") for link in tags(picture, "a")] == [
        "/meetings?since=2024-03-01&until=2024-03-31",
        "/meetings?since=2024-05-01&until=2024-05-31",
    ]
    assert [title.text for title in tags(picture, "title")] == ["March 2024: 2", "May 2024: 1"]
    assert {"03", "04", "05", "2024"} <= {text.text for text in tags(picture, "text")}


def test_a_long_time_is_drawn_in_years() -> None:
    picture = timeline_svg([date(2001, 1, 1), date(2024, 12, 31)], address="/meetings?")
    assert [link.get("href") for link in tags(picture, "a")][1] == "/meetings?since=2024-01-01&until=2024-12-31"


@pytest.mark.parametrize("day", [date(2024, 12, 1), date(1, 1, 1), date(9999, 12, 31)])
def test_any_day_can_be_drawn(day: date) -> None:
    assert tags(timeline_svg([day], address="/meetings?"), "rect")


def test_without_days_there_is_no_picture() -> None:
    assert (timeline_svg([]), network_svg([])) == ("", "")


def test_the_matrix_has_a_cell_for_everybody_told_of() -> None:
    hows = {(0, 0): "chaired", (1, 0): "apologies", (0, 1): "present"}
    told = Attendance(people=("Ada Lind", "Bo Ek"), meetings=(("Council", MARCH), ("Board", MAY)), hows=hows)  # type: ignore[arg-type]
    cells = tags(matrix_svg(told), "rect")
    assert len(cells) == 3
    assert [cell.get("fill") == "none" for cell in cells] == [False, False, True]


def test_the_network_joins_those_who_met_and_stays_as_it_is() -> None:
    pairs = [Acquaintance(one="Ada", other="Bo", n_meetings=3), Acquaintance(one="Bo", other="Carl", n_meetings=1)]
    picture = network_svg(pairs)
    assert (len(tags(picture, "line")), len(tags(picture, "circle"))) == (2, 3)
    assert picture == network_svg(pairs)


def test_names_do_not_stand_on_each_other_and_strangers_stand_apart() -> None:
    circle = [f"Member number {n}" for n in range(9)]
    pairs = [Acquaintance(one=a, other=b, n_meetings=2) for a, b in combinations(circle, 2)]
    picture = network_svg([*pairs, Acquaintance(one="Ada Stranger", other="Bo Stranger", n_meetings=1)])
    places = {label.text: (float(label.get("x", 0)), float(label.get("y", 0))) for label in tags(picture, "text")}
    for (_, (x, y)), (_, (other_x, other_y)) in combinations(places.items(), 2):
        assert abs(x - other_x) > 90 or abs(y - other_y) > 20
    assert max(places[name][0] for name in circle) < places["Ada Stranger"][0]


def test_names_lead_to_their_people_where_there_is_a_page() -> None:
    told = Attendance(people=("Ada & Co",), meetings=(("Council", MARCH),), hows={(0, 0): "present"})
    pairs = [Acquaintance(one="Ada & Co", other="Bo", n_meetings=1)]
    for draw in (lambda **to: matrix_svg(told, **to), lambda **to: network_svg(pairs, **to)):
        assert tags(draw(address="/person?name="), "a")[0].get("href") == "/person?name=Ada%20%26%20Co"
        assert tags(draw(), "a") == []


def test_hostile_names_are_only_words() -> None:
    told = Attendance(people=(HOSTILE,), meetings=((HOSTILE, MARCH),), hows={(0, 0): "present"})
    pairs = [Acquaintance(one=HOSTILE, other="Bo", n_meetings=1)]
    for picture in (matrix_svg(told), alone(network_svg(pairs))):
        found = {element.tag.removeprefix(SVG) for element in ElementTree.fromstring(picture).iter()}  # noqa: S314
        assert found <= {"svg", "text", "title", "line", "rect", "circle"}
