"""Follow-ups: what they are taken to mean after what was asked and answered before, and what is left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant import Answer, Assistant, Refusal, Reply
from assistant.followups.following import stand_alone
from assistant.prompts import NOT_IN_REPORTS
from tests.assistant.test_listing import REPORTS, days, names
from tests.doubles import ScriptedChat

OpenDesk = Callable[..., Assistant]

COUNCIL = "Who attended the Valley Council on 5 March 2024?"
THREE = (
    "**3 people**: Valley Council meeting, 2024-03-05\n\n- Ada Lind, chair, Lake Bank, chaired [1]\n- Ben Ode [2]\n"
    "- Daniyar Ibraev [3]"
)
CHAIRED = "Who chaired the Valley Council on 5 March 2024?"
ADA = "**1 person**: Valley Council meeting, 2024-03-05\n\n- Ada Lind, chair, Lake Bank, chaired [1]"
SAID = "What did Ben Ode say at the Valley Council on 5 March 2024?"
CAME = "Did Ben Ode attend the Valley Council on 5 March 2024?"
WHICH = "Which meetings did Ada Lind attend in 2024?"
ONE_MEETING = "**1 meeting**, from 4 reports\n\n- Valley Council meeting, 2023-05-02, Riga [1]"
TWO_MEETINGS = (
    "**2 meetings**, from 4 reports\n\n- Valley Council meeting, 2023-05-02 [1]\n- Rivers Board, 2024-03-12 [2]"
)
MET = "Where did Ms. Seitkali meet Mr. Weber?"
TALKS = "Besides Mr. Weber, who attended the March 2024 talks about the safety of the Odda dams?"
LAST = "When was the last Valley Council?"
SOVET = "Кто участвовал в заседании Совета долины 5 марта 2024 года?"
ADA_RU = "На каких заседаниях была Ада Линд в 2024 году?"
WHO_ELSE = "Who else attended the Valley Council on 5 March 2024"

# The conversation, question and answer by turns; the follow-up; what it is taken to mean.
FOLLOWED: list[tuple[tuple[str, ...], str, str]] = [
    # The event, by a pronoun
    ((COUNCIL, THREE), "Where was it?", "Where was the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "when was that?", "When was the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "Who chaired it?", "Who chaired the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "And who chaired that meeting?", "Who chaired the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "Who was absent from the meeting?", "Who was absent from the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "What did Ben Ode say there?", "What did Ben Ode say at the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "where did it take place", "Where did the Valley Council on 5 March 2024 take place?"),
    ((COUNCIL, THREE), "How many people were there?", COUNCIL),
    ((SAID, ""), "Who else was there?", f"{WHO_ELSE} besides Ben Ode?"),
    ((TALKS, ""), "Where were they held?",
     "Where were the talks about the safety of the Odda dams in March 2024 held?"),
    ((TALKS, ""), "where was that?", "Where were the talks about the safety of the Odda dams in March 2024?"),
    (("Who took part in “Visit of 4 June 2024”?", ""), "When was it?", "When was “Visit of 4 June 2024”?"),
    ((COUNCIL, THREE), "Who was there, apart from Ben Ode?",
     "Who was at the Valley Council on 5 March 2024, apart from Ben Ode?"),
    ((COUNCIL, THREE), "Who chaired it in April?", "Who chaired the Valley Council in April 2024?"),
    ((COUNCIL, THREE), "Who was there on 9 April?", "Who attended the Valley Council on 9 April 2024?"),
    (("Who opened the Valley Forum in Riga?", ""), "how long did the forum last?",
     "How long did the Valley Forum in Riga last?"),
    ((COUNCIL, THREE), "who represented the Lake Bank there?",
     "Who represented the Lake Bank at the Valley Council on 5 March 2024?"),
    (("Where did the Council meet in June 2024?", ""), "when was that?", "When did the Council meet in June 2024?"),
    (("Who took part in the forum?", ""), "who chaired it?", "Who chaired the forum?"),
    (("Who attended the bilateral meeting with Mr. Holm?", ""), "Where was it?",
     "Where was the bilateral meeting with Mr. Holm?"),
    (("Who went with the Director to her meeting with Anton Weber in June 2024?", ""), "where was it?",
     "Where was the meeting with Anton Weber in June 2024?"),
    (("When did the Food and Water Board recommend a levy?", ""), "Who chaired it?",
     "Who chaired the Food and Water Board?"),
    (("Name the officials, besides the head himself, at the October 2024 talks on dam safety.", ""), "Who opened them?",
     "Who opened the talks on dam safety in October 2024?"),
    (("At which school did the Lake Bank open the programme?", ""), "when was that?",
     "When did the Lake Bank open the programme?"),
    # No subject at all
    ((COUNCIL, THREE), "Did Carl Ruud attend?", "Did Carl Ruud attend the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "and absent?", "Who was absent from the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "who did not attend?", "Who did not attend the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "and the ambassadors?", "Which ambassadors were at the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "what about the budget?", "What about the budget at the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "Anyone from the Lake Bank?",
     "Who came from the Lake Bank to the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "Who were they?", COUNCIL),
    (("What was agreed with the Ministry of Finance?", ""), "and with the Lake Bank?",
     "What was agreed with the Lake Bank?"),
    (("What was agreed with the Lake Bank?", ""), "when was that?", "When was it agreed with the Lake Bank?"),
    ((COUNCIL, THREE), "Who chaired?", "Who chaired the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "What was agreed?", "What was agreed at the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "and where?", "Where was the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "when?", "When was the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE), "how many?", COUNCIL),
    ((WHICH, ""), "How many?", "How many meetings did Ada Lind attend in 2024?"),
    ((MET, ""), "when was that?", "When did Ms. Seitkali meet Mr. Weber?"),
    (("Who met Ms. Lind in Riga?", ""), "and when?", "When was it that they met Ms. Lind in Riga?"),
    # The people
    ((CHAIRED, ADA), "Which meetings did she attend in 2023?", "Which meetings did Ada Lind attend in 2023?"),
    ((CHAIRED, ADA), "What did he say there?", "What did Ada Lind say at the Valley Council on 5 March 2024?"),
    ((CAME, ""), "What did he say?", "What did Ben Ode say at the Valley Council on 5 March 2024?"),
    ((CAME, ""), "what was his role?", "What was Ben Ode’s role?"),
    ((MET, ""), "What did he say?", "What did Mr. Weber say?"),
    ((MET, ""), "When did she meet Ben Ode?", "When did Ms. Seitkali meet Ben Ode?"),
    ((MET, ""), "What did they agree?", "What did Ms. Seitkali and Mr. Weber agree?"),
    ((WHICH, ""), "and Ben Ode?", "Which meetings did Ben Ode attend in 2024?"),
    ((WHICH, ""), "What about Mr. Ode?", "Which meetings did Mr. Ode attend in 2024?"),
    ((WHICH, ""), "and ode?", "Which meetings did ode attend in 2024?"),
    ((COUNCIL, THREE), "And Carl Ruud?", "Did Carl Ruud attend the Valley Council on 5 March 2024?"),
    ((CHAIRED, ADA), "and who else?", "Who else chaired the Valley Council on 5 March 2024 besides Ada Lind?"),
    ((CAME, ""), "Who else?", f"{WHO_ELSE} besides Ben Ode?"),
    # The time
    ((WHICH, ""), "and in 2023?", "Which meetings did Ada Lind attend in 2023?"),
    ((COUNCIL, THREE), "And on 9 April 2024?", "Who attended the Valley Council on 9 April 2024?"),
    ((COUNCIL, THREE), "what about on 9 April?", "Who attended the Valley Council on 9 April 2024?"),
    ((COUNCIL, THREE), "and in April?", "Who attended the Valley Council in April 2024?"),
    ((COUNCIL, THREE), "and who chaired in April?", "Who chaired the Valley Council in April 2024?"),
    ((WHICH, ""), "and Ben Ode in 2023?", "Which meetings did Ben Ode attend in 2023?"),
    ((WHICH, ""), "since 10 March 2024?", "Which meetings did Ada Lind attend since 10 March 2024?"),
    ((COUNCIL, THREE), "and the April meeting?", "Who attended the Valley Council in April 2024?"),
    ((WHICH, ""), "how many in 2023?", "How many meetings did Ada Lind attend in 2023?"),
    (("List all the Lake Bank meetings Ada Lind took part in during 2018.", ""), "and Ben Ode?",
     "List all the Lake Bank meetings Ben Ode took part in during 2018."),
    (("List all the Lake Bank meetings Ada Lind took part in during 2018.", ""), "and in 2023?",
     "List all the Lake Bank meetings Ada Lind took part in 2023."),
    # The event changes and the rest stays
    ((COUNCIL, THREE), "And the Rivers Board?", "Who attended the Rivers Board on 5 March 2024?"),
    ((COUNCIL, THREE), "and the Rivers Board on 12 March 2024?", "Who attended the Rivers Board on 12 March 2024?"),
    (("When was the Rivers Board in 2024?", ""), "and the Valley Council?", "When was the Valley Council?"),
    ((WHICH, ""), "and the Rivers Board?", "Which Rivers Board meetings did Ada Lind attend in 2024?"),
    # From the answer
    (("Which meetings did Ben Ode attend in 2023?", ONE_MEETING), "who chaired it?",
     "Who chaired the Valley Council meeting on 2 May 2023?"),
    ((LAST, "**9 April 2024**\n\n“Valley Council meeting 2024-04-09” [1]"), "Who attended it?",
     "Who attended the last Valley Council on 9 April 2024?"),
    # Follow-ups to follow-ups, and after something else was asked
    ((COUNCIL, THREE, "who chaired it?", ADA), "and where was it?", "Where was the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE, "who chaired it?", ADA, "when was that?", ""), "What did she say?",
     "What did Ada Lind say at the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE, "and in April?", "", "and the Rivers Board?", ""), "who chaired it?",
     "Who chaired the Rivers Board in April 2024?"),
    ((COUNCIL, THREE, "Who attended the Rivers Board on 12 March 2024?", ""), "who chaired it?",
     "Who chaired the Rivers Board on 12 March 2024?"),
    ((COUNCIL, THREE, "thanks", ""), "who chaired it?", "Who chaired the Valley Council on 5 March 2024?"),
    ((COUNCIL, THREE, "What did he say there?", ""), "and Carl Ruud?",
     "Did Carl Ruud attend the Valley Council on 5 March 2024?"),
    ((CAME, "", "what was his role?", ""), "who chaired it?", CHAIRED),
    ((CAME, "**Yes**\n\n- Valley Council meeting, 2024-03-05: Ben Ode, present [1]"), "who else?",
     f"{WHO_ELSE} besides Ben Ode?"),
    (("Which meetings did Ben Ode attend?", "**1 meeting**, from 4 reports\n\n- Dam days, 2024-03-05/2024-03-07 [1]"),
     "who spoke there?", "Who spoke at Dam days from 5 March 2024 to 7 March 2024?"),
    # The question otherwise
    ((CAME, ""), "How many?", COUNCIL),
    (("Did Ms. Lind meet Mr. Weber?", ""), "when?", "When did Ms. Lind meet Mr. Weber?"),
    (("What was the reward of Ben Ode?", ""), "when was that?", "When was the reward of Ben Ode?"),
    (("When is the tap opened?", ""), "and where?", "Where is the tap opened?"),
    (("Who was the Valley Council meeting with?", ""), "where was it?", "Where was the Valley Council meeting?"),
    (("Which Valley Council meetings did Ada Lind attend?", ""), "and the Rivers Board?",
     "Which Rivers Board meetings did Ada Lind attend?"),
    (("Who is Ben Ode?", ""), "and in 2023?", "Who is Ben Ode in 2023?"),
    # Russian
    (("Участвовал ли Бен Оде в заседании Совета?", ""), "сколько?", "Кто участвовал в заседании Совета?"),
    ((SOVET, ""), "а кто там был?", SOVET),
    ((SOVET, ""), "а Бен Оде 9 апреля?", "Участвовал ли Бен Оде в заседании Совета долины 9 апреля 2024 года?"),
    ((SOVET, ""), "а что сказал Бен Оде?", "Что сказал Бен Оде на заседании Совета долины 5 марта 2024 года?"),
    ((SOVET, ""), "а кто председательствовал в апреле?",
     "Кто председательствовал на заседании Совета долины в апреле 2024 года?"),
    (("Кто участвовал в заседании Совета?", ""), "а в 2023 году?", "Кто участвовал в заседании Совета в 2023 году?"),
    ((SOVET, ""), "а где это было?", "Где было заседание Совета долины 5 марта 2024 года?"),
    ((SOVET, ""), "Когда это было?", "Когда было заседание Совета долины 5 марта 2024 года?"),
    ((SOVET, ""), "а кто председательствовал?",
     "Кто председательствовал на заседании Совета долины 5 марта 2024 года?"),
    ((SOVET, ""), "а в 2023 году?", "Кто участвовал в заседании Совета долины в 2023 году?"),
    ((SOVET, ""), "Что там решили?", "Что решили на заседании Совета долины 5 марта 2024 года?"),
    ((SOVET, "**1 person**: Заседание, 2024-03-05\n\n- Бен Оде [1]"), "а кто ещё?",
     "Кто ещё участвовал в заседании Совета долины 5 марта 2024 года, кроме Бен Оде?"),
    ((SOVET, ""), "а Бен Оде?", "Участвовал ли Бен Оде в заседании Совета долины 5 марта 2024 года?"),
    ((SOVET, "**1 person**: Заседание, 2024-03-05\n\n- Бен Оде [1]"), "Что он сказал?",
     "Что Бен Оде сказал на заседании Совета долины 5 марта 2024 года?"),
    ((SOVET, ""), "сколько их было?", SOVET),
    ((SOVET, ""), "а Ада Линд там была?", "Была ли Ада Линд на заседании Совета долины 5 марта 2024 года?"),
    (("Кто председательствовал на заседании Совета?", ""), "а кто ещё там был?",
     "Кто ещё участвовал в заседании Совета?"),
    ((SOVET, ""), "а 9 апреля?", "Кто участвовал в заседании Совета долины 9 апреля 2024 года?"),
    ((SOVET, ""), "А на форуме рек?", "Кто участвовал в форуме рек 5 марта 2024 года?"),
    (("Кто был на пятом заседании Совета?", ""), "а где это было?", "Где собирались на пятом заседании Совета?"),
    (("Где встречались Ада Линд и Бен Оде?", ""), "а когда?", "Когда встречались Ада Линд и Бен Оде?"),
    ((ADA_RU, ""), "а Бен Оде?", "На каких заседаниях была Бен Оде в 2024 году?"),
    ((ADA_RU, ""), "а в 2023 году?", "На каких заседаниях была Ада Линд в 2023 году?"),
]  # fmt: skip

# What names its own subject, and what cannot be told.
LEFT: list[tuple[tuple[str, ...], str]] = [
    ((), "Where was it?"),
    ((COUNCIL, THREE), "Who attended the Rivers Board in March?"),
    ((COUNCIL, THREE), "And who chaired the Rivers Board on 12 March 2024?"),
    ((COUNCIL, THREE), "When did the Rivers Board approve it?"),
    ((COUNCIL, THREE), "Which meetings did Carl Ruud attend?"),
    ((COUNCIL, THREE), "Which meetings were held in March 2024?"),
    ((COUNCIL, THREE), "What was agreed with the Ministry of Finance?"),
    ((COUNCIL, THREE), "Is it true that Ben Ode left the Lake Bank?"),
    ((COUNCIL, THREE), "Were there any floods in Riga?"),
    ((COUNCIL, THREE), "What did Ben Ode say he would do about floods?"),
    ((COUNCIL, THREE), "Who is the head of the Dam Register?"),
    ((COUNCIL, THREE), "What was agreed on 12 June 2024?"),
    ((COUNCIL, THREE), "Who attended the meeting on dam safety?"),
    ((COUNCIL, THREE), "Who took part in the forum?"),
    ((COUNCIL, THREE), "How many floods were there in Riga?"),
    ((COUNCIL, THREE), "Which ministers were there when the library was opened by the President?"),
    ((COUNCIL, THREE), "Who handed over the cheque for the Flood Fund, and who accepted it?"),
    ((COUNCIL, THREE), "Which old IT systems did the tax office replace with its own?"),
    ((COUNCIL, THREE), "Who else took part, besides the President, when the Central Bank presented its note?"),
    ((COUNCIL, THREE, "Who is the head of the Dam Register?", ""), "Who chaired it?"),
    ((WHICH, ""), "Which ministers joined the President when he met the Lake Bank?"),
    ((WHICH, ""), "The day before his Flood Day speech, what did the president open at the Hill School in Westmark?"),
    ((MET, ""), "Where did the Western police chiefs hold their talks with President Holm?"),
    (("How many firefighters are in the reserve?", ""), "when was that?"),
    ((COUNCIL, THREE), "How much was spent on roads?"),
    ((COUNCIL, THREE), "thanks"),
    ((COUNCIL, THREE), "?"),
    ((COUNCIL, THREE), "What did he say there?"),
    (("Where did Ben Ode meet Carl Ruud?", ""), "What did he say?"),
    (("Where did Ben Ode meet Carl Ruud?", ""), "And Ada Lind?"),
    (("Which meetings did Ben Ode attend?", TWO_MEETINGS), "Who chaired it?"),
    (("thanks", ""), "Where was it?"),
    ((SOVET, ""), "Кто участвовал в форуме рек в марте 2024 года?"),
    ((SOVET, ""), "А когда был форум рек?"),
    ((CHAIRED, ADA, "Which meetings did she attend in 2023 and 2024?", TWO_MEETINGS), "Where was it?"),
    ((SOVET, ""), "Что он сказал?"),
    ((SOVET, ""), "Спасибо"),
    ((SOVET, ""), "Что ему подарили?"),
    ((SOVET, ""), "а бюджет?"),
    ((SOVET, ""), "а Ада Линд и Бен Оде?"),
    (("What was the budget of the Lake Bank?", ""), "why?"),
    (("Which prize did UN Day bring?", ""), "What did he say?"),
    (("Which prize did Lind win?", ""), "who else was there?"),
    ((SOVET, ""), "а кто ещё был на форуме рек?"),
    ((ADA_RU, ""), "а кто ещё?"),
    (("Кто посетил пятый форум рек?", ""), "а где это было?"),
    (("Кто посетил пятый форум рек?", ""), "а кто там был?"),
    ((COUNCIL, THREE), "Who else attended the Rivers Board?"),
    ((MET, ""), "Anyone from the Lake Bank?"),
    ((MET, "**1 person**: a talk\n\n- UN Day [1]"), "and the ambassadors?"),
    ((COUNCIL, THREE), "and in the Lake Bank?"),
    ((COUNCIL, THREE), "What about the next one?"),
    ((COUNCIL, THREE), "What else?"),
    ((WHICH, TWO_MEETINGS), "Who chaired them?"),
]  # fmt: skip


def by_turns(said: tuple[str, ...]) -> list[tuple[str, str]]:
    return list(zip(said[::2], said[1::2], strict=True))


@pytest.mark.parametrize(
    ("said", "question", "meant"), FOLLOWED, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_follow_up_takes_its_subject_from_the_conversation(said: tuple[str, ...], question: str, meant: str) -> None:
    assert stand_alone(question, by_turns(said)) == meant


@pytest.mark.parametrize(("said", "question"), LEFT, ids=lambda value: value if isinstance(value, str) else "")
def test_what_has_a_subject_or_could_be_several_is_left_alone(said: tuple[str, ...], question: str) -> None:
    assert stand_alone(question, by_turns(said)) == question


# Over reports


class Conversation:
    """Questions one after another, each with all that came before."""

    def __init__(self, desk: Assistant) -> None:
        self._desk = desk
        self._said: list[tuple[str, str]] = []

    def ask(self, question: str) -> Reply:
        reply = self._desk.ask(question, history=self._said)
        self._said.append((question, reply.text if isinstance(reply, Answer) else reply.reason))
        return reply


@pytest.fixture
def talk(open_desk: OpenDesk) -> Conversation:
    return Conversation(open_desk(REPORTS))


def understood(reply: Reply) -> str | None:
    return reply.note if isinstance(reply, Answer) else reply.reason


def test_a_conversation_about_one_meeting(talk: Conversation) -> None:
    assert names(talk.ask(COUNCIL)) == ["Ada Lind", "Ben Ode", "Daniyar Ibraev"]
    chaired = talk.ask("and who chaired it?")
    assert names(chaired) == ["Ada Lind"]
    assert chaired.question == "and who chaired it?"
    assert understood(chaired) == f'Understood as: "{CHAIRED}"'
    assert days(talk.ask("when was that?")) == ["2024-03-05"]
    assert names(talk.ask("Who was absent?")) == ["Carl Ruud"]
    assert names(talk.ask("and on 9 April?")) == ["Ben Ode"]


def test_a_conversation_about_one_person(talk: Conversation) -> None:
    assert days(talk.ask(WHICH)) == ["2024-03-05", "2024-03-12", "2024-04-09"]
    assert days(talk.ask("and in 2023?")) == ["2023-05-02"]
    assert names(talk.ask("who chaired it?")) == ["Ada Lind"]
    assert days(talk.ask("Which meetings did Ben Ode attend?")) == ["2023-05-02", "2024-03-05"]
    reply = talk.ask("how many?")
    assert isinstance(reply, Answer)
    assert (reply.kind, reply.count) == ("how_many", 2)


def test_who_else_leaves_out_those_who_were_told(talk: Conversation) -> None:
    talk.ask(CHAIRED)
    assert names(talk.ask("And who else was there?")) == ["Ben Ode", "Daniyar Ibraev"]


def test_a_new_subject_begins_a_new_conversation(talk: Conversation) -> None:
    talk.ask(COUNCIL)
    board = talk.ask("Who attended the Rivers Board in March 2024?")
    assert names(board) == ["A. Lind", "Damir Ibraev"]
    assert understood(board) is None
    assert days(talk.ask("when was it?")) == ["2024-03-12"]


def test_he_is_nobody_where_he_may_be_several(talk: Conversation) -> None:
    talk.ask(COUNCIL)
    reply = talk.ask("What did he say?")
    assert isinstance(reply, Refusal)
    assert reply.reason.startswith("There is nothing to look for in this question. Name a person")


def test_a_refusal_says_how_the_question_was_understood(talk: Conversation) -> None:
    talk.ask(COUNCIL)
    reply = talk.ask("and on 6 March 2024?")
    assert isinstance(reply, Refusal)
    assert reply.question == "and on 6 March 2024?"
    assert reply.reason.endswith('Understood as: "Who attended the Valley Council on 6 March 2024?"')


def test_a_stream_of_a_follow_up_ends_in_the_same_reply(open_desk: OpenDesk) -> None:
    stream = open_desk(REPORTS).ask("who chaired it?", history=[(COUNCIL, THREE)], stream=True)
    text = "".join(stream)
    assert isinstance(stream.reply, Answer)
    assert (stream.reply.text, stream.reply.question) == (text, "who chaired it?")


def test_a_language_model_is_asked_the_whole_question(open_desk: OpenDesk) -> None:
    chat = ScriptedChat(lambda prompt: ["The budget: “The budget was discussed.” [1]"])
    reply = open_desk(REPORTS, chat=chat).ask("What was discussed there?", history=[(COUNCIL, THREE)])
    assert "Question: What was discussed at the Valley Council on 5 March 2024?" in chat.prompts[0]
    assert f"Q: {COUNCIL}" in chat.prompts[0]
    assert reply.question == "What was discussed there?"
    assert 'Understood as: "What was discussed at the Valley Council on 5 March 2024?"' in (understood(reply) or "")


def test_a_language_models_refusal_says_it_too(open_desk: OpenDesk) -> None:
    chat = ScriptedChat(lambda prompt: [NOT_IN_REPORTS])
    reply = open_desk(REPORTS, chat=chat).ask("What was discussed there?", history=[(COUNCIL, THREE)])
    assert isinstance(reply, Refusal)
    assert reply.reason.startswith("The reports do not say. Understood as:")
