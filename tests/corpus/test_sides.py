"""Lists as officers of an institution lay them out: by sides, states and who came for whom. All people are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document

Told = dict[str, tuple[str, str | None]]


def told(text: str, name: str) -> Told:
    """Everybody of the report's first meeting: how they were there, and whom they came for."""
    path = PurePosixPath(name)
    own = find_meetings(read_document(text.encode(), path), path)[0]
    return {one.person.name: (one.how, one.person.organization) for one in own.attendances}


LISTS: dict[str, tuple[str, Told]] = {
    "sides and dashes": (
        "NOTE\nTalks with the Oak Fund, 4 March 2024, Institute's office, Oakham (Mill Lane), 9:00-11:00\n\nPresent:\n"
        "  for the Oak Fund - Anna Lind (Programme Director), Bo Ode (adviser, floods)\n"
        "  for the Institute - Cy Moss (Deputy Director, in the chair), Dora Fell (notes)\n"
        "  for the Ministry of Roads of Norland - Eva Holm, deputy head of the roads department\n\n"
        "The Director was on leave.\n\n1. CM welcomed the guests.\n",
        {
            "Anna Lind": ("present", "Oak Fund"),
            "Bo Ode": ("present", "Oak Fund"),
            "Cy Moss": ("chaired", "Institute"),
            "Dora Fell": ("present", "Institute"),
            "Eva Holm": ("present", "Ministry of Roads of Norland"),
        },
    ),
}


@pytest.mark.parametrize(("text", "people"), LISTS.values(), ids=LISTS)
def test_everybody_is_read_as_they_came(text: str, people: Told) -> None:
    assert told(text, "a.txt") == people
