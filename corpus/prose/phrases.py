"""The turns of phrase that tell of a person, beside the name, what they did. Patterns only; `attending` reads them."""

from __future__ import annotations

import re

from corpus.records import How


def _any(*phrases: str) -> str:
    return "(?:" + "|".join(phrases) + ")"


# Verbs that end what goes before them. Words in "-ed" are such verbs, but for these.
_ADJECTIVES = _any(
    *"""
    related distinguished invited concerned united retired so-called need indeed speed above-mentioned based renowned
    assigned designated respected esteemed limited elected accredited interested selected unpaid detailed red
    """.split()
)
_VERB = _any(
    *"""
    is are was were has have had will would shall should must may can could did does couldn’t cannot can’t didn’t said
    says met held took takes gave made paid spoke went came saw told led sent began left laid won became thanked sat
    heads serves represents wrote kept cut lit read brought drew drove flew rode walked
    """.split(),
    "let(?= it be known)",
    rf"(?!{_ADJECTIVES}\b)[a-z]{{2,}}(?<!ne)ed",
)
FINITE = re.compile(rf"(?<![\w’'-]){_VERB}(?![\w-])")
# What parts a phrase from the name that comes later, and one name of a list from the next.
PARTED = re.compile(
    rf"{FINITE.pattern}|\b(?:which|that|whose|comes?)\b|\b[ap]\.m\.\s*(?=[A-Z]|$)"
    r"|\bunder (?:the )?(?:theme|title|guidance|name|programme)\b"
)
LIST_GAP = re.compile(
    r"[!?]\s|[“”\"]|\b(?:whom|while|whereas|that|when|after|before|but|where|because|since|serves|if)\b"
)
RELATIVE = re.compile(r",?\s*(?:\(?who|whose|which)\b[^,;]*(?:[,;)]|$)")
WHO = re.compile(r"^\s*,?\s*who\b")
# "the Governor, Mr. Lind, being in Odda"
BEING_AWAY = re.compile(
    r"^\W*(?:being (?:then |still )?(?:in(?! (?:their|his|her|the) (?:places?|seats?|chair|room)| attendance)"
    r"|on|away|absent|ill|abroad|detained|held)"
    r"|having (?:left|gone|flown|been (?:called|detained|held)))\b"
)
# "Ms. Lind, Mr. Ode being in their places", "Ms. Lind presiding"
BEING_PRESENT = re.compile(
    r"^\W*(?:all |both )?(?:being|were) (?:also |all )?"
    r"(?:present|there|in attendance|in (?:their|his|her) (?:places?|seats?))\b"
)
IN_CHAIR = re.compile(
    r"^\W*(?:being |was )?(?:in the chair|presiding|chairing|in the presidency)\b"
    r"|^\W*who (?:also |again )?(?:presided|(?:took|was in) the chair"
    r"|(?:chaired|conducted|led|directed) the (?:meeting|session|sitting|business|proceedings|discussions?))\b",
    re.IGNORECASE,
)
# "Present at the last session, besides Ms. Lind who presided, were"
PRESENT_WERE = re.compile(
    r"^\W*(?:also )?(?:present|in attendance|taking part|participating)\b[^.;]*,[^.;,]*,"
    r" (?:were|was)(?: also)?(?: the)?\W*$",
    re.IGNORECASE,
)
# "Ada Lind took the notes": only people do.
KEPT = re.compile(
    r"^\W*(?:wrote (?:these|the) minutes|(?:took|kept|wrote|made|recorded|noted) (?:(?:the|these) )?"
    r"(?:notes|minutes|record|decisions|protocol)|(?:served|acted) as (?:the )?(?:secretary|clerk|recorder|notetaker)"
    r"|assisted the (?:committee|board|council|commission|meeting|chair))\b",
    re.IGNORECASE,
)
# "She had Mr. Lind with her."
BROUGHT = re.compile(r"\b(?:had|brought|took)\s+$")
WITH_HIM = re.compile(r"^\s+(?:along )?with (?:him|her|them|me|us)\b")
WHO_CLAUSE = re.compile(r"^\s*,\s*(?:(?:who|whose)\b|(?:announced|invited|expected|nominated|registered) )[^,;]*,")
# "Ms. Lind, who did not go to the Bank, held a meeting"
WHO_YET = re.compile(
    r"^\s*,\s*who\b[^,;]*,\s*(?:also |then )?"
    r"(?:held|had|met|conducted|visited|received|took part|attended|participated|(?:kindly )?(?:joined|came))\b"
)

