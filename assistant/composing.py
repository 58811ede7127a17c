"""Evidence to the words of an answer, without a language model: the quotes themselves, numbered."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.listing import Listed
from assistant.replies import Citation, Coverage, Item

N_UNGROUPED = 12


def compose(citations: Sequence[Citation], value: str | None = None, named: Sequence[str] = ()) -> str:
    """The value in bold, if there is one, and one paragraph a quote, each with its number.

    :param named: people whom the quotes name, and who may be asked for.
    """
    quotes = [f"“{' '.join(citation.quote.split())}” [{number}]" for number, citation in enumerate(citations, start=1)]
    people = [f"Named there: {', '.join(named)}"] if named else []
    return "\n\n".join([f"**{value}**", *quotes] if value else [*quotes, *people])


def compose_people(items: Sequence[Item], listed: Listed, coverage: Coverage, known: Sequence[str] = ()) -> str:
    """Whom, by meeting where there are several; each with its number, in the order of the items.

    :param known: who was there as well, as the question itself says.
    """
    names = list(dict.fromkeys(item.meeting_line() for item in items))
    n_people = len({item.name for item in items})
    head = f"**{_count(n_people, 'person', 'people')}**"
    where = names[0] if len(names) == 1 else f"{_count(len(names), 'meeting')}, {_from(coverage)}"
    lines = [f"{head}: {where}" if where else head]
    number = 0
    for name in names:
        lines += [f"\n**{name}**"] if len(names) > 1 else [""]
        for item in (item for item in items if item.meeting_line() == name):
            number += 1
            lines.append(f"- {_person(item)} [{number}]")
    groups = [
        group.text for told in listed.meetings if told.retells not in listed.meetings for group in told.meeting.groups
    ]
    lines += [f"\nThere too, as the question says: {', '.join(known)}"] if known else []
    return "\n".join(lines + ([f"\nUnnamed: {'; '.join(groups)}"] if groups else []))


def compose_whether(items: Sequence[Item]) -> str:
    """Yes or no, as each report has it."""
    came = [item for item in items if item.status not in ("apologies", "absent")]
    lines = ["**Yes**" if came else "**No**", ""]
    for number, item in enumerate(items, start=1):
        how = f": {item.name}, {item.status}" if item.status else ""
        lines.append(f"- {item.meeting_line()}{how} [{number}]")
    return "\n".join(lines)


def compose_meetings(items: Sequence[Item], coverage: Coverage) -> str:
    """Which meetings, oldest first, a long list by year."""
    lines = [f"**{_count(len(items), 'meeting')}**, {_from(coverage)}"]
    years = [(item.date or "")[:4] or "no date" for item in items]
    for number, (item, year) in enumerate(zip(items, years, strict=True), start=1):
        if len(items) > N_UNGROUPED and year not in years[: number - 1]:
            lines.append(f"\n**{year}** ({years.count(year)})\n")
        elif number == 1:
            lines.append("")
        lines.append(f"- {item.meeting_line()} [{number}]")
    return "\n".join(lines)


def _from(coverage: Coverage) -> str:
    """ "from 357 reports; 3 files could not be read" """
    said = f"from {_count(coverage.n_reports, 'report')}"
    return f"{said}; {_count(coverage.n_unread, 'file')} could not be read" if coverage.n_unread else said


def _person(item: Item) -> str:
    status = item.status if item.status not in (None, "present") else None
    return ", ".join(part for part in (item.name, item.role, item.organization, status) if part)


def coverage_line(coverage: Coverage) -> str:
    """ "Looked through 17 reports; 2 files could not be read." """
    looked = f"Looked through {_count(coverage.n_reports, 'report')}"
    return f"{looked}; {_count(coverage.n_unread, 'file')} could not be read." if coverage.n_unread else f"{looked}."


def _count(number: int, noun: str, nouns: str | None = None) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {nouns or noun + 's'}"
