"""What a Russian sentence says of the people it names: who chaired, spoke, took part, or stayed away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.records import How
from corpus.russian.morphology import Morphology
from corpus.russian.names import Named
from corpus.russian.words import EVENT, VERB

_FORUM = rf"(?:[\w«»\"-]+\s+){{0,8}}?{EVENT}"
# Before a name or a list of names: the last that stands there counts. `True`: a list or a speech, told of in form.
_BEFORE: tuple[tuple[How, bool, str], ...] = (
    ("chaired", True, r"(?:председатель|модератор|ведущий)\s+(?:заседания|совещания|встречи|сессии|семинара)\s*[–—:-]"
        r"|котор\w+\s+(?:вёл|вела|вели|провёл|провела|модерировал\w*)"
        r"|(?:под|при)\s+(?:со)?председательством?|под\s+руководством|председательствовал\w*"
        r"|(?:вёл|вела|вели)\s+(?:заседание|совещание|встречу|дискуссию|сессию|переговоры)|модератор\w*\s+\w*\s*(?:выступил\w*|был\w*|стал\w*)"
        r"|(?:тренинг|семинар|занятия|экскурсию|встречу|переговоры|беседу|дискуссию|обучение|лекцию)\s+(?:про)?в[её]л[аи]?"
        r"|модерировал\w*|(?:заседание|совещание|собрание|сессию)\s+(?:открыл\w*\s+и\s+)?(?:провёл|провел\w*|возглавил\w*|вёл|вела)"),
    ("spoke", True, r"выступил[аи]?(?:\s+(?:с|со)\s+[^,;.]{3,90}?)?"
        r"|слово\s+(?:для\s+\w+\s+)?(?:было\s+)?(?:предоставлено|взял\w*|получил\w*)"
        r"|(?:с|со)\s+(?:приветств\w+|вступительн\w+|заключительн\w+|основн\w+|пленарн\w+)\s+(?:слов\w+|реч\w+|доклад\w*)[^,;.]{0,40}?"
        r"(?:выступил\w*|обратил\w*)|обратил\w*с[ья]|(?:доклад|сообщение|презентацию|лекцию)\s+(?:\w+\s+){0,6}?"
        r"(?:представил\w*|сделал\w*|прочитал\w*|прочёл|прочел)|(?:представил|сделал|прочитал)[аи]?\s+(?:доклад|сообщение|презентацию)\s*"
        r"|открыл[аи]?|закрыл[аи]?|(?:доклад|выступлени|сообщени|презентаци)\w*\s+(?:\w+\s+){0,2}?заслуша\w+|заслушан\w*\s+"
        r"(?:доклад|выступлени|сообщени|презентаци)\w*|(?:доклад|выступлени|речь|сообщени)\w*\s+выступил\w*"),
    ("present", True, r"секретарь\s+(?:заседания|совещания|встречи|сессии|семинара)\s*[–—:-]"
        r"|приня(?:ли|л|ла|ло)(?:\s+также)?\s+участие(?:\s+в\s+[^,;.:]{3,120}?)?"
        r"|участие\s+(?:\w+\s+){0,3}?приня(?:ли|л|ла|ло)"
        r"|участвовал\w*|присутствовал\w*|(?:в\s+)?состав\w*\s+(?:[\w-]+\s+){0,5}?(?:вошл\w+|вошёл|вошел|входил\w*)"
        r"|в\s+составе|в\s+присутствии|при\s+участии|с\s+участием|был[аио]?\s+(?:также\s+)?представлен\w*"
        r"|представлен[аыо]?|представлял[аи]?|во\s+главе\s+с|возглавил[аи]?|возглавлял[аи]?|участниками\s+(?:\w+\s+){0,4}?(?:стали|были)"
        r"|среди\s+(?:участников|гостей|приглашённых|присутствующих)\s+(?:были|—|–|-)?|гостями\s+(?:\w+\s+){0,3}?(?:стали|были)"),
    ("present", True, r"(?:с|со)\s+(?:[\w-]+\s+){1,4}?стороны\s+(?:был[аио]?|присутствовал\w*|участвовал\w*)"
        r"|(?:^|[.;]\s+)(?:от|со\s+стороны)\s+[^,;.:–—]{3,60}?\s*[:–—](?=\s*)"
        r"|(?:вместе\s+)?(?:с|со)\s+(?:ним|ней|нею|ними|мной|нами)\s+был[аио]?|(?:показ|осмотр|демонстрацию)\s+(?:про)?в[её]л[аи]?"),
    ("present", False, rf"встреч(?!ал)\w*(?:\s+[^,;.]{{2,120}}?)?\s+с"
        r"|встретил\w*с[ья]\s+(?:[^,;.]{2,60}?\s+)?с"
        rf"|переговор\w+(?:\s+[^,;.]{{2,120}}?)?\s+с"
        rf"|(?:бесед|консультаци|дискусси)\w+(?:\s+[^,;.]{{2,120}}?)?\s+с|провел?ё?л?[аи]?\s+[^;.]{{2,120}}?\s+с|(?:{EVENT})\s+между"
        r"|встретил[аи]?|принял[аи]?(?:\s+(?:делегацию|у\s+себя))?|был[аои]?\s+принят[аоы]?|посетил[аи]?|сопровождал\w*|в\s+сопровождении|присоединил\w*"
        r"|приветствовал[аи]?|поприветствовал[аи]?|совместно\s+с|вместе\s+с|наряду\s+с|между|прибыл[аи]?|встреч[аиуе]|встречей|переговоры|беседа|беседу|"
        r"(?:вручил|передал)\w*\s+[^,;.]{0,80}?|обсудил[аи]?\s+с|ознакомил[аи]?|беседовал[аи]?|проинформировал[аи]?|от\s+[^,;.]{3,80}?\s+(?:присутствовал|участвовал)\w*"),
)  # fmt: skip
_TRIGGERS = tuple(
    (how, formal, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for how, formal, words in _BEFORE
)
# Right before a name: it is only spoken of.
_MERELY = re.compile(
    r"(?:\b(?:от имени|по поручению|по приглашению|по инициативе|по словам|по мнению|по просьбе|указ\w*|распоряжени\w+"
    r"|поручени\w+|письм\w+|послани\w+|приветствие|приветствия|обращени\w+|телеграмм\w+|памяти|имени|вместо"
    r"|назначен\w*|избран\w*|сменил\w*|согласно|благодаря|в соответствии с|благодарность|благодарности"
    r"|соболезновани\w+|политик\w+|подготовил\w*|составил\w*|исполнитель|визит\w* к|в адрес|о назначении|книг\w+"
    r"|стать\w+|портрет\w*|юбиле\w+|поздравил\w*|упомянул\w*|напомнил\w* о|вспомнил\w*|пригласил\w*|предшественни\w+"
    r"|преемни\w+|кандидатур\w*|приказ\w*|жизн\w+|поблагодарил\w*|инициатив\w+|при поддержке|под патронажем"
    r"|телефон\w*|тел\.|контакт\w*|e-mail|автор\w*|фото)(?:\s+(?:от|для|к))?\s*)$",
    re.IGNORECASE,
)
_LATE = re.compile(r"\b(?:покойн\w+|ныне\s+покойн\w+)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_FUTURE = re.compile(
    r"\b(?:состоится|состоятся|пройд[её]т|пройдут|примет|примут|будет|будут|планиру\w+|запланирован\w*|намечен\w*|намерен\w*"
    r"|долж[е]?н\w*|завтра|предстоящ\w+|выступит|выступят|возглавит|проведёт|проведет|проведут|встретится|посетит"
    r"|ожидается|приглашен[аы]?|приглашён)\b",
    re.IGNORECASE,
)
_APOLOGIES = re.compile(
    r"^\W*(?:(?!что\b)[\w-]+,?\s+){0,6}?(?:не\s+смог(?:ла|ли)?|не\s+имел[аи]?\s+возможности|прислал[аи]?|принес(?:ла|ли)?\s+извинения|принёс\s+извинения"
    r"|направил[аи]?\s+(?:[\w-]+\s+){0,3}?(?:приветств|обращени|письмо|извинени|послани)\w*|отсутствовал[аи]?\s+по\s+уважительн\w+"
    r"|сообщил[аи]?\s+о\s+невозможности|был[аи]?\s+вынужден\w*\s+отказаться)",
    re.IGNORECASE,
)
_ABSENT = re.compile(
    r"^\W*(?:(?!что\b)[\w-]+,?\s+){0,6}?(?:отсутствовал[аи]?|не\s+(?:участвовал|присутствовал|прибыл|явил|приехал|поехал|ездил|ходил|выезжал)\w*"
    r"|(?:остал|оставал|задержал)\w*с[ья]\s+(?:в|на|дома)\b|не\s+был[оа]?\s*(?=[.,;:]|$)|не\s+принял[аи]?\s+участи\w+"
    r"|не\s+принимал[аи]?\s+участи\w+|(?:уже\s+)?(?:уехал|улетел|вернул)\w*\s+(?:в|на|из|домой)\b"
    r"|(?:накануне|дн[её]м ранее|уже|тем временем|в это время)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:выехал|уехал|улетел|вернул|находил|был)\w*"
    r"|в\s+это\s+(?:же\s+)?время\s+(?:находил|был|участвовал|работал|проводил)\w*"
    r"|(?:был[аио]?|находил\w*сь?)\s+в\s+(?:отпуске|отъезде|командировке)|заболел\w*|болел[аи]?\b)",
    re.IGNORECASE,
)
_ABSENT_BEFORE = re.compile(
    r"\b(?:отсутствовал\w*|не\s+(?:присутствовал|участвовал|явил|прибыл)\w*|не\s+приня(?:л|ли|ла)\s+участи\w+)(?:\s+[\w-]+){0,3}?\W*$",
    re.IGNORECASE,
)
_APOLOGIES_BEFORE = re.compile(
    r"\b(?:не\s+смог(?:ла|ли)?\s+(?:[\w-]+\s+){0,6}?(?:участие|участвовать|присутствовать|прибыть)|принесли\s+извинения|извинения\s+принесли"
    r"|по\s+уважительн\w+\s+причин\w+\s+отсутствовал\w*|отсутствовал\w*\s+по\s+уважительн\w+\s+причин\w+)\W*$",
    re.IGNORECASE,
)
_CHAIRS = re.compile(
    r"^(?:председательствовал|модерировал|вёл|вела|(?:открыл[аи]?\s+и\s+)?(?:провёл|провел[аи]?|возглавил[аи]?)\s+(?:[\w-]+\s+){0,4}?(?:заседани|совещани|сесси|собрани)"
    r"|выступил[аи]?\s+(?:в\s+роли\s+)?модератор)",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"^(?:выступил|обратил|открыл|закрыл|представил[аи]?\s+(?:[\w-]+\s+){0,5}?(?:доклад|презентаци|сообщени|результат|отчёт|отчет)|сделал[аи]?\s+(?:[\w-]+\s+){0,3}?(?:доклад|сообщени|презентаци)"
    r"|прочитал|прочёл|доложил|произн[её]с|приветствовал|поприветствовал)",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"^(?:отметил|подчеркнул|рассказал|заявил|сообщил|сказал|добавил|указал|напомнил|предложил|поблагодарил|выразил"
    r"|проинформировал|подтвердил|призвал|пожелал|пояснил|объяснил|высказал|акцентировал|обозначил|поделил|остановил"
    r"|заверил|ответил|поздравил|прокомментировал|озвучил|констатировал|обратил\w*\s+внимание)",
    re.IGNORECASE,
)
_ATTENDS = re.compile(
    r"^(?:принял[аи]?\s+(?:также\s+|активное\s+)?участие|приняли\s+(?:также\s+)?участие|участвовал|присутствовал|был[аи]?\s+представлен|присоединил)",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"^(?:провёл|провел|встретил|принял|посетил|обсудил|показал|подписал|вручил|ознакомил|осмотрел|прибыл|передал|проводил"
    r"|договорил|обменял|рассмотрел|согласовал|побывал|совершил|наградил|утвердил|возложил|заслушал|находил|дал|устроил|возглавил|сопровождал)",
    re.IGNORECASE,
)
_NO_PART = re.compile(
    r"^(?:принял[аи]?\s+(?:решени|закон|постановлени)|был[аи]?\s+(?:назначен|избран|утвержд|награжд)|провёл\s+(?:детств|отпуск))",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",\s*(?:который|которая|которые)\b", re.IGNORECASE)
_BRACKET = re.compile(r"^\s*\([^()]*\)")
_TOGETHER = re.compile(r"\s*,?\s*(?:в\s+сопровождении|вместе\s+с|совместно\s+с)\s*")
_LIST_GAP = re.compile(r"[.!?;](?:\s|$)|\n\n")
_JOINED_WITH = re.compile(r"^\s*(?:с|со)\s", re.IGNORECASE)
_SUBORDINATE = re.compile(r",\s*(?:что|чтобы|где|когда|если)\b", re.IGNORECASE)
_SAID = re.compile(r"^\W*(?:что|чтобы)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one mention says of its person. `formal`: a speech at the event, or a list of those who took part."""

    named: Named
    how: How
    formal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chunk:
    """Names told of in one breath, with the sentence before them and the text up to the next names."""

    names: tuple[Named, ...]
    left: str
    right: str