# Before a name, with nothing but offices and other participants between.
_CHAIRED_BY = (
    "(?:co-)?chaired by",
    "presided over by",
    "officiated by",
    r"under the (?:[\w-]+ )?(?:patronage|chairmanship|presidency|auspices) of",
    r"(?:held|conducted|commenced|inaugurated|opened|launched|organi[sz]ed|place|convened|gathered|celebrated|began)\b"
    r"[^;]*\bunder the leadership of",
    "(?:was|were) (?:led|headed|moderated) by",
    "moderated by",
    "called (?:[^;]{0,30} )?to order (?:[^;]{0,40} )?by",
    "(?:chair(?:person|man|woman)?|moderators?) (?:was|were)",
    "in the chair (?:was|were|sat)",
)
_KEPT_BY = (
    r"(?:minutes|record|notes|protocol)\b[^;]{0,30}?"
    r" (?:(?:was|were) (?:\w+ )?(?:taken|kept|written|recorded|prepared)|are|is) by"
)
KEPT_BY = re.compile(
    rf"\b{_KEPT_BY}\W*$|\b(?:minutes|record|notes):\s*$|\bas did(?:, from [^,;]{{2,40}},)?\W*$", re.IGNORECASE
)
_ATTENDED_BY = (
    "attended(?: [a-z]+)? by",
    "(?:(?:chief|special|main|distinguished) )?guests?(?: of honou?r)? (?:was|were)",
    "(?:joined|accompanied) (?:for|at|in|on|during|throughout) [^,;.]{1,60}? by",
    "joined by",
    r"visit (?:was )?(?:made|paid|carried out) by",
    "(?:place|seat|part) (?:was|were) taken by",
    "accompanied by",
    "accompanying (?:him|her|them|us|the [a-z]+) (?:was|were)(?: also)?",
    "accompanying",
    "graced by",
    r"signatures? (?:was|were) (?:put|affixed)(?: [\w ]+)? by",
    "witnessed by",
    "(?:welcomed|greeted|represented)(?: [a-z]+)? by",
    r"delegations?(?: [\w ’']+)? (?:was |were )?(?:led|headed) by",
    r"opened(?: [\w ]+)? by",
    "(?:opening|closing|welcome|handed|moderation|translated|interpreted|assisted|helped) by",
    "(?:received|hosted|escorted|led|headed|inaugurated|launched|unveiled|conducted|organi[sz]ed|signed|delivered"
    "|introduced|distributed|facilitated) by",
    r"(?:with|in|saw|witnessed|enjoyed) the (?:[\w-]+ )?(?:participation|presence|attendance|company) of",
)
_LISTED = (
    _KEPT_BY,
    "(?:minutes|record|notes)(?=:)",
    "as did(?:, from [^,;]{2,40},)?",
    r"(?:a?round|at|about) the (?:\w+ )?(?:table|board)\b[^;,.]{0,40}? (?:were|was|sat)",
    "(?:attended|participated|took part|represented|joined)(?=:)",
    "(?:exercise|session|meeting|course|training|workshop|team|mission|delegation)(?:’s|'s)?"
    " (?:director|head|leader|chief|host|guide|interpreter|rapporteur|secretary) (?:was|is)",
    "(?:team|delegation|panel|jury|party|mission) (?:had|has|numbered) [^;:]{0,40}(?=:)",
    r"present(?:ed)?\b[^;]{0,90}?\b(?:were|was|are|included?)",
    "on the (?:call|line|link|screen) (?:were|was)",
    "(?:also )?connected(?:,[^:;]{2,60})?(?=:)",
    "(?:was|were) (?:supported|flanked|assisted|joined) by",
    "(?:in|at|round|around) the (?:hall|room|chamber|audience|front row|table) (?:were|was|sat)(?: also)?",
    "(?:the|our) hosts? (?:was|were)",
    "(?:also )?with us(?=:)",
    "(?:present|in attendance|speakers|panell?ists|resource persons|special guests)(?=:)",
    "(?:speakers?|panell?ists?|presenters?|resource persons?|facilitators?|trainers?|moderators?)"
    " (?:was|were|included?)",
    "those who (?:joined|attended|came|took part|participated)[^;]{0,60}?(?:were|included?)",
    "(?:participating|addressing|attending|speaking|joining|gracing|taking part) [^;]{0,60}?(?:were|was)",
    r"(?:attendees|participants|delegation|entourage|retinue|dignitaries|invitees|guests|team|those attending"
    r"|attendance|mission"
    r"|officials|representatives|members|others|party|gathering|audience)\b[^;]{0,90}?\b(?:were|was|includ(?:e[ds]?|ing)"
    r"|compris(?:e[ds]?|ing)|consist(?:ed|ing|s) of|composed of)",
    # "With her were", "Next to him at the table were"
    r"(?:^|[.;] )(?:along |together )?(?:with|next to|beside|around|behind|opposite) "
    r"(?:me|us|her|him|them|the (?-i:[A-Z])\w+)\b"
    "[^,;.]{0,40}?(?: (?:was|were|sat|came)|(?=:))",
    "the following (?:[\\w-]+ ){0,4}?(?:led|headed|attended|answered|joined|represented|took part"
    "|participated|signed|spoke|were|came|accompanied)\\b[^;:.]{0,60}(?=:)",
    "(?:envoys|ambassadors|visitors|councillors|winners) (?:were|are|included?)",
    "consisting of",
    "comprising",
    "representing [^;]{2,120}? (?:were|was)",
    "on (?:the part|behalf) of [^;]{2,80}? (?:were|was)",
    "(?:was|were|be) (?:represented|attended)[^;]{0,60}? by",
    r"among (?:those|them|the [\w ]+)[^;]{0,60}? (?:were|was)",
    "among (?:them|whom)(?=[:,])",
    # "In the meeting also took part Ms. Lind", "At the ceremony were present Mr. Ode", "from the Bank - Mr. Moe"
    r"(?:took part|participated|(?:was|were) (?:also )?present)(?:,? (?:the )?[\w-]+[’']s)?\W*$",
    r"(?:^|; |\b(?:participated|took part|attended|present)\b[^;]*[,:] )"
    r"from (?:the )?(?:side of )?[^,;.:]{2,60}?(?:\s[-–—]|:)\s*$",
    "and (?:also )?included",
    r"(?:at|on) the (?:podium|rostrum|dais|head table)(?=\W*:)",
    "across the table (?:was|were|sat)",
    "on (?:the )?[^,;.:]{2,60}? side(?=:)",
    r"at [^,;.:]{2,40} sat\W*(?:the \w+, )?$",
    "(?:meeting|talks|conversation|discussion) (?:was|were) held(?=:)",
    "composition(?: of [^,;.:]{2,60})?(?=:)",
    "^(?:these|they) (?:also )?(?:included?|comprised)",
)
_MET = (
    "met(?: [a-z]+)?(?: with)?",
    r"saw(?= (?:Mr|Ms|Mrs|Dr|Prof)\b)",
    "sat down with",
    r"(?:held|had|conducted|engaged in)\b[^;]{2,120}?\bwith",
    r"(?:meeting|meetings|discussions?|talks|conversation|consultations|interview|panel|debriefing"
    r"|working (?:breakfast|lunch|dinner)|(?:breakfast|side|bilateral) talk)\b[^;]{0,120}?"
    r"\b(?:with|between|among)",
    "between",
    "called on",
    r"paid (?:a|an) [\w ]*(?:call|visit)(?: on| to)?",
    "visited",
    "received",
    "welcomed",
    "greeted",
    "hosted",
    "accompanied",
    "together with",
    "along with",
    "alongside",
    "as well as",
    "and by",
    "also by",
    r"(?:handed|presented|submitted|awarded|donated|given|gifted|conferred)\b[^;]{0,140}?\b(?:to|by)",
    "briefed",
    "escorted",
    "introduced(?: to| us to)?",
    "exchanged views with",
    "assured",
    "told",
    "featur(?:ed|ing)",
    "(?:brought|bringing) together",
    "apprised",
    "in conversation with",
    "(?:coffee|tea|breakfast|lunch|dinner|supper|drinks) with",
    "(?:was|were|sat|spoke|talked|travelled|came|went|had) with(?: (?:me|us|her|him|them))?",
    "(?:I|we) (?:also |then )?saw",
    r"(?:went|walked|drove|looked|toured) (?:through|round|around|over|to|along)\b[^,;.]{1,50}? with",
    "(?:to|and) meet (?:me|us)(?: [a-z]+)?",
    "credentials[^;]{0,60} to",
    "oaths?[^;]{0,60} before",
    "sworn in[^;]{0,60} before",
)
_SPEECHES = (
    r"(?:keynote|address|speech|remarks|lecture|presentation|briefing|statement|report|intervention|paper)(?:e?s)?\b"
    "[^;]{0,60}? by"
)
BEFORE: tuple[tuple[How, re.Pattern[str]], ...] = (
    ("chaired", re.compile(rf"\b{_any(*_CHAIRED_BY)}\b", re.IGNORECASE)),
    ("present", re.compile(rf"\b{_any(*_ATTENDED_BY, *_LISTED, *_MET, _SPEECHES)}(?!\w)", re.IGNORECASE)),
)
SPOKEN_BY = re.compile(rf"{_SPEECHES}$|delivered by$", re.IGNORECASE)
FORMAL = re.compile(
    r" by\b|\b(?:on the (?:call|line)|present|attendance|attendees|represent|includ|among|consist|compris)",
    re.IGNORECASE,
)
# "The prize was given to Mr. Lind at the hall by Ms. Ode."
BY = re.compile(r"\bby(?: the| its| their)?\s*$")
DONE_BY = re.compile(
    r"\b(?:was|were) (?:also |then )?(?:handed|presented|awarded|donated|given|gifted|conferred|signed|welcomed"
    r"|represented|received|greeted|accompanied|joined)\b"
)
# "The meeting of Ms. Lind with Mr. Ode took place."
OF_BOTH = re.compile(
    r"\b(?:meeting|talks|negotiations|conversation|call) of\b(?:[^;]*\bwith\b[^,;]{0,60})?(?: the)?\s*$"
)
GIVEN_TO = re.compile(r"\b(?:handed|presented|submitted|awarded|delivered|donated)\b[^;]* to(?: the)?\s*$")

