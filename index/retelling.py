"""Which meetings two reports tell of both, though in two languages: by their days, and by whom they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from corpus.records import Meeting
from index.names import Key, key_of, may_be

MIN_SHARED = 2  # people, where a report does not say the day


def retellings(told: Sequence[tuple[str, Meeting]], translations: Iterable[tuple[str, str]]) -> dict[int, int]:
    """The places of meetings that a translation tells of before, each with the place of that telling.

    Of two languages the one that names more people counts first.

    :param told: each with the id of its report.
    :param translations: ids of reports that are translations of each other.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for at, (id_, _) in enumerate(told):
        places[id_].append(at)
    rank = {id_: (-sum(len(told[at][1].attendances) for at in own), own[0]) for id_, own in places.items()}
    pairs = {tuple(sorted(pair, key=rank.__getitem__)) for pair in translations if rank.keys() >= set(pair)}
    first: dict[int, int] = {}
    for one, other in sorted(pairs, key=lambda pair: [rank[id_] for id_ in pair]):
        left = [at for at in places[other] if at not in first]
        for at, again in _paired([told[at][1] for at in places[one]], [told[at][1] for at in left]):
            place = places[one][at]
            first[left[again]] = first.get(place, place)
    return first


def _paired(ones: Sequence[Meeting], others: Sequence[Meeting]) -> Iterator[tuple[int, int]]:
    """Places in both of what is the same meeting, those first that share most people; each counts once."""
    names = [[_names(meeting) for meeting in meetings] for meetings in (ones, others)]
    shared = {
        (at, again): sum(
            any(may_be(name, other) or may_be(other, name) or name == other for other in there) for name in here
        )
        for at, here in enumerate(names[0])
        for again, there in enumerate(names[1])
    }
    taken: set[tuple[int, int]] = set()
    for (at, again), n_shared in sorted(shared.items(), key=lambda item: -item[1]):
        is_free = all(at != one and again != other for one, other in taken)
        if is_free and _is_same(ones, others, at, again, n_shared):
            taken.add((at, again))
            yield at, again


def _is_same(ones: Sequence[Meeting], others: Sequence[Meeting], at: int, again: int, n_shared: int) -> bool:
    """Of one day, and with somebody in common, unless it is each report's only one of that day."""
    day, other = ones[at].start, others[again].start
    if day and other:
        alone = all(sum(meeting.start == day for meeting in meetings) == 1 for meetings in (ones, others))
        return day == other and (n_shared > 0 or alone)
    return n_shared >= MIN_SHARED


def _names(meeting: Meeting) -> set[Key]:
    return {key_of(one.person.name) for one in meeting.attendances}