def parts_in(text: str, names: Sequence[Named], known: Morphology | None, *, listed: bool = False) -> Iterator[Part]:
    """For every name that the sentence shows to take part, or to stay away, what it says.

    :param listed: the sentence is an item under "В мероприятии приняли участие:".
    """
    if listed:
        yield from (Part(named=named, how="present", formal=True) for named in names)
        return
    for chunk in _chunks(text, names, known):
        found = _how(chunk, known)
        if found:
            how, formal = found
            yield from (
                Part(named=named, how=how, formal=formal)
                for named in chunk.names
                if not _LATE.search(text[: named.reach.start])
            )


def _chunks(text: str, names: Sequence[Named], known: Morphology | None) -> Iterator[_Chunk]:
    start = before = 0
    while start < len(names):
        end = start + 1
        while end < len(names) and _is_list_gap(text[names[end - 1].reach.end : names[end].reach.start], known):
            end += 1
        after = names[end].reach.start if end < len(names) else len(text)
        last = names[end - 1].reach.end
        left = text[before : names[start].reach.start]
        yield _Chunk(names=tuple(names[start:end]), left=_flat(left), right=_flat(text[last:after]))
        before, start = last, end


def _flat(text: str) -> str:
    return " ".join(text.split())


def _is_list_gap(gap: str, known: Morphology | None) -> bool:
    return _TOGETHER.fullmatch(gap) is not None or (
        len(gap) < 200
        and not _LIST_GAP.search(gap)
        and not _verb(gap, known)
        and not any(pattern.search(gap) for _, _, pattern in _TRIGGERS)
        and not _MERELY.search(gap)
    )