# Just before a name: the person is spoken of.
_FOLLOWED_BY = r"(?:was|were|been) (?:followed|succeeded|replaced)(?: [\w ]{1,40})? by"
FOLLOWED_BY = re.compile(rf"\b{_FOLLOWED_BY}\s*$")
_DONE_ONCE = (
    r"(?:appointed|nominated|elected|written|founded|compiled|initiated|proposed|issued|drafted|named|government"
    r"|administration|committee|commission|party|task force|movement|invitation|invited) (?:\w+ )?by",
    r"(?<!was )(?<!were )(?<!be )signed (?:\w+ )?by",
    _FOLLOWED_BY,
)
# "The Council elected Ms. Lind as Chair", "Mr. Ode was elected Vice-Chair, and Ms. Holm Rapporteur"
ELECTS = re.compile(r"\b(?:elected|designated|chose)(?: unanimously| by acclamation)?(?: as \w+)?\s*$", re.IGNORECASE)
IS_ELECTED = re.compile(
    r"^\W*(?:\([^)]*\)\W*)?(?P<verb>(?:was|were) (?:\w+ )?(?:elected|designated|chosen) (?:unanimously )?)?"
    r"(?:as |to be |to serve as )?(?:the |its |their )?(?:session )?"
    r"(?:(?P<chair>(?:co-)?chair(?:man|woman|person)?\b)|(?:vice[- ]chair\w*|rapporteur|secretary|moderator)\b)"
    r"(?! of (?!(?:the |this )?(?:session|meeting|conference|workshop|assembly|council|committee|board)\b))",
    re.IGNORECASE,
)
_SENT = (
    "invitation (?:of|from|extended by)",
    r"(?:letter|message|report|greetings?|call|tribute|statement|proposal|gift|request|condolences?|congratulations"
    r"|wishes|thanks|gratitude|appreciation)(?: (?!was\b|were\b)[\w’']+){0,6}? (?:of|from|to|for|by)"
    r"(?: an? [\w -]{2,30},)?",
)
_OF_SOMEBODY = (
    "(?:vision|government|administration|policy|policies|memory|death|demise|passing|life|portrait|statue|name"
    "|guidance|instructions|directives?|election|appointment|victory|behalf|successor|predecessor|term|era|time"
    "|assassination|funeral|birth|wife|son|daughter|father|mother|family"
    r"|deputy|spokes\w+|assistant|office) of",
)
_DONE_TO = (
    "succeed(?:s|ed|ing)?",
    "replac(?:es|ed|ing)",
    "(?:recall|remember)(?:s|ed|ing)",
    "according to",
    "representing",
    "instead of",
    "(?<!newly )(?<!newly-)(?<!recently )(?:appointed|elected)",
    "(?:named|nominated|invited|asked|requested|thanked|congratulated|thanking|congratulating)",
)
MERELY = re.compile(
    rf"\b{_any('late', *_DONE_ONCE, *_SENT, *_OF_SOMEBODY, *_DONE_TO)}"
    r"(?: (?:the|then|former|our|his|her|their|its|\w+’s))*\s*$",
    re.IGNORECASE,
)
APOLOGIES_FROM = re.compile(
    r"\b(?:apologies|regrets|excuses)\b[^;]{0,60}\b(?:from|by)(?: the)?\s*$"
    r"|\bleave of absence\b[^;.]{0,40}\b(?:to|for|of|by|from)(?: the)?\s*$"
    r"|\b(?:granted|gave|given|allowed) leave to\s*$",
    re.IGNORECASE,
)
NOT_HEARD_OF = re.compile(
    r"\b(?:nothing|no (?:word|reply|answer|message|sign))\b[^;]{0,40}\b(?:from|of)(?: the)?\s*$", re.IGNORECASE
)
ABSENT_WERE = re.compile(
    r"\b(?:absent|not present|missing|unable to attend|not in attendance)\b(?:[^;]{0,60}"
    r"\b(?:was|were)(?: also)?(?: the)?)?:?\s*$",
    re.IGNORECASE,
)
# "In the absence of the Chair, Mr. Lind, his deputy Ms. Ode took the chair."
ABSENCE = re.compile(r"\bin the absence of\b[^;.]{0,60}$", re.IGNORECASE)
# "Members present were": people, whatever their names look like.
PEOPLE_WERE = re.compile(
    r"\b(?:present|absent|excused|in attendance|on the (?:call|line)|in the room|attendees|participants)\b"
    r"(?:[^;]{0,60}\b(?:was|were)(?: also)?(?: the)?)?:?\s*$|\b(?:was|were) (?:also )?joined by\s*$",
    re.IGNORECASE,
)
# "I was with", "he had with him a young colleague,", "With her:": people as well.
WITH_ME = re.compile(
    r"\b(?:(?:I|we) (?:was|were|sat|spoke|talked|had \w+) with|(?:I|we) (?:also |then )?(?:met|saw)(?: with)?"
    r"|(?:had|came|was|were) with (?:me|us|him|her|them)|(?:coffee|tea|breakfast|lunch|dinner) with)"
    r"(?: (?:an?|the|our|my) [^,;:]{1,60},)?\s*$"
    r"|^\W*(?:with|next to|beside) (?:me|us|him|her|them|the (?-i:[A-Z])\w+)\b[^,;.]{0,40}?"
    r"(?: (?:was|were|sat)|:)[^,;]{0,60}$",
    re.IGNORECASE,
)
# "Since the Director was at a meeting with Mr. Lind, the guests were received by his deputy."
AS_REASON = re.compile(r"^\W*(?:Since|Because|As|While)\b[^,]*\b(?:was|were|had)\b[^,]*$")
LATE = re.compile(r"\blate\s*$", re.IGNORECASE)
FUTURE = re.compile(
    r"\b(?:will|shall|would|is (?:scheduled|set|expected|due|slated|to)|are (?:scheduled|set|expected|due|to)"
    r"|(?:was|were) to|plan(?:s|ned)? to|intend(?:s|ed)? to|going to|hopes? to|tomorrow|upcoming"
    r"|invit\w+ [^;]{0,60} to)\b",
    re.IGNORECASE,
)

