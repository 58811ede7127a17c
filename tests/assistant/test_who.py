"""What a question says of the people it asks for."""

from __future__ import annotations

import re

import pytest

from assistant.who import understand_who

Terms = tuple[tuple[str, ...], ...]
WANTED: dict[str, Terms] = {
    "Who attended the Rivers Forum?": (),
    "Which deputy ministers joined the talks with the Lake Bank?": (("deputi", "minist"),),
    "Which minister and which governor were at the opening?": (("minist",), ("governor",)),
    "Which University of Ode academics came to the forum?": (("universiti", "ode", "academ"),),
    "Name the officials present at the forum.": (),
    "Names of the principals who came with the pupils?": (("princip",),),
    "List everyone named as present at the forum.": (),
    "Names of the naval officers in charge of clearing the lake": (("naval",),),
    "Which two ministers, of transport and of health, were at the talks?": (("minist", "transport"), ("health",)),
    "Which secretaries (finance and health) came to the talks?": (("secretari", "financ"), ("health",)),
    "Who came as the science and technology ministry secretary when data were shown?": (
        ("scienc", "technolog", "ministri", "secretari"),
    ),
    "Secretary of the Trade, Ports and Fisheries ministry at the review?": (
        ("secretari", "trade", "port", "fisheri", "ministri"),
    ),
    "Who heads the Lake Bank and took part in the talks?": (("head", "lake", "bank"),),
    "ambassador designate to Norland?": (("ambassador", "norland"),),
    "Who was on the Norlandian side at the talks?": (("norlandian",),),
    "Who came from the embassy to the forum?": (("embassi",),),
    "Who represented the Lake Bank at the forum?": (("lake", "bank"),),
    "Which judges, and which principal, were there when the pupils came?": (("judg",), ("princip",)),
    "Names of the Appeal judges elevated to the High Court": (("appeal", "judg"),),
    "Dignitaries and water heads reported at the parade": (),
    "Which service chiefs paid a call on the Governor?": (("militari",),),
    "Names of the two harbour masters the Mayor visited in spring": (("harbour", "master"),),
    "norlandian officials travelling with the Mayor to the lake": (("norlandian",),),
    "guest expected at the lake fair": (),
    "Which officials (not the Mayor or the harbour masters) were at the lake fair?": (),
    "Lake Committee, third meeting, May 2024: named attendees": (),
    "secretary water ministry, appointments of 3 May": (("secretari", "water", "ministri"),),
    "Which governors took part in the talks at which the Mayor agreed to a dam?": (("governor",),),
    "Who is the Attache of the Embassy of Norland?": (("attach", "embassi", "norland"),),
    "norlandian officials who came to see the director": (("norlandian",),),
    "Rivers Forum, 4 June 2024: which engineers attended?": (("engin",),),
    "which secretary represented the water ministry in its dec 2024 budget talks": (
        ("secretari", "water", "ministri"),
    ),
    "who came from the lake bank for the dam safety talk in aug 2025": (("lake", "bank"),),
    "Who were made acting ministers while the Governor was away?": (("act", "minist"),),
    "Which newly appointed heads of mission saw the Director?": (("envoy",),),
    "Which two lawyers became judges of the High Court?": (("lawyer",),),
    "Who is the principal of the Hill School who came with her pupils?": (("princip", "hill", "school"),),
    "When Bo Ode met the Director, who else was there?": (),
    "Officials at the budget meeting with the chairs of the districts - who all?": (),
    "Water talks of 26 August, people named as present?": (),
    "finance ministry / treasury officials sitting in with the Bank": (("financ", "ministri"), ("treasuri",)),
    "Which Minister Plenipotentiary came along with the Ambassador?": (("minist", "plenipotentiari"),),
    "Which chargés d'affaires came with the delegation?": (("charg",),),
    "Which monk, chief incumbent of the Hill Temple, came to the forum?": (
        ("monk", "chief", "incumb", "hill", "templ"),
    ),
    "Which harbour master, about to end his term, came to the forum?": (("harbour", "master"),),
    "Which officer directs ferry coordination and met the pupils?": (("director", "ferri", "coordin"),),
    "Which ambassador could not come and sent a letter?": (("ambassador",),),
    "which Norlandian hydrologist asked to stay at her own cost?": (("norlandian", "hydrolog"),),
    "director of river care & repair at the forum": (("director", "river", "care", "repair"),),
    "General Secretary of the Lake League whom the Governor met": (("general", "secretari", "lake", "leagu"),),
    "Cabinet ministers at the opening of the forum?": (("minist",),),
    "The lady who chairs the Lake Group that came for land": (("chairman", "lake", "group"),),
    "Who chaired the Tea Board when the leaf was bad?": (("chairman", "tea", "board"),),
    "Who chaired the fair committee and who heads the Boat Society?": (
        ("chairman", "fair", "committe"),
        ("head", "boat", "societi"),
    ),
    "Who spoke for Norland at the talks on boats?": (("norland",),),
    "The police and army heads at the emergency meeting - who were they?": (("polic",), ("armi", "head")),
}
NO_PEOPLE = (
    "Which historic places inside the house the delegation of envoys was shown",
    "In which sectors of the economy the Mayor asked the envoys to put their money",
    "Which organisation arranged the tour of the heads of the Elm companies who saw the Mayor?",
    "What exactly Justice Lind's committee had been asked to look into",
    "In which fields the envoy of Norland offered help when she met the Mayor?",
    "length in kilometres of the line opened by the Mayor and the envoy",
    "What did the Norland side ask for at the breakfast?",
    "Which meetings did Ada Lind attend in 2024?",
    "What did the envoy give the Mayor when he called on him?",
    "From which three schools did the pupils come who saw the house?",
    "Which unions and staff associations of the ferries were represented at the talks?",
    "Unions and societies that took part in the talks with those who fish",
    "When was the Rivers Forum?",
    "What did Ada Lind say?",
    "Where did the Council meet?",
    "How many countries were represented at the forum?",
    "Which five aims did the Commissioner recall?",
    "What is the name of the app for the drivers who serve the valley?",
    "Give the names of the schools whose pupils came to the Water House.",
    "To which places outside Colombo was the Governor going?",
    "Which printing method Professor Lind showed to the guests",
    "Which aims the Mayor and the envoys went through at the talks",
)


