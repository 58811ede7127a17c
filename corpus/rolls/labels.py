"""What a list of people is headed with: "Present", "Members absent:", "Observers", "Minutes taken by".

Here a heading or label is understood; where it stands, and what stands under it, is for `rolls/`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.prose.given_names import GIVEN_NAMES
from corpus.records import How
from corpus.rolls.words import BODY_WORDS

N_LABEL_WORDS = 12
N_BODY_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """How those under it took part.

    :param role: what it makes of them ("Observer"), where it says so.
    :param organization: whom they came for, where the label is a body's name ("For the Centre").
    :param is_state: that is a state, of which their own bodies are.
    :param is_told: a sentence announces the list, as one of those that tell of the meeting.
    :param is_partial: it heads those who led, taught or travelled, and no list of all who came.
    :param opens: it heads a list wherever it stands; others ("Members", "Chair") only beside one that does.
    """

    how: How
    role: str | None = None
    organization: str | None = None
    is_state: bool = False
    opens: bool = False
    is_partial: bool = False
    is_told: bool = False


# Who was invited came only where the list of those present says so before.
INVITED = "invited"
HOST = "Facilitator"
# The first that fits counts: "not present" and "absent with apologies" before "present" and "absent".
_OPENER_WORDS: tuple[tuple[How, str], ...] = (
    ("absent", r"(?:absent )?without (?:apolog(?:y|ies)|leave|notice|excuse|giving notice)|unexcused"),
    (
        "apologies",
        r"apolog(?:y|ies)|regrets?|excused|leave of absence|on leave"
        r"|excus[ée]{1,2}[.·]?e?[.·]?s?|entschuldigte?|excusad[oa]s"
        r"|извинения|по уважительной причине",
    ),
    (
        "absent",
        r"(?:represented|voting) by proxy|prox(?:y|ies) (?:given|granted|received)"
        r"|having given (?:a |their )?prox(?:y|ies)"
        r"|absent(?:ees?|s)?|absences?|not (?:present|attending|in attendance|connected|taking part|participating"
        r"|here|there|on the (?:call|line)|in "
        r"the (?:room|call|meeting))"
        r"|(?:unable to|did not|could not|not able to|prevented from) (?:attend|come|join|connect|turn up|appear"
        r"|take part|participate|be (?:present|there)|attending|taking part)|no (?:reply|answer)"
        r"|(?:can|could)(?:n?['’]t|not| not) (?:make it|come|attend)|^no word from|^not on$|^did(?:n['’]t| not)$"
        r"|^who (?:(?:could|can|did|was|is|were|are)(?:n['’]t| ?not))(?: (?:here|there|come|make it|join|attend))?$"
        r"|non-attendees|missing|abwesende?|ausentes|отсутствовали|отсутствовал|отсутствующие|отсутствуют"
        r"|не присутствовал(?:[аи])?|не участвовал(?:[аи])?|отсутствовала"
        r"|не смогли (?:присутствовать|участвовать|принять участие)",
    ),
    (
        "present",
        r"(?:lists?|composition) of (?:the )?(?:delegations?|delegates|representatives)|составы? делегаций"
        r"|список делега(?:ций|тов)"
        r"|present|presentes|in attendance|attendance|attend(?:ees?|ing|ants?|ed)|participants?|participating"
        r"|participated|roll[ -]?call|took part|taking part|on (?:the )?(?:call|line|screen)"
        r"|in the (?:room|call)|^in the meeting$|(?:a?round|at) the table"
        r"|on[- ]?site"
        r"|(?:arrived|arriving|joined|came) late|late arrivals?|joined(?: the (?:call|meeting)| us)?"
        r"|joining(?: the (?:call|meeting)| us)?|dial(?:l?ed|l?ing) in"
        r"|(?:people|persons|officials|those|counterparts) (?:we )?met|interlocutors|travell?ers?|^here$"
        r"|^(?:(?:those|who was|we were) )?there$|^(?:who|those who|we) came$|^later$"
        r"|^(?:members|those|people|persons|delegates|all) at the (?:meeting|session|sitting)$"
        r"|(?:heads? of delegations?|delegat\w+|members|those) (?:who|that) (?:spoke|took the floor|intervened)"
        r"|^connected$|^roll$|^late$"
        r"|pr[ée]sent[.·]?e?[.·]?s?|anwesende?|teilnehm(?:er|ende)|[ao]sistentes|who(?:['’]s| is| was) (?:here|there)|"
        r"присутствовали|присутствующие|присутствуют|присутствовал|участники"
        r"|участвовали|приняли участие|(?:список|состав) участников",
    ),
)
# Whom a community's board answers to, and who come to hear it.
_OWNERS = (
    r"(?:property |home|land|lot |unit |flat |share)?owners|shareholders|residents|householders|leaseholders|tenants"
    r"|parishioners|ratepayers|electors|villagers|neighbou?rs"
)
_BESIDE_WORDS: tuple[tuple[How, str | None, str], ...] = (
    ("present", "Secretary", r"secretary|clerk|секретарь"),
    (
        "present",
        "minutes",
        r"(?:minutes|notes|record)(?: were)?(?: taken| kept| recorded| prepared)? by|^(?:taken|kept|minuted) by"
        r"|(?:minutes?|notes?)[ -]?takers?"
        r"|scribes?|recorders?|rapporteurs?|minute secretary|протокол в[её]л(?:а)?|в[её]ла? протокол",
    ),
    ("present", None, r"vice[ -]chairs?|deputy chairs?"),
    (
        "chaired",
        None,
        r"(?:co-?)?chairs?|(?:co-?)?chair(?:person|man|woman|lady)s?|chaired by|in the chair|presiding(?: officer)?"
        r"|(?:со)?председател[ьи]|председательствующий|председательствовала?"
        r"|(?:заседание|совещание|встречу) (?:про)?в[её]л[аи]?"
        r"|(?:про)?в[её]л[аи]? (?:заседание|совещание|встречу)",
    ),
    (
        "present",
        HOST,
        r"facilitators?|facilitated by|moderators?|moderated by|hosts?|hosted by|модератор(?:ы)?",
    ),
    ("present", "Witness", r"witness(?:es)?|petitioners?|deponents?|свидетел[ьи]"),
    ("present", "Guest", r"guests?|visitors?|by invitation|resource persons?|press|гости"),
    ("present", INVITED, r"invited|invitees?|приглаш[её]н(?:ы|ные)"),
    ("present", "Interpreter", r"interpret(?:ers?|ed by|ation(?: by)?)|translat(?:ors?|ed by)|переводчи(?:к|ца|ки)"),
    (
        "present",
        None,
        r"reporting officers?|staff members?|staff on (?:mission|duty)|mission (?:members?|team)|team members?"
        r"|composition(?: of (?:the|our) (?:delegation|group|mission|team))?|our (?:delegation|team)"
        r"|travell?(?:ed|ing) with|companions?"
        r"|trainers?|lecturers?|instructors?|accompanied by|accompanying(?: persons?| staff)?"
        r"|командированн(?:ый|ые|ая)|состав (?:делегации|группы|миссии)|делегация"
        r"|тренеры?|лекторы?|преподаватели",
    ),
    ("present", "Observer", r"observers?|^listen(?:ing|ed) in$|наблюдател[иь]"),
    ("present", "Member", r"members?|^(?-i:directors)$|члены"),
    ("present", None, rf"^(?:[\w-]+ )?(?:{_OWNERS})$"),
    (
        "present",
        None,
        r"staff|secretariat|officers?|delegates?|delegations?|representatives?|speakers?|panelists?|others?"
        r"|officials|met(?: with)?|counterparts|ex[- ]officio|management|alternates"
        r"|(?:(?:through|via|by|over|on|using) (?:a )?|^)(?:video[- ]?conferenc\w+|tele-?conferenc\w+|v\.?c)"
        r"|(?:virtual|physical|online|offline|hybrid) mode|physically"
        r"|offline|remote(?:ly)?|online|virtual(?:ly)?|in person"
        r"|by phone|phone|via zoom|zoom|by video(?: link)?|on the call"
        r"|dial(?:ed|l?ing)?[- ]in|(?:non-?)?voting|without (?:a )?vot(?:e|ing rights?)"
        r"|(?:in an )?(?:advisory|consultative)(?: capacity)?"
        r"|deput(?:y|ies)|substitutes?|stand-ins?|replacements?|представители|эксперты|онлайн|дистанционно",
    ),
    ("present", None, r"^(?:who|people)$"),
)
_OPENERS = tuple((how, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for how, words in _OPENER_WORDS)
_PRESENT = next(pattern for how, pattern in _OPENERS if how == "present")
_BESIDE = tuple((how, role, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for how, role, words in _BESIDE_WORDS)
# They say nothing new beside the words above; others are a body's name, and stand before ("Board members present").
_FILLERS = frozenset(
    "sorry they "
    "but the a an of at in on by for from to with and or & / also other others all those these who was were is are "
    "has have had been sent received key include included includes following list names name people persons "
    "person member members voting non-voting nonvoting leave without regular meeting session call today invited "
    "guests guest observers observer staff remote remotely online virtually phone zoom video link teleconference "
    "via ex-officio officio only quorum this council committee board group team participants attendees welcome "
    "opening introductions introduction register record sheet alphabetical order committee's present attendance "
    "owners homeowners landowners shareholders residents householders leaseholders tenants parishioners ratepayers "
    "electors villagers neighbors neighbours "
    "tool apologies absence absent regrets minutes through using over mode vc video conference conferencing "
    "videoconference videoconferencing video-conference video-conferencing officials invitees special "
    "granted given intimation permission prior notice notification reasons valid "
    "come came accepted approved noted given made tendered offered extended "
    "recorded conveyed directors trustees commissioners councillors senators "
    "notice cause permission registered clockwise reason reasons valid mission trip visit talks workshop "
    "training seminar consultation "
    "having given proxy proxies represented having mandate mandates powers attorney power voted "
    "étaient était à les la réunion committees in-person virtual partial "
    "были на заседании встрече совещании список и в от участников члены комиссии совета следующие лица заседания "
    "совещание заседание встречу совещания встречи собрания сессии конференции онлайн очно дистанционно".split()
)
# Every word that the patterns above can turn on.
_HEAD_WORDS = frozenset(
    "unexcused онлайн дистанционно apology apologies regret regrets excused leave извинения причине absent "
    "absentee absentees absents absence absences attend attending attendance attendances attendee attendees "
    "attendant attendants attended missing отсутствовали отсутствовал отсутствующие отсутствуют присутствовали "
    "present presents presentes participant participants participating participated roll rollcall took "
    "присутствующие присутствуют присутствовал участники участников участвовали участие смогли модератор "
    "модераторы приглашённые приглашенные приглашены приглашёны secretary clerk секретарь by taker takers scribe "
    "scribes recorder recorders rapporteur rapporteurs протокол chair chairs cochair cochairs chairperson "
    "chairpersons chairman chairmans chairwoman chairwomans chaired presiding председатель председательствующий "
    "председательствовал председательствовала facilitator facilitators facilitated moderator moderators moderated "
    "host hosts hosted guest guests visitor visitors invited invitee invitees invitation гости observer observers "
    "наблюдатели наблюдатель сопредседатель сопредседатели совещание заседание встречу участвовал участвовала "
    "отсутствовала присутствовала вёл вел вела вели провёл провел провела "
    "member members члены staff secretariat officer officers delegate delegates "
    "delegation delegations joined joining dialled présent présents présente présentes excusé excusés excusée "
    "excusées excuse excuses excusee excusees anwesend anwesende abwesend abwesende entschuldigt entschuldigte "
    "teilnehmer teilnehmende asistentes ausentes excusados excusadas representative representatives speaker "
    "speakers panelist panelists other others remote remotely online virtual virtually person phone zoom video "
    "call line room here there представители эксперты minutes notes record who people dial dialed dialing "
    "dialling voting nonvoting non make met interlocutors officio counterparts alternates "
    "travellers traveller travelers traveler management interpreter interpreters interpreted interpretation translator "
    "translators translated переводчик переводчица переводчики reporting mission team trainer trainers lecturer "
    "lecturers instructor instructors командированный командированные командированная состав делегация тренер тренеры "
    "лектор лекторы преподаватели accompanied accompanying able unable come join notetaker notetakers "
    "participate prevented vote advisory consultative deputy deputies substitute substitutes "
    "stand replacement replacements "
    "officials vc physically physical offline mode conferencing videoconference videoconferencing teleconference "
    "teleconferencing "
    "connect reply answer table screen travelled traveled travelling traveling companion companions minutetaker "
    "minutetakers witness witnesses petitioner petitioners deponent deponents свидетель свидетели "
    "owners homeowners landowners shareowners shareholders residents householders leaseholders tenants parishioners "
    "ratepayers electors villagers neighbors neighbours "
    "presente cochairman cochairwoman cochairperson cochairpersons composition our without "
    "proxy proxies represented "
    "directors resource persons press listening listened not "
    "connected taking word didn later taken kept minuted arrived arriving arrivals late site onsite".split()
)
_PARTIAL = next(pattern for _, _, pattern in _BESIDE if "trainers" in pattern.pattern)
_WORDS = re.compile(r"[^\W\d_]+")
N_LABEL_LETTERS = 300
N_OPENING_LETTERS = 80
_NUMBER = re.compile(
    r"^(?:(?:item|agenda item|section|annex|appendix|пункт|приложение)\s+)?(?:\d+(?:\.\d+)*|[ivx]+|[a-z])[.):]\s+",
    re.IGNORECASE,
)
_ENDINGS = re.compile(r"(?<=\w)\((e|s|es)\)")  # "Guest(s)", "Présent(e)s"
# "Deputies at 2/2024", "Present at session 7"
_ASIDE = re.compile(
    r"\s(?:at|for) (?:the )?(?:(?:session|meeting|sitting) (?:[Nn]o\.? )?\d{1,3}(?:/\d{2,4})?|\d{1,3}/\d{2,4})\s*$"
    r"|\([^)]*\)|\[[^\]]*\]|\s[-–—]\s*\d+\s*$|#\d+"
)
_AWAY = re.compile(r"\w\s*\((?P<said>[^()]{4,60})\)\W*$")  # "Members (absent)", "Could not attend (leave granted)"
_ADDRESSED = re.compile(r"^\W*(?:to|cc|copy to|кому)\b", re.IGNORECASE)  # a letter goes to the members; nobody met
_BODY_WORD = re.compile(rf"\b(?:{BODY_WORDS})\b", re.IGNORECASE)
# What follows a list of people in a record, and is no body that sent any.
_NEXT_PART = re.compile(
    r"^\W*(?:\d+[.)]\s*)?(?:proposed |draft |main |key |open |meeting )*"
    r"(?:agenda|topics?|items?|actions?|discussions?|notes?"
    r"|minutes|decisions?|next|links?|summary|updates?|announcements?|issues?|questions?|news|reports?"
    r"|opening|motions?|welcome|introductions?|call to order|business|resolutions?|tasks?|purpose|background"
    r"|findings|conclusions?|recommendations?|results|expenses|follow[- ]up|proposals?|lessons|outcomes?"
    r"|objectives?|date|times?|location|venue|place|recording|documents?|references?|not represented|quorum)\b"
    r"|^\W*(?:min(?:ute)?|item|res(?:olution)?|para(?:graph)?|annex(?:ure)?|appendix)\b\.?\s*(?:no\b\.?\s*)?\d"
    r"|^\W*(?:\d+[.)]\s*)?(?:повестка|вопрос|обсужд|решил"
    r"|решени|слушали|постановили|выступил|тема|ход )",
    re.IGNORECASE,
)
_SITS_AFTER = re.compile(r"\s(?:board|committee|council|commission|panel|assembly|forum|union)$", re.IGNORECASE)
_HELD_BY = re.compile(
    r"\W*(?:[A-Z][\w’'-]+, )?(?P<first>[A-Z][\w’'-]+)(?: [A-Z][\w.’'-]*){1,3}, "
    r"|\W*(?:[A-Z][\w’'-]+, (?P<given>[A-Z][\w’'-]+)(?: [A-Z][\w.’'-]*){0,2}"
    r"|(?P<one>[A-Z][\w’'-]+)(?: [A-Z][\w.’'-]*){1,3})\s[-–—]\s"
)
_OF_MEETING = re.compile(r" (?:of|for|at) (?:the|this) (?:meeting|session|sitting|day)", re.IGNORECASE)
_FOR_PART = re.compile(r"\s(?:for|of|on|from) (?:the )?[a-z]+(?:[ -][a-z\d]+){0,3}")  # "Guests for the sediment item"
_ADMITTED = re.compile(
    r"\b(?:new|individual|approved|admitted|accepted|elected|nominated|proposed|leaving)\b", re.IGNORECASE
)
_TO_COME = re.compile(
    r"\b(?:potential|possible|proposed|future|next|suggested|nominated|prospective|likely|candidate)\s*$", re.IGNORECASE
)
_NOW_MEMBERS = re.compile(r"\b(?:has|have) joined (?:the|our) (?:board|committee|council|group|team)\b", re.IGNORECASE)
_SENT_TO = re.compile(r"\b(?:to|for)\W*$", re.IGNORECASE)
_SAID_BY = re.compile(
    r"\b(?:remarks?|words?|address|comments?|statements?|messages?|reports?|announcements?|thanks|election|appointment"
    r"|nominations?|update|welcome|opening|closing|introduction|presentation|letter|questions?)\b",
    re.IGNORECASE,
)
_TRIM = re.compile(r"^[\W_]+|[\W_]+$")
# "The Chairman welcomed those present: Anna Lind, Bo Ode".
_WELCOMED = re.compile(
    r"^(?:the )?(?:[\w-]+ ){1,3}(?:welcomed|greeted|thanked) (?=.*\b(?:present|attend))", re.IGNORECASE
)
# "Board: Anna Lind, Bo Ode" at the head of a record: those who sit on it, of whom it names several.
_SEATED = re.compile(
    r"(?:the )?(?:[A-Z][\w-]* )?(?:board|council|committee|panel|trustees|directors|councill?ors|commissioners"
    r"|vestry|senate)(?: members)?",
    re.IGNORECASE,
)
# "Participants from Oak Labs"
_SENT_BY = re.compile(r"\s(?:from|representing)\s(?:the\s)?(?P<body>[A-ZА-ЯЁ][^\d:]{1,60})")
_OWN_SIDE = re.compile(r"^(?:the\s+)?(?P<body>[A-ZА-ЯЁ]\S.{1,60}) (?:side|delegation)$", re.IGNORECASE)
_LEADING_FILLER = re.compile(r"(?:the )?(?:our|other|own|members?|delegat\w+|present)\b", re.IGNORECASE)
_FOR_BODY = re.compile(
    r"^(?:for|on behalf of|representing|from|delegation of|on the part of|от)\s+(?P<body>(?:the\s+)?\S.*)$",
    re.IGNORECASE,
)


def may_be_label(text: str) -> bool:
    """False for nearly every line, and quick: nothing in its first words heads a list."""
    return _has_head_word(text[:N_OPENING_LETTERS])


def _has_head_word(text: str) -> bool:
    return not _HEAD_WORDS.isdisjoint(_WORDS.findall(text.lower()))


def label_of(text: str) -> Label | None:
    """The label that the whole text is, with or without its colon; `None` when it is anything else."""
    if len(text) > N_LABEL_LETTERS or "@" in text or not _has_head_word(text) or _ADDRESSED.match(text):
        return None
    if (held := _HELD_BY.match(text)) and (held["first"] or held["given"] or held["one"]).lower() in GIVEN_NAMES:
        return None  # "Anna Lind, Chair"
    plain = _TRIM.sub("", _ASIDE.sub(" ", _ENDINGS.sub(r"\1", _NUMBER.sub("", text.strip(" *_#:='\\")))))
    if "(" in plain or ")" in plain:
        return None  # cut out of the middle of something
    words = plain.replace(":", " ").replace(",", " ").replace("/", " / ").split()
    if not words or len(words) > N_LABEL_WORDS:
        return None
    plain = _WELCOMED.sub("", " ".join(words))
    label = _opener(plain) or _beside(plain)
    may_say = label is not None and (label.how == "absent" or (label.how == "present" and begins_as_label(text)))
    aside = _AWAY.search(text) if may_say else None
    away = _opener(aside["said"].strip()) if aside else None
    return replace(label, how=away.how, opens=True) if label and away and away.how in ("absent", "apologies") else label


def begins_as_label(text: str) -> bool:
    """With a word of labels, and nobody's name: "Members (absent)", not "Anna Lind - Member (absent)"."""
    first = _WORDS.search(_NUMBER.sub("", text.strip(" *_#")))
    return first is not None and (first[0].lower() in _FILLERS or first[0].lower() in _HEAD_WORDS)