# The verb after a name that is its subject.
_COMING = _any(
    "attend", "participate", "go", "be present", "be there", "be with", "take part", "join", "come", "arrive",
    "make it", "travel", "appear",
)  # fmt: skip
APOLOGIES = re.compile(
    _any(
        r"(?:ha[ds] |have )?(?:tendered|offered|conveyed) (?:\w+ ){0,3}?(?:apolog|regret)",
        r"(?:ha[ds] |have )?sent (?:\w+ ){0,3}?(?:apolog|regret|letter|message|greeting|telegram|card)",
        "apologi[sz]ed",
        "(?:was|were|ha[ds] been|have been|ha[ds]|have) (?:granted|given|sought|obtained|requested|asked for) leave",
        r"(?:(?:had|have|has) )?(?:sent|submitted|given|provided) (?:\w+ ){0,4}?in writing",
        "excused (?:herself|himself|themselves|(?:his|her|their) (?:absence|non-attendance))",
        r"(?:had )?(?:asked|begged) to be excused",
        r"(?:had )?(?:let|made) it (?:be )?known that (?:he|she|they) (?:was|were) (?:prevented|unable|ill|held up)",
        "(?:was|were|is|had been|has been) excused",
        f"(?:was|were|is|had been|has been) (?:unable|prevented|not able) (?:to|from) {_COMING}",
        "(?:was|were|is|had been|has been) (?:prevented|kept|hindered) (?:by [\\w ]{2,30} )?from "
        "(?:attending|participating|taking part|coming|joining|being (?:present|there)|travelling)",
        f"(?:could not|couldn’t|cannot|can’t) {_COMING}",
        r"regretted(?! (?:that|the|how|to)\b(?! (?:he|she|they) ))",
        f"(?:had been|was|were) (?:also )?expected to {_COMING}",
        "had been invited",
        "(?:was|were|had been) called away",
    ),
    re.IGNORECASE,
)
ABSENT = re.compile(
    _any(
        f"(?:did not|didn’t|will not|would not) {_COMING}",
        "(?:had|has|have) not (?:attended|come|been)",
        "(?:had|was|were) registered[^;]{0,40} but",
        "(?:failed to|did not|didn’t|didn't) (?:appear|show up|turn up|arrive|reach us)",
        "missed the",
        "(?:was|were) prevented(?! from (?!attending|coming|joining))",
        "(?:was|were) (?:absent|away|not present|not in attendance|missing)",
        "stayed away",
        "had (?:let|made) it (?:be )?known that (?:he|she|they) (?:could|would) not",
        "(?:had|was held by|were held by) (?:other|another|prior|previous|pressing) "
        "(?:duties|duty|engagements?|commitments?|obligations?|business|appointments?)",
        "(?:was|were) (?:otherwise )?(?:engaged|occupied|busy) elsewhere|(?:was|were) otherwise engaged",
        "could not be (?:released|spared|freed|met)",
        "remained (?:in|at|on)",
        "stayed at(?: the)? (?!same)",
        "(?:stayed|remained) (?:behind|at home)",
        "kept to (?:his|her|their) (?:room|bed)",
        "(?:is|was) on (?:an? |his |her )?(?:field trip|mission|business trip|duty travel|holidays?"
        "|sabbatical|vacation|(?:[a-z]+ )?leave)",
        r"(?:was|were) (?:then|already|still|meanwhile|at that (?:time|hour|moment)) (?:in|at|on)",
        r"\w+ed [^,;.]{1,60}? but (?:stayed|remained|could not|did not|was unable)",
        r"(?:was|were|had been) (?:expected|announced)(?=[;,.]| but)",
        r"(?:was|were|had been) to [^,;]{1,60}? but",
        "(?:was|were) not (?:there|with us)",
        "(?:was|were) (?:ill|sick|down with)",
        "took no part",
        # elsewhere by then, or held up
        r"had (?:by then |already |meanwhile )?(?:left|gone|flown|driven|crossed|returned|travelled)"
        r" (?:already )?(?:for|to|home|back|ahead|over|on)\b",
        r"stayed in (?-i:[A-Z])[\w’'-]+(?! (?:for )?(?:[\w-]+ ){0,2}(?:days?|nights?|hours?|weeks?)\b)",
        r"(?:was|were|had been) (?:\w+ )?(?:detained|kept|held up|stuck|delayed) (?:in|at|on|by)\b",
        "(?:was|were) (?:\\w+ )?(?:travelling|abroad|in hospital|indisposed|ill|unwell)",
        r"(?:was|were|had been) called (?:back |away )?to\b",
        r"had (?:\w+ )?(?:meant|wanted|hoped|intended|planned) to (?:come|attend|join|go|be)\b",
        "had to (?:cancel|return|leave for|go back|stay (?:in|at|behind)|moderate elsewhere|be elsewhere)",
        r"had (?:an?|another) (?:parallel|other|competing)? ?(?:call|meeting|engagement|appointment) "
        r"(?:elsewhere|with|at|in)\b"
        r"(?=[^.]* (?:elsewhere|at the same|in (?-i:[A-Z])))",
        "could not (?:leave|travel|be (?:present|there|with us))",
        "(?:did|does) not travel",
        "(?:was|were) (?:then |still |already |at that hour )?"
        "(?:in the (?:air|field)|in flight|on (?:the|a) (?:plane|train)|at sea)",
        "(?:fell|had fallen|was taken|were taken) ill",
        # "Ms. Lind, who was to lead the mission, stayed in Oslo"
        r"(?:was|were|had been) (?:due |supposed |meant |expected )?to [^,;]{1,60}, "
        r"(?:stayed|remained|fell|(?:was|were) (?:unable|called|held|prevented|kept|detained))",
    ),
    re.IGNORECASE,
)
_US = "(?:us|me|the (?:two|three) of us|the delegation)"
KNOWS = re.compile(r"^(?:\w+ )?(?:knows?|knew|remembers?)\b")  # "Ms. Lind, whom Mr. Ode knows from Odda"
# What somebody is, was or had done before says nothing of an event.
STATIVE = re.compile(
    _any(
        "is|are|has been|have been|will|would|shall|should|must|may|can|heads|serves|represents|was born|died|became",
        # spoken of, or busy far from it
        "(?:is|was|were) (?:\\w+ )?(?:mentioned|proposed|suggested)",
        r"(?:organi[sz]ed|arranged|handled|booked|prepared|coordinated|typed)\b[^,;.]{0,60}"
        r"\b(?:from (?:the office|home|headquarters|afar|(?-i:[A-Z])\w+(?=\W*$))|the (?:tickets|flights|hotels?))",
        rf"had(?! (?:kindly )?invited {_US}\b)"
        r"(?! (?:(?:an?|the|several|two) )?(?:[\w-]+ ){0,3}?(?:meetings?|talks?|conversations?|discussions?"
        r"|breakfast|lunch|dinner|tea|coffee)\b)",
        "(?:was|were) (?:to|also the|the|a|an|appointed|elected|named|nominated|sworn in as|convicted|arrested"
        "|assassinated)",
        "(?:has|had|have) (?:not|been|served|worked|appointed|helped|already|also|participated|attended|taken|held"
        "|represented|led|long|repeatedly|consistently|made|contributed|played)",
        "took up|took over|assumed|succeeded|passed away",
    )
    + r"\b"
)
WAS_PRESENT = re.compile(
    r"(?:was|were|has been|have been|had) (?:also )?(?:present|in attendance)"
    r"|had to leave (?:early|after|before|during|at)\b"
    r"|(?:was|were) (?:also )?(?:the|an?) (?:(?:chief|special|main|keynote|distinguished) )?(?:guests?|speakers?"
    r"|moderators?|resource persons?|panell?ists?)\b|(?:was|were) sworn in\b[^;]{0,80}\bbefore\b"
)
# "A jury, presided over by Ms. Lind, will choose"
# "Ms. Lind to obtain the exemption" is what was agreed.
TO_DO = re.compile(r"^\s+to (?!the\b|an?\b|his\b|her\b)[a-z]+\b")
WILL = re.compile(r"^\W*(?:will|shall)\b", re.IGNORECASE)
_MEETING = r"(?:the )?(?:discussions?|meeting|session|sitting|proceedings|debate|call)"
_CAME_AND_WENT = _any(
    rf"(?:followed|listened (?:in )?to|watched) {_MEETING}",
    "listened in",
    "dial(?:l)?ed in",
    "(?:was|were) (?:connected|linked|patched in|dialled in)(?= (?:by|via|over|through|from|on))",
    r"(?:came|arrived|entered)(?: in)? (?:late\b|(?:at \d|after|while|when|during|shortly))",
    r"sat in\b(?! for)",
    r"came for (?:the )?(?:\w+ )?(?:items?|points?|part)",
    r"(?:was|were) with the \w+ for (?:the )?(?:\w+ )?(?:item|point|part)",
    r"(?:left|had to leave) (?:early\b|(?:after|before|during|at) (?:the|item|point|\d))",
    r"answered the (?:invitation|call|roll)",
    rf"remained for (?:the (?:day|rest)|{_MEETING})",
)
TOOK_PART = re.compile(
    rf"{_CAME_AND_WENT}|"
    rf"(?:had )?(?:kindly )?invited {_US} (?:to|for|into)\b|"
    r"(?:was|were) (?:also )?(?:present|in attendance)|(?:also )?(?:attended|participated|took part"
    r"|joined(?! (?:the )?(?:[\w-]+ )?(?:service|company|board|faculty|university|bank|ministry|party|force|army)\b))"
)
CHAIRED = re.compile(
    r"(?:(?:opened|hosted|introduced|convened|moderated|led)(?: the \w+)? and (?:co-)?)?chaired|presided"
    r"|(?:stood|sat|stepped|filled) in as (?:co-)?chair(?:man|woman|person)?"
    r"|moderated|(?:took|was in|were in) the chair|headed the (?:meeting|session)"
    r"|called (?:the [\w ]{3,40}? )?to order|(?:led|directed|ran|conducted) the "
    r"(?:meeting|session|sitting|proceedings|business)"
)
_SPEECH = "(?:speech|statement|address|presentation|remarks|lecture|talk|briefing|keynote)"
SPEECH = re.compile(
    _any(
        r"^(?:also |then )?(?:addressed|spoke|lectured|delivered)",
        rf"^(?:also |then )?(?:made|gave) (?:a|an|the) [\w ]*{_SPEECH}",
        "^(?:also |then )?presented (?:the|a) (?:paper|report|findings)",
        rf"\b(?:in (?:his|her|their) (?:[\w-]+ )?{_SPEECH}",
        rf"deliver\w* (?:a|an|the|his|her) [\w ]*{_SPEECH}",
        r"keynote)\b",
    ),
    re.IGNORECASE,
)
SAID = re.compile("said|stated|noted|emphasi[sz]ed|stressed|added|highlighted|underlined|explained")
SPEAKING = re.compile(r"^(?:addressing|speaking|delivering|making|opening|welcoming)\b", re.IGNORECASE)
# Just before a name that is no subject; and before one that may be.
BOUND = re.compile(
    r"\b(?:of|from|with|by|for|to|on|in|under|between|than|at|about|against|towards?|via|is|are|was"
    r"|(?:site|place|spot|house|town|village|city) where)\s*$"
)
SUCH_AS = re.compile(r",?\s*\b(?:including|such as|like|namely|notably|especially)\s*(?:the )?$")
NEWLY = re.compile(r"\b(?:newly|recently)[- ](?:appointed|elected|nominated|designated)\s*$", re.IGNORECASE)
SUBJECT = re.compile(
    r"(?:^|[,;:”\"’)]|\b[ap]\.m\.|\b(?:and|while|whereas|that|but|when|where|as|then|after|before|meanwhile|however|today|yesterday"
    r"|which|occasion|meeting|discussion|event|ceremony|day|year|so))\s*(?:only |just )?"
    r"(?:the |an? |our |then |his |her |my )?\s*$",
    re.IGNORECASE,
)

