"""Questions to replies, without a language model and with one that is scripted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant import Answer, Assistant, Refusal, ReplyStream
from assistant.asking import MAX_QUESTION, ONLY_ITS_START
from assistant.errors import ChatModelError
from assistant.prompts import NOT_IN_REPORTS
from corpus.errors import FolderError
from index.errors import EmbeddingModelError, NoLibraryError
from tests.corpus.making import encrypted, pdf
from tests.doubles import ScriptedChat, WordEmbedder

OpenDesk = Callable[..., Assistant]


def test_an_answer_quotes_word_for_word_with_document_and_page(open_desk: OpenDesk) -> None:
    reply = open_desk().ask("Where did Ms. Seitkali meet Mr. Weber?")
    assert isinstance(reply, Answer)
    first = reply.citations[0]
    assert first.quote == "On 4 June 2024 the Director Ms. Gulnara Seitkali met Mr. Anton Weber in Brussels."
    assert (first.document, first.page) == ("trips/forum.txt", 1)
    assert reply.text.startswith(f"**Brussels**\n\n“{first.quote}” [1]")


def test_an_answer_says_how_much_was_looked_through(open_desk: OpenDesk) -> None:
    desk = open_desk({"a.txt": "The Council met in Riga.", "b.zzz": "?"})
    reply = desk.ask("Where did the Council meet?")
    assert (reply.coverage.n_reports, reply.coverage.n_unread) == (1, 1)


def test_what_no_report_says_is_refused_with_the_nearest(open_desk: OpenDesk) -> None:
    reply = open_desk().ask("Which submarine did Captain Nemo command in Antarctica?")
    assert isinstance(reply, Refusal)
    assert reply.reason == "The reports do not say."
    assert reply.nearest


@pytest.mark.parametrize("question", ["", "???", "who was it"])
def test_a_question_about_nothing_is_refused(open_desk: OpenDesk, question: str) -> None:
    reply = open_desk().ask(question)
    assert isinstance(reply, Refusal)
    assert "Name a person, a meeting or a subject" in reply.reason


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Where did Ms. Seitkali meet Mr. Weber? " + "please " * 100_000, Answer),
        ("Which submarine did Captain Nemo command in Antarctica? " + "please " * 100_000, Refusal),
    ],
    ids=["answered", "refused"],
)
def test_of_a_very_long_question_the_start_is_read_and_that_is_said(
    open_desk: OpenDesk, question: str, kind: type
) -> None:
    reply = open_desk().ask(question)
    assert isinstance(reply, kind)
    assert ONLY_ITS_START in (reply.note or "" if isinstance(reply, Answer) else reply.reason)
    assert len(reply.question) <= MAX_QUESTION


def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    reply = Assistant.open(tmp_path / "new", embedder=WordEmbedder()).ask("Who met Mr. Weber?")
    assert isinstance(reply, Refusal)
    assert "rapporteur index FOLDER" in reply.reason


def test_a_missing_library_is_made_only_when_asked_for(tmp_path: Path) -> None:
    with pytest.raises(NoLibraryError, match="There is no library in"):
        Assistant.open(tmp_path / "none", embedder=WordEmbedder(), create=False)
    assert not (tmp_path / "none").exists()


def test_only_the_collections_a_caller_may_read_are_looked_at(open_desk: OpenDesk) -> None:
    reply = open_desk().ask("What budget did the Council approve?", collections=["trips"])
    cited = reply.citations if isinstance(reply, Answer) else reply.nearest
    assert {citation.document for citation in cited} <= {"trips/forum.txt"}
    assert reply.coverage.n_reports == 1


def test_no_collection_is_nothing(open_desk: OpenDesk) -> None:
    reply = open_desk().ask("What budget did the Council approve?", collections=[])
    assert isinstance(reply, Refusal)
    assert not reply.nearest
    assert reply.coverage.n_reports == 0


def test_a_stream_gives_the_text_and_then_the_reply(open_desk: OpenDesk) -> None:
    stream = open_desk().ask("What was agreed on glaciers?", stream=True)
    assert isinstance(stream, ReplyStream)
    text = "".join(stream)
    assert isinstance(stream.reply, Answer)
    assert stream.reply.text == text


def test_examples_are_asked_of_what_the_library_holds_now(open_desk: OpenDesk) -> None:
    desk = open_desk()
    assert all(isinstance(desk.ask(example), Answer | Refusal) for example in desk.examples())
    assert desk.examples(collections=[]) == ()


def test_examples_are_about_the_reports(open_desk: OpenDesk) -> None:
    assert any("Council, session 4" in example for example in open_desk().examples())


def test_a_wrong_folder_changes_nothing(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = open_desk()
    with pytest.raises(FolderError, match="there is no such folder"):
        desk.index(tmp_path / "nowhere")
    assert desk.status().n_reports == 2


# With a language model

QUESTION = "What did the Council approve?"
TRUE_LINE = "The budget: “The Council approved the budget of 1.2 million euros.” [{n}]"


def saying(*parts: str) -> Callable[[str], list[str]]:
    """Parts with {n} filled in by the number that the extract with the budget has in the prompt."""

    def says(prompt: str) -> list[str]:
        number = prompt[: prompt.index("approved the budget")].rsplit("[", 1)[1].split("]")[0]
        return [part.replace("{n}", number) for part in parts]

    return says


def test_a_true_draft_is_the_answer(open_desk: OpenDesk) -> None:
    reply = open_desk(chat=ScriptedChat(saying("The budget: “The Council ", "approved the budget” [{n}]\n"))).ask(
        QUESTION
    )
    assert isinstance(reply, Answer)
    assert reply.text == "The budget: “The Council approved the budget” [1]"
    assert reply.citations[0].quote == "The Council approved the budget"
    assert reply.note is None


def test_an_invented_quote_is_never_shown(open_desk: OpenDesk) -> None:
    lie = "“The Council approved a palace” [{n}]"
    stream = open_desk(chat=ScriptedChat(saying(TRUE_LINE, "\n", lie))).ask(QUESTION, stream=True)
    assert "palace" not in "".join(stream)
    reply = stream.reply
    assert isinstance(reply, Answer)
    assert "palace" not in reply.text
    assert reply.note == "1 line(s) of the language model were not borne out by the reports and were left out."


@pytest.mark.parametrize("draft", ["“A palace was approved” [{n}]", "Yes.", "", "\n\n"], ids=repr)
def test_a_draft_with_nothing_true_gives_way_to_the_evidence(open_desk: OpenDesk, draft: str) -> None:
    reply = open_desk(chat=ScriptedChat(saying(draft))).ask(QUESTION)
    assert isinstance(reply, Answer)
    assert "approved the budget" in reply.text
    assert "palace" not in reply.text
    assert reply.note is not None
    assert reply.note.startswith("Answered without the language model")


def test_the_model_may_say_that_the_reports_do_not(open_desk: OpenDesk) -> None:
    assert isinstance(open_desk(chat=ScriptedChat(saying(NOT_IN_REPORTS))).ask(QUESTION), Refusal)


def test_a_model_that_fails_gives_way_to_the_evidence(open_desk: OpenDesk) -> None:
    def failing(prompt: str) -> Iterator[str]:
        raise ChatModelError("the model is away")
        yield ""

    reply = open_desk(chat=ScriptedChat(failing)).ask(QUESTION)  # type: ignore[arg-type]
    assert isinstance(reply, Answer)
    assert reply.note == "Answered without the language model: the model is away."


def test_a_model_that_breaks_off_keeps_what_stood(open_desk: OpenDesk) -> None:
    def breaking(prompt: str) -> Iterator[str]:
        yield from saying(TRUE_LINE + "\n")(prompt)
        raise ChatModelError("cut off")

    reply = open_desk(chat=ScriptedChat(breaking)).ask(QUESTION)  # type: ignore[arg-type]
    assert isinstance(reply, Answer)
    assert "approved the budget" in reply.text
    assert reply.note == "The language model did not finish: cut off."


def test_the_model_sees_the_extracts_and_what_was_said_before(open_desk: OpenDesk) -> None:
    chat = ScriptedChat(saying(TRUE_LINE))
    open_desk(chat=chat).ask(QUESTION, history=[("Who chaired?", "Aigerim Asanova")])
    assert "approved the budget of 1.2 million euros" in chat.prompts[0]
    assert "Q: Who chaired?\nA: Aigerim Asanova" in chat.prompts[0]


def test_a_reranker_that_is_not_there_says_what_to_do(open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORTEUR_RERANKER", "nowhere")
    with pytest.raises(EmbeddingModelError, match="Set reranker to the folder of one"):
        open_desk().ask("What did the Council approve?")


def test_a_locked_pdf_is_read_and_shown_with_a_password_from_the_settings(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports = {"a.pdf": encrypted(pdf("The Council met in Riga."), "secret")}
    assert [failure.state for failure in open_desk(reports).status().failures] == ["encrypted"]
    monkeypatch.setenv("RAPPORTEUR_READING__PASSWORDS", '["wrong", "secret"]')
    desk = open_desk(reports)
    reply = desk.ask("Where did the Council meet?")
    assert isinstance(reply, Answer)
    (citation,) = reply.citations
    assert desk.page_picture(citation.passage.document_id, 1, quoted=citation.span).startswith(b"\x89PNG")


def test_a_meeting_told_in_two_languages_counts_once(open_desk: OpenDesk) -> None:
    english = (
        "Valley Council meeting, 5 March 2024\n\nPresent\n\n* Ada Lind\n* Bo Ek\n\nThe roads were spoken of in the"
    )
    russian = (
        "Заседание Совета долины, 5 марта 2024 года\n\nПрисутствовали\n\n* Ада Линд\n* Бо Эк\n\nВ долине на заседании и"
    )
    desk = open_desk({"m_en.txt": f"{english} valley on and by it.", "m_ru.txt": f"{russian} по дорогам была речь."})
    reply = desk.ask("How many meetings did Ada Lind attend?")
    assert isinstance(reply, Answer)
    assert (reply.count, reply.citations[0].also_in) == (1, ("m_ru.txt",))


def test_copies_of_a_report_answer_once_and_say_where_else_it_stands(open_desk: OpenDesk) -> None:
    talk = " ".join(f"Then it spoke of road {at} in the valley of Teke and of what it costs." for at in range(20))
    text = f"The Council met in Riga on 4 June 2024. Ann Lee was in the chair. {talk}"
    desk = open_desk({"a.txt": text, "draft.txt": text.replace("of Teke", "of Teka", 2)})
    reply = desk.ask("Where did the Council meet?")
    assert isinstance(reply, Answer)
    (where,) = {(one.document, *one.also_in) for one in reply.citations}
    assert sorted(where) == ["a.txt", "draft.txt"]


@pytest.mark.parametrize(
    "question",
    [
        "Good morning, could you please tell me where Ms. Seitkali met Mr. Weber? Thank you!",
        "WHERE DID MS. SEITKALI MEET MR. WEBER?",
        "where did ms. seitkali meet mr. weber",
    ],
)
def test_how_a_question_is_dressed_changes_nothing(open_desk: OpenDesk, question: str) -> None:
    reply = open_desk().ask(question)
    assert isinstance(reply, Answer)
    assert reply.text.startswith("**Brussels**")
    assert (reply.question, reply.note) == (question, None)


def test_a_name_that_no_report_has_is_refused_in_small_letters_too(open_desk: OpenDesk) -> None:
    reply = open_desk().ask("which councils did ingrid montcrieff attend?")
    assert isinstance(reply, Refusal)
    assert "Ingrid Montcrieff" in reply.reason