def _verb(text: str, known: Morphology | None) -> re.Match[str] | None:
    if known is None:
        return VERB.search(text)
    for word in re.finditer(r"(?<![\w-])[а-яё]+(?:-[а-яё]+)*(?![\w-])", text):
        if known.is_verb(word[0]):
            return word
    return None


def _how(chunk: _Chunk, known: Morphology | None) -> tuple[How, bool] | None:
    away = _away(chunk)
    if away:
        return away, True
    if _MERELY.search(chunk.left) or _FUTURE.search(chunk.left):
        return None
    return _led(chunk.left, known) or _as_subject(chunk, known)


def _away(chunk: _Chunk) -> How | None:
    right = _BRACKET.sub(" ", _RELATIVE.sub(" ", chunk.right))
    if _APOLOGIES_BEFORE.search(chunk.left):
        return "apologies"
    if _ABSENT_BEFORE.search(chunk.left):
        return "absent"
    if _SAID.match(right):
        return None
    if _APOLOGIES.match(right):
        return "apologies"
    return "absent" if _ABSENT.match(right) else None


def _led(left: str, known: Morphology | None) -> tuple[How, bool] | None:
    """By what stands before: the last trigger that no verb and no clause parts from the name."""
    best: tuple[int, int, How, bool] | None = None
    for how, formal, pattern in _TRIGGERS:
        for match in pattern.finditer(left):
            rest = left[match.end() :]
            if _verb(rest, known) or _SUBORDINATE.search(rest) or len(rest) > 160 or _LIST_GAP.search(rest):
                continue
            if re.match(r"не\s+$", left[max(0, match.start() - 3) : match.start()]):
                continue
            if _is_object_only(match.group(), rest):
                continue
            if best is None or (match.end(), -match.start()) > (best[0], -best[1]):
                best = (match.end(), match.start(), how, formal)
    return (best[2], best[3]) if best else None