# "The Bank was represented by Ms. Lind, and the Fund by its Director, Mr. Ode."
OTHER_BY = re.compile(r"\band (?:the )?[A-ZÀ-Ž][^,;]*? by (?:its|their)\b")
# "WHEREAS at the meeting the Institute was represented by"
AT_THE_MEETING = re.compile(
    r"^(?:whereas,? )?(?:(?:at|in|during) (?:the|this|these) [a-z]+,? )?(?:the )?", re.IGNORECASE
)
# A delegation, and the body that people came for.
_MADE_UP_OF = _any(
    "consist(?:ed|ing|s) of", "composed of", "compris(?:e[ds]?|ing)", "includ(?:ed|ing|es)", "(?:led|headed) by"
)
DELEGATION_LED = re.compile(r"\b[Dd]elegations?\b[^;]{0,80}\b(?:led|headed) by\b")
DELEGATION = re.compile(
    r"\b(?:delegations?|team|mission|entourage|leadership|contingent)\b[^,;]{0,120}?"
    rf"(?:, )?\b{_MADE_UP_OF}(?: the)?\s*$"
    r"|\b[Cc]omposition\b[^,;.:]{0,60}:\s*$"
)
# "Ms. Lind, Head of the Board, led a delegation to Odda"
LED_DELEGATION = re.compile(
    r"^\W*(?:led|headed) (?:an?|the|his|her|its|their) (?:[\w.’'-]+ ){0,5}?(?:delegation|team|mission)\b"
)
# "Ms. Lind and I were sent", "represented by Mr. Ode and myself"
AND_I = re.compile(r"^\W*and (?:I (?:was|were|went|travelled|flew|attended|took part)|myself|me|the undersigned)\b")
REPRESENTING = tuple(
    re.compile(form + "(?: the)?$")
    for form in (
        r"(?:^|, )and (?:the )?(?P<body>[A-ZÀ-Ž][^,;:]*?) by(?: (?:its|their))?",
        r"(?:^|[;,.] |\band )[Ff]rom (?:the )?(?P<body>[^,;:]+),",
        r"(?:^|[;,:.] )[Ff]rom (?:the )?(?:side of (?:the )?)?(?P<body>[^,;:]+?)(?: side)?(?: [-–—]|:)",
        r"\b[Rr]epresenting (?:the )?(?P<body>[^,;:]+?) (?:were|was|is|are)",
        r"(?:^|[.;] )(?P<body>[A-ZÀ-Ž][^,;:]*?),? (?:which [^,;]*, )?(?:was [^,;]* )?and (?:was|were) (?:also )?"
        r"represented by",
        r"(?:\b[Tt]he )?(?P<body>[A-ZÀ-Ž][^,;:]*?) (?:was|were) (?:also )?represented (?:(?:at|in|there) [^,;:]*)?by",
        r"\b[Oo]n (?:behalf|the part|the side) of (?:the )?(?P<body>[^,;:]+?)(?:,| were| was)",
        r"\b(?:[Ff]rom|[Oo]n behalf of|[Oo]n the (?:part|side) of) (?:the )?(?P<body>[^,;:]+), [^,;]{0,60}\bby",
        rf"\bdelegation of (?:the )?(?P<body>[^,;:]+?),? (?:(?:was|were) )?{_MADE_UP_OF}",
        rf"(?P<body>[A-ZÀ-Ž][\w-]+(?: [A-ZÀ-Ž][\w-]+)*) (?:delegation|team|side),? (?:was )?{_MADE_UP_OF}",
    )
)