def _opener(plain: str) -> Label | None:
    for how, pattern in _OPENERS:
        found = list(pattern.finditer(plain))
        if not found:
            continue
        if how == "apologies" and _PRESENT.search(plain):
            continue  # "Attendance and apologies" heads both, and says below which is which
        before, after = plain[: found[0].start()], plain[found[-1].end() :]
        if how == "present" and (_SENT_TO.search(before) or _NOW_MEMBERS.search(plain)):
            return None  # "Links sent to attendees", "Two members have joined the board"
        sent = _SENT_BY.fullmatch(after) if how == "present" else None
        if _says_nothing_else(before, "" if sent else after):
            return Label(how=how, organization=sent["body"] if sent else None, opens=True)
        return None
    return None


def _beside(plain: str) -> Label | None:
    for how, role, pattern in _BESIDE:
        match = pattern.search(plain)
        if match is None:
            continue
        before, after = plain[: match.start()], plain[match.end() :]
        if role == "Member" and _ADMITTED.search(plain):
            return None  # "Individual members approved"
        if _SAID_BY.search(before) or _TO_COME.search(before):
            return None  # "Remarks from the Chair", "Potential hosts"
        if before and _SITS_AFTER.match(after):
            return None  # "Lake Management Board" is who met, and no label
        of_body = re.match(r"\s(?:of|from|for)\s", after) is not None and len(after.split()) <= N_BODY_WORDS + 1
        of_body = of_body and _OF_MEETING.fullmatch(after) is None
        if role in ("Guest", "Observer") and _FOR_PART.fullmatch(after):
            return Label(how=how, role=role) if not before else None
        if of_body and role != "Member" and how == "present":
            return None  # "Representatives of the Ministry" are people, not a heading over them
        if _says_nothing_else(before, "" if of_body else after):
            sent = _OWN_SIDE.match(plain)  # "Norland delegation"
            body = sent["body"] if sent and not _LEADING_FILLER.match(plain) else None
            return Label(how=how, role=role, organization=body, is_partial=pattern is _PARTIAL)
    return None