def _is_object_only(trigger: str, rest: str) -> bool:
    """ "Встреча", "переговоры" and "принял" lead to a name only when it comes next: "встреча Сейткали Г."."""
    short = re.fullmatch(
        r"(?:встреч\w+|переговоры|бесед[ау]|принял[аи]?|между|прибыл[аи]?|открыл[аи]?|закрыл[аи]?)",
        trigger,
        re.IGNORECASE,
    )
    return short is not None and len(rest.split()) > 4


def _as_subject(chunk: _Chunk, known: Morphology | None) -> tuple[How, bool] | None:
    """By the verb that follows, when the name is its subject."""
    if re.search(r"(?:^|\s)(?:о|об|от|для|у|из|при|без|к|ко|по|на|в|про|через|за|над)\s*$", chunk.left, re.IGNORECASE):
        return None
    right = _RELATIVE.sub(" ", chunk.right)
    verb = _verb(right, known)
    if verb is None:
        return None
    between, rest = right[: verb.start()], right[verb.start() :]
    if re.search(r"[;.:]\s|\bкотор\w+", between) or len(between) > 120 or re.search(r"(?:^|\s)не\s*$", between):
        return None
    if _NO_PART.match(rest) or _FUTURE.match(rest):
        return None
    if _CHAIRS.match(rest):
        return "chaired", True
    if _ATTENDS.match(rest):
        return "present", True
    if _SPEAKS.match(rest):
        return "spoke", True
    if _SAYS.match(rest):
        return "spoke", False
    return ("present", False) if _ACTS.match(rest) else None
