"""Words that tell an office, or a kind of body, from a name: the alternatives of patterns, to be matched whole."""

from __future__ import annotations

import re

from corpus.prose.honorifics import HONORIFICS, NAME_ENDINGS
from corpus.prose.honorifics import PARTICLES as NAME_PARTICLES

ROLE_WORDS = (
    "director|head|chair(?:person|man|woman|lady)?|co-?chair|minister|secretary|member|observer|guest|advis[eo]r|expert"
    "|chief|deputy|vice|president|manager|engineer|officer|coordinator|co-?ordinator|specialist|analyst|ambassador"
    "|attach[eé]|professor|lecturer|researcher|scientist|hydrologist|surveyor|geologist|economist|journalist|lawyer"
    "|counsel(?:lor)?|consul|delegate|representative|commissioner|mayor|governor|senator|treasurer|clerk|assistant"
    "|consultant|facilitator|moderator|scribe|rapporteur|interpreter|translator|student|intern|founder|ceo|cto|cfo"
    "|council(?:man|woman|member|person|men)|alder(?:man|woman|person|men)|select(?:man|woman|men)|trustee|supervisor"
    "|coo|lead|leader|maintainer|developer|editor|auditor|inspector|superintendent|administrator|executive|principal"
    "|programme|program|attorney|solicitor|planner|architect|technician|operator|driver|doctor|nurse|teacher|liaison|nominee"
    "|associate|fellow|scholar|coach|captain|skipper|webmaster|librarian|registrar|curator|archivist|correspondent|applicant"
    "|convenor|convener|minutes|notes|notetaker|voting|regular|alternate|substitute|proxy|acting|former|first|second"
    "|third|senior|junior|директор[а-я]*|начальник[а-я]*|председател[а-я]*|секретар[а-я]*|министр[а-я]*|член[а-я]*"
    "|эксперт[а-я]*|специалист[а-я]*|руководител[а-я]*|советник[а-я]*|заместител[а-я]*|зам|заведующ[а-я]*"
    "|представител[а-я]*|инженер[а-я]*|главный|главного|ведущий|депутат[а-я]*|посол|гидролог[а-я]*|научный"
    "|сотрудник[а-я]*|профессор|водител[а-я]*|переводчик[а-я]*|юрист[а-я]*|координатор[а-я]*|консультант[а-я]*"
    "|архитектор[а-я]*|геолог[а-я]*|эколог[а-я]*|гляциолог[а-я]*|метеоролог[а-я]*|сейсмолог[а-я]*|глава|мэр|аким|хоким|ректор[а-я]*"
    "|проректор[а-я]*|помощник[а-я]*|президент[а-я]*|бухгалтер[а-я]*|менеджер[а-я]*|доцент[а-я]*|академик[а-я]*"
)
# They are surnames or first names as well ("Dean"): offices only where a first and a family name follow.
POST_WORDS = (
    "dean|provost|rector|warden|vicar|curate|bishop|pastor|deacon|elder|judge|justice|sheriff|marshal|chancellor|bursar"
    "|headteacher|headmaster|headmistress|harbou?rmaster|comptroller|assessor|churchwarden|organist|abutter|pcso|constable"
)
BODY_WORDS = (
    "ministry|centre|center|university|institute|agency|department|division|bureau|service|services|committee"
    "|commission|council|board|office|laboratory|station|network|fund|foundation|federation|association|society|union"
    "|bank|group|company|corporation|inc|ltd|llc|gmbh|corp|embassy|government|authority|secretariat|hospital|school"
    "|college|academy|faculty|chamber|guild|club|international|national|unit|team|section|programme|program|project|parliament|court|party|trust"
    "|alliance|consortium|wg|sig|organi[sz]ation|directorate|administration|city|county|district|region|state|labs?|systems"
    "|technologies|software|radio|tv|television|gazette|forum|conference|workshop|seminar|symposium|summit|министерств[а-я]*|центр[а-я]*|университет[а-я]*|институт[а-я]*|агентств[а-я]*"
    "|департамент[а-я]*|управлени[а-я]*|служб[а-я]*|комитет[а-я]*|комисси[а-я]*|совет[а-я]*|академи[а-я]*|фонд[а-я]*"
    "|ассоциаци[а-я]*|ооо|оао|ао|гу|ргп|отдел[а-я]*|лаборатори[а-я]*|станци[а-я]*|посольств[а-я]*"
)
UNNAMED_WORDS = (
    "officials?|observers?|representatives?|members?|delegates?|delegations?|experts?|specialists?|students?|staff|engineers|technicians|interns|assistants|scientists|juniors|drivers|hydrologists"
    "|guests?|participants?|journalists?|colleagues|officers?|employees|people|persons|attendees|visitors"
    "|interpreters?|others|parishioners|electors|public|press|researchers?|teachers|parents|residents|представител[ийья]+|сотрудники|эксперты"
    "|специалисты|наблюдател[иь]|студенты"
)
COUNCILLORS = r"(?:(?:Borough|County|Cty|District|Dist|City|Town|Parish|Unitary|Ward)\.? )?(?:Cllrs?|Councill?ors?)"
# In lists, titles are printed shorter still, and particles of more languages.
TITLE_WORDS = "|".join(
    (
        *(form.replace(" Prof", r"\.? Prof") for form in HONORIFICS),
        f"Crs?|Ald|Kum|Mesdames|Messieurs|{COUNCILLORS}|Amb|Revd|Preb|д-р|проф|доц|акад|инж|тов",
    )
)
PARTICLES = "|".join(sorted(NAME_PARTICLES | NAME_ENDINGS | set("des e y dit оглы кызы уулу".split())))

ROLE = re.compile(rf"\b(?:{ROLE_WORDS})s?\b", re.IGNORECASE)
BODY = re.compile(rf"\b(?:{BODY_WORDS})\b", re.IGNORECASE)
TITLE = re.compile(rf"(?:(?<!\w)(?:{TITLE_WORDS})\b\.?\s+)+")
# A sentence has such words; an entry of a list has not.
TALK = re.compile(
    r"\b(?:is|are|was|were|will|has|have|had|be|been|the|this|that|to|we|they|it|not|no|should|would|can|if|there"
    r"|our|all|discussed?|said|says|agreed|reported|introduced|welcomed)\b",
    re.IGNORECASE,
)