def _says_nothing_else(before: str, after: str) -> bool:
    """A body may be named before ("Steering Group members"); after the word, only fillers may come."""
    named = [word for word in before.split() if word.lower() not in _FILLERS]
    if len(named) >= N_BODY_WORDS or any(word[0].islower() for word in named):
        return False
    return all(word.lower() in _FILLERS for word in after.split())


def heads_seats(text: str) -> bool:
    """ "Board", "Town council", "Trustees": names who sits there, if names follow it."""
    return _SEATED.fullmatch(text.strip(" *_")) is not None


def body_label_of(text: str, *, how: How) -> Label | None:
    """Inside a list, a line that names whom the next people came for: "For the Centre:", "Ministry of Roads:"."""
    plain = _TRIM.sub("", text)
    plain = f"{plain})" if plain.count("(") > plain.count(")") else plain
    match = _FOR_BODY.match(plain) or _OWN_SIDE.match(plain)
    body = match["body"] if match else plain
    if not body or len(body.split()) > N_LABEL_WORDS or (not body[0].isupper() and not match) or is_next_part(plain):
        return None
    return Label(how=how, organization=body.removeprefix("the "))


def is_body(text: str) -> bool:
    """Plainly a body's name, or "for" one."""
    return _FOR_BODY.match(text) is not None or _BODY_WORD.search(text) is not None


def is_next_part(text: str) -> bool:
    """A line that opens another part of a record: agenda, discussion, decisions."""
    return _NEXT_PART.match(text) is not None