@pytest.mark.parametrize(("question", "wanted"), WANTED.items())
def test_the_noun_phrase_says_who_is_asked_for(question: str, wanted: Terms) -> None:
    understood = understand_who(question)
    assert understood is not None
    assert [set(terms) for terms in understood.wanted.alternatives] == [set(terms) for terms in wanted]


@pytest.mark.parametrize("question", NO_PEOPLE)
def test_other_questions_ask_for_nobody(question: str) -> None:
    assert understand_who(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "Besides the Governor and Ada Lind, who took part in the forum?",
        "Who took part in the forum, apart from the Governor and Ada Lind?",
        "Participants, other than the Governor and Ada Lind, at the forum?",
        "Name those present (not the Governor or Ada Lind) at the forum.",
    ],
)
def test_whom_a_question_leaves_out(question: str) -> None:
    understood = understand_who(question)
    assert understood is not None
    assert understood.left_out.alternatives == (("governor",), ("ada", "lind"))
    assert understood.wanted.alternatives == ()


def test_who_is_left_aside() -> None:
    understood = understand_who("names of those present at the talks, the Governor himself aside")
    assert understood is not None
    assert understood.left_out.alternatives == (("governor",),)


def test_coming_is_told_from_doing() -> None:
    came = understand_who("Who took part in the forum?")
    gave = understand_who("Who delivered the lecture on dams?")
    assert came is not None
    assert gave is not None
    assert (came.came, gave.came) == (True, False)


def test_a_list_of_those_left_out_goes_on_after_its_commas() -> None:
    understood = understand_who("Which officials were there, leaving aside Mr Ode, Mr Lind and the Director himself?")
    assert understood is not None
    assert understood.left_out.alternatives == (("ode",), ("lind",), ("director",))


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("Who put their signature to the agreement?", "signed by"),
        ("Who brought the cheque?", "brought"),
        ("Who gave the vote of thanks?", "A vote of thanks was proposed"),
        ("Who gave the welcome address?", "welcomed the guests"),
        ("Who will take over from Ada Lind as Director?", "succeeds her"),
    ],
)
def test_what_they_did_is_known_by_other_words_too(question: str, verb: str) -> None:
    understood = understand_who(question)
    assert understood is not None
    assert re.search(rf"\b{understood.did}", verb, re.IGNORECASE)
