"""Who is one person: by what the reports show, then by what was decided by hand.

Two spellings become one person on evidence only: the same words; or initials, or a part of the words, that fit one
candidate alone: in the same report first, then in the same body, then anywhere; or a handle made of the names of one
alone in the same body ("@alind", "@alin"); or a surname, of the one in the same report who bears it, else of the only
one at all who does, in the company of the same people or named in full by several reports; or a first name, of the one
bearer who is named in full in the same company; or one word written otherwise, as clerks hear it, in the same office,
and never both in one report. Decisions come on top, in the order in which they were made, and each holds as far as its
names stand in the reports at hand: who may read less learns no more.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from index.names import (
    Key,
    compounds_of,
    handle_of,
    handles_of,
    is_cut_from,
    is_initial,
    key_of,
    may_be,
    slips_into,
    without_patronymic,
    words_of,
)
from index.records import Decision

N_TELLING = (
    3  # words of the office and of the rest of the name together, for a slip to be one: "Director Ada" is not enough
)


N_REPORTS_KNOWN = 2  # in which somebody is named in full, for a bare surname elsewhere to be theirs
N_SURNAME_LETTERS = 4
N_COMPANY = 2  # others of a report who are listed beside somebody elsewhere, for a first name alone to be theirs

_PATRONYMICS = ("vich", "vna", "ichna", "вич", "вна", "ична")


class Mention(NamedTuple):
    """A name as printed, and where.

    :param offices: the words of the role beside it, and those of the role with the organisation.
    """

    name: str
    document_id: str
    body: str | None
    offices: tuple[tuple[str, ...], ...] = ()


class Unit(NamedTuple):
    """A spelling in all the places where evidence takes it for the same fuller name (itself, where there is none)."""

    key: Key
    root: Key


class Identities:
    """People as groups of units, as evidence has them; decisions move the units about."""

    def __init__(self, units: Iterable[Unit]) -> None:
        by_root: dict[Key, set[Unit]] = defaultdict(set)
        self._units_by_key: dict[Key, set[Unit]] = defaultdict(set)
        for unit in set(units):
            by_root[unit.root].add(unit)
            self._units_by_key[unit.key].add(unit)
        self._group_of = {unit: group for group in by_root.values() for unit in group}

    def group_of(self, unit: Unit) -> set[Unit]:
        """The person: the very same set for each of its units."""
        return self._group_of[unit]

    def named(self, key: Key) -> set[Unit] | None:
        """The person that a decision means by a name: whose own it is; else the only one who is written so."""
        own = self._group_of.get(Unit(key, key))
        if own is not None:
            return own
        groups = list(self._written(key))
        return groups[0] if len(groups) == 1 else None

    def apply(self, decision: Decision) -> None:
        if decision.kind == "merge":
            one, other = self.named(key_of(decision.name)), self.named(key_of(decision.other))
            if one is not None and other is not None:
                self._join(one, other)
        else:
            key, rest = key_of(decision.other), {key_of(name) for name in decision.rest}
            for group in list(self._written(key)):
                if any(unit.key in rest for unit in group):
                    self._take_out(key, group)

    def _written(self, key: Key) -> Iterator[set[Unit]]:
        """Those who are written so somewhere, each once."""
        return iter(
            {id(self._group_of[unit]): self._group_of[unit] for unit in self._units_by_key.get(key, ())}.values()
        )

    def _join(self, one: set[Unit], other: set[Unit]) -> None:
        if one is not other:
            one |= other
            for unit in other:
                self._group_of[unit] = one

    def leaving(self, key: Key, group: set[Unit]) -> set[Unit]:
        """What goes when a spelling is taken out: with it what evidence took for it, unless nothing would be left."""
        written_so = {unit for unit in group if unit.key == key}
        following = {unit for unit in group if unit.root == key}
        return written_so | following if group - written_so - following else written_so

    def _take_out(self, key: Key, group: set[Unit]) -> None:
        leaving = self.leaving(key, group)
        group -= leaving
        for unit in leaving:
            self._group_of[unit] = leaving
        for part in (leaving, group):
            self._join_alike(part)

    def _join_alike(self, group: set[Unit]) -> None:
        """Whoever has one spelling only is whoever else has that one only: the same words are one person."""
        keys = {unit.key for unit in group}
        if len(keys) == 1:
            for other in list(self._written(*keys)):
                if {unit.key for unit in other} == keys:
                    self._join(group, other)


def by_evidence(mentions: Sequence[Mention]) -> list[Unit]:
    """For every mention the unit it belongs to."""
    evidence = _Evidence(mentions)
    unit_at: dict[tuple[Key, str, str | None], Unit] = {}
    units = []
    for mention in mentions:
        place = (_key(mention), mention.document_id, mention.body)
        if place not in unit_at:
            unit_at[place] = Unit(place[0], evidence.fullest(evidence.commonest(place[0]), *place[1:]))
        units.append(unit_at[place])
    return units


class _Evidence:
    """The names that stand near each other."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._in_report: dict[str, set[Key]] = defaultdict(set)
        self._in_body: dict[str | None, set[Key]] = defaultdict(set)
        self._compounds: dict[Key, set[frozenset[str]]] = defaultdict(set)
        self._reports: dict[Key, set[str]] = defaultdict(set)
        self._offices: dict[Key, set[tuple[str, ...]]] = defaultdict(set)
        self._printed: dict[Key, str] = {}
        self._first_word: dict[Key, str] = {}
        self._last_word: dict[Key, str] = {}
        self._handle: dict[Key, str] = {}
        self._without_patronymic: dict[Key, Key] = {}
        self._made_of: dict[tuple[str, str], set[Key]] = defaultdict(set)  # by body and handle
        for mention in mentions:
            key = _key(mention)
            self._reports[key].add(mention.document_id)
            self._printed.setdefault(key, mention.name)
            words = words_of(mention.name) or key
            self._first_word.setdefault(key, words[-1] if "," in mention.name else words[0])
            self._last_word.setdefault(key, words[-1])
            self._offices[key].update(mention.offices)
            self._in_report[mention.document_id].add(key)
            if short := without_patronymic(mention.name):
                self._without_patronymic[key] = key_of(short)
            if mention.body:
                self._in_body[mention.body].add(key)
                for handle in handles_of(mention.name):
                    self._made_of[mention.body, handle].add(key)
            if len(key) == 1 and (handle := handle_of(mention.name)):
                self._handle[key] = handle
            if compounds := compounds_of(mention.name):
                self._compounds[key].update(compounds)
        self._with_word: dict[str, set[Key]] = defaultdict(set)
        for key in set().union(*self._in_report.values()):
            for word in key:
                self._with_word[word].add(key)
        self._fitting: dict[Key, set[Key]] = {}
        self._surnames: dict[str, set[str]] = {}
        self._first_names: dict[str, set[str]] = {}
        self._n_times = Counter(map(_key, mentions))
        self._commonest = self._by_slips()

    def commonest(self, key: Key) -> Key:
        """Of the ways in which slips of spelling write one name, the one that is printed most."""
        return self._commonest.get(key, key)

    def _by_slips(self) -> dict[Key, Key]:
        alike: dict[Key, list[Key]] = defaultdict(list)
        for key in self._reports:
            for at in range(len(key)):
                alike[key[:at] + key[at + 1 :]].append(key)
        group_of: dict[Key, set[Key]] = {}
        for rest, keys in alike.items():
            for one, other in combinations(keys, 2) if any(not is_initial(word) for word in rest) else ():
                if self._is_slip(rest, one, other):
                    joined = group_of.get(one, {one}) | group_of.get(other, {other})
                    group_of.update(dict.fromkeys(joined, joined))
        return {key: max(group, key=lambda one: (self._n_times[one], one)) for key, group in group_of.items()}

    def _is_slip(self, rest: Key, one: Key, other: Key) -> bool:
        """Whether two names that share these words are one, though a word is written otherwise."""
        words = _left(one, rest), _left(other, rest)
        is_last = (self._last_word[one], self._last_word[other]) == words
        shared = self._offices[one] & self._offices[other]
        told = max((len(office) for office in shared), default=0) + sum(not is_initial(word) for word in rest)
        return (
            bool(shared)
            and told >= N_TELLING
            and slips_into(*words, is_surname=is_last)
            and self._reports[one].isdisjoint(self._reports[other])
        )

    def fullest(self, key: Key, document_id: str, body: str | None) -> Key:
        """The one fuller name that this one can be, looked for from near to far; else itself."""
        fuller = (
            self._fuller(key)
            or self._by_surname(key, document_id)
            or self._by_surname_anywhere(key)
            or self._by_first_name(key, document_id)
        )
        if not fuller:
            bearers = self._by_handle(self._handle.get(key, ""), body) if body else set()
            return self.fullest(next(iter(bearers)), document_id, body) if len(bearers) == 1 else key
        here = fuller & self._in_report[document_id] or fuller & self._in_body[body] or fuller
        best = [other for other in here if not self._fuller(other) & here]
        return self.fullest(best[0], document_id, body) if len(best) == 1 else key

    def _by_handle(self, handle: str, body: str) -> set[Key]:
        """Of this body, those whose names make the handle; else those whose names, cut short, do."""
        if not handle or (body, handle) in self._made_of:
            return self._made_of.get((body, handle), set())
        cut = {other for other in self._in_body[body] if is_cut_from(handle, self._printed[other])}
        return {other for other in cut if not self._fuller(other) & cut}

    def _fuller(self, key: Key) -> set[Key]:
        """The fuller names that this one can be."""
        if key not in self._fitting:
            written = [self._with_word[word] for word in key if not is_initial(word)]
            n_words = _n_words(key)
            self._fitting[key] = {
                other
                for other in min(written, key=len, default=set())
                if _n_words(other) > n_words and self._may_be(key, other) and not self._cuts(key, other)
            }
        return self._fitting[key]

    def _by_surname(self, key: Key, document_id: str) -> set[Key]:
        """Those whose surname it is in the same report: of "Ms. Lind" beside "Ada Lind" who she is stands there."""
        if len(key) > 1:
            return set()
        bearers = {other for other in self._with_word[key[0]] if self._ends(other, key[0])}
        here = bearers & self._in_report[document_id]
        if here or is_initial(key[0]) or len(key[0]) < N_SURNAME_LETTERS:
            return here
        roots = {other for other in bearers if not self._fuller(other) & bearers}
        return roots if len(roots) == 1 and self._in_company(bearers, key, document_id) else set()

    def _in_company(self, bearers: Iterable[Key], key: Key, document_id: str) -> bool:
        """Whether a report that names one of them in full names somebody else of this report."""
        others = self._surnames_in(document_id) - set(key)
        reports = {report for bearer in bearers for report in self._reports[bearer]}
        return any(not others.isdisjoint(self._surnames_in(report)) for report in reports)

    def _surnames_in(self, document_id: str) -> set[str]:
        if document_id not in self._surnames:
            keys = self._in_report[document_id]
            self._surnames[document_id] = {word for key in keys for word in key if len(word) >= N_SURNAME_LETTERS}
        return self._surnames[document_id]

    def _by_surname_anywhere(self, key: Key) -> set[Key]:
        """Of "Ms. Lind" in a report that says no more, those who bear the name and are known from several reports."""
        bearers = {other for other in self._with_word[key[0]] if len(other) > 1} if len(key) == 1 else set()
        known = [other for other in bearers if _n_words(other)[0] > 1 and not self._fuller(other) & bearers]
        reports = set[str]().union(*(self._reports[other] for other in bearers))
        is_one = len(known) == 1 and self._ends(known[0], key[0]) and len(reports) >= N_REPORTS_KNOWN
        return bearers if is_one else set()

    def _by_first_name(self, key: Key, document_id: str) -> set[Key]:
        """Of "Ada" among "Bo" and "Cy", the one Ada Lind who is listed elsewhere with a Bo and a Cy.

        Of two who bear the name, the one who keeps twice as much of this company.
        """
        if len(key) > 1 or is_initial(key[0]):
            return set()
        bearers = [other for other in self._with_word[key[0]] if _n_words(other)[0] > 1 and self._begins(other, key[0])]
        roots = [other for other in bearers if not self._fuller(other) & set(bearers)]
        others = self._first_names_in(document_id) - set(key)
        kept = sorted(((self._n_beside(root, others, document_id), root) for root in roots), reverse=True)
        if not kept or kept[0][0] < N_COMPANY or any(2 * n > kept[0][0] for n, _ in kept[1:]):
            return set()
        return {kept[0][1]}

    def _begins(self, key: Key, word: str) -> bool:
        return self._first_word[key] == word and self._last_word[key] != word

    def _n_beside(self, bearer: Key, others: set[str], document_id: str) -> int:
        """How many of these first names stand beside somebody in another report, at most."""
        reports = self._reports[bearer] - {document_id}
        return max((len(others & self._first_names_in(report)) for report in reports), default=0)

    def _first_names_in(self, document_id: str) -> set[str]:
        if document_id not in self._first_names:
            firsts = {self._first_word[key] for key in self._in_report[document_id]}
            self._first_names[document_id] = {word for word in firsts if not is_initial(word)}
        return self._first_names[document_id]

    def _ends(self, key: Key, word: str) -> bool:
        """Whether a word is the surname of a fuller name: its last, the one beside initials, or before a patronymic."""
        if len(key) < 2 or word not in key:
            return False
        last = self._last_word[key]
        return last == word or is_initial(last) or any(map(is_initial, key)) or last.endswith(_PATRONYMICS)

    def _may_be(self, key: Key, other: Key) -> bool:
        """Whether the one can be short for the other, which may leave the patronymic out."""
        short = self._without_patronymic.get(key)
        return may_be(key, other) or (short is not None and may_be(short, other))

    def _cuts(self, key: Key, other: Key) -> bool:
        """Whether a name has but a part of what a hyphen joins in the other: "Ada Lind" is not "Ada Berg-Lind"."""
        return any(compound & set(key) and compound - set(key) for compound in self._compounds.get(other, ()))


def _left(key: Key, rest: Key) -> str:
    """The one word of a key that is not in the rest."""
    return next(iter((Counter(key) - Counter(rest)).elements()))


def _key(mention: Mention) -> Key:
    return key_of(mention.name) or (mention.name,)  # nothing but marks: they are the name


@lru_cache(maxsize=65536)
def _n_words(key: Key) -> tuple[int, int]:
    """Those written out count first: "Ada Lind" says more than "A. M. Lind", and "Ada M. Lind" more than either."""
    n_written = sum(not is_initial(word) for word in key)
    return n_written, len(key) - n_written
