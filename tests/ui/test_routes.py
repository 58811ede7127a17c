"""The desk's own pages over HTTP: to whom they are served, and what they say when they cannot be."""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import escape
from importlib.resources import as_file, files
from pathlib import Path

import icalendar
import openpyxl
import pytest
from httpx import Response
from starlette.testclient import TestClient

from assistant import Answer, Assistant
from assistant.gold import read_gold
from assistant.keeping import keep_reply
from index.conversations import KeptTurn
from tests.corpus.making import encrypted, pdf
from tests.doubles import WordEmbedder
from tests.ui.conftest import within_a_loop
from ui.app import build_app
from ui.visiting import COOKIE, signed, visitor_of

PDF = "bilateral/2025-02-20-bishkek-consultations.pdf"
HTML = "bilateral/2024-02-27-swiss-ambassador.html"
PAGE = {"accept": "text/html"}
WITH_FORMULA = '=HYPERLINK("http://evil.test")'


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("desk")
    with as_file(files("corpus") / "samples") as samples:
        shutil.copytree(samples, folder / "reports")
    (folder / "reports" / "council" / "march.md").write_text(
        "# Council meeting of 4 March 2024\n\n## Present\n\n* Ada Lind, Head\n* Bo Ek, Chair\n", encoding="utf-8"
    )
    desk = Assistant.open(folder / "library", embedder=WordEmbedder())
    desk.index(folder / "reports")
    return desk


@pytest.fixture(scope="module")
def client(desk: Assistant) -> Iterator[TestClient]:
    with TestClient(within_a_loop(lambda: build_app(desk))) as client:
        yield client


@pytest.fixture(scope="module")
def id_of(desk: Assistant) -> Callable[[str], str]:
    reports = {report.name: report.document_id for report in desk._library.newest_reports(limit=100)}
    return reports.__getitem__


def visitor(client: TestClient, desk: Assistant) -> str:
    client.get("/desk.css")
    name = visitor_of(client.cookies, desk.conversations.secret)
    assert name
    return name


def asked(desk: Assistant, question: str, who: str) -> KeptTurn:
    reply = desk.ask(question)
    assert isinstance(reply, Answer)
    turn = keep_reply(reply, visitor=who, talk="t", question=question)
    desk.conversations.keep(turn)
    return turn


def test_a_page_of_a_pdf_is_a_picture_and_its_quote_is_marked(
    client: TestClient, desk: Assistant, id_of: Callable[[str], str]
) -> None:
    id_ = id_of(PDF)
    at = desk.sheet(id_, 1).text.index("The Ministry was represented")
    address = f"/page/{id_}/1.png"
    plain, marked, near = (
        client.get(address + asked) for asked in ("", f"?from={at}&to={at + 60}", f"?from={at}&to={at + 60}&near=1")
    )
    assert [one.headers["content-type"] for one in (plain, marked, near)] == ["image/png"] * 3
    assert all(one.content.startswith(b"\x89PNG") for one in (plain, marked, near))
    assert plain.content != marked.content
    assert len(near.content) < len(marked.content)


def test_the_page_of_a_source_marks_its_quote_and_leads_to_the_report(
    client: TestClient, desk: Assistant, id_of: Callable[[str], str]
) -> None:
    id_ = id_of(PDF)
    at = desk.sheet(id_, 1).text.index("The Ministry was represented")
    page = client.get(f"/source/{id_}/1?from={at}&to={at + 28}").text
    assert '<mark id="quote">The Ministry was represented</mark>' in page
    assert f'src="/page/{id_}/1.png?from={at}&amp;to={at + 28}"' in page
    assert f'href="/report/{id_}?open=1#page=1"' in page
    assert "page 1 of " in page


def test_what_is_no_pdf_is_shown_as_text_and_never_opened(client: TestClient, id_of: Callable[[str], str]) -> None:
    id_ = id_of(HTML)
    page = client.get(f"/source/{id_}/1").text
    assert 'class="paper"' in page
    assert "<img" not in page
    original = client.get(f"/report/{id_}?open=1")
    assert original.headers["content-type"] == "application/octet-stream"
    assert original.headers["content-disposition"].startswith("attachment; filename*=UTF-8''2024-02-27-swiss")
    assert client.get(f"/page/{id_}/1.png").status_code == 410


def test_a_report_is_the_file_byte_for_byte(client: TestClient, desk: Assistant, id_of: Callable[[str], str]) -> None:
    opened = client.get(f"/report/{id_of(PDF)}?open=1")
    assert opened.content == (files("corpus") / "samples" / PDF).read_bytes()
    assert (opened.headers["content-type"], opened.headers["content-disposition"][:6]) == ("application/pdf", "inline")


@pytest.mark.parametrize("change", ["moved", "other bytes", "a link"])
def test_a_file_that_is_no_longer_the_report_is_not_served(
    client: TestClient, desk: Assistant, id_of: Callable[[str], str], change: str, tmp_path: Path
) -> None:
    id_ = id_of(PDF)
    file = Path(desk._library.searcher().places(id_, None)[0].root) / PDF
    kept = file.rename(tmp_path / "kept.pdf")
    try:
        if change == "other bytes":
            file.write_bytes(b"%PDF-1.4 something else")
        if change == "a link":
            file.symlink_to(kept)
        answer = client.get(f"/report/{id_}")
        assert answer.status_code == 410
        assert f"The file {PDF} has been moved, changed or deleted" in answer.text
        assert client.get(f"/page/{id_}/1.png").status_code == 410
        assert "The Ministry was represented" in client.get(f"/source/{id_}/1").text
    finally:
        file.unlink(missing_ok=True)
        kept.rename(file)


def test_what_may_not_be_read_is_as_if_it_were_not_there(desk: Assistant, id_of: Callable[[str], str]) -> None:
    said = set()
    for id_, page in ((id_of(PDF), 1), ("0" * 16, 1)):
        for ask in (desk.sheet, desk.page_picture):
            with pytest.raises(Exception, match="no such page") as told:
                ask(id_, page, collections=["council"])
            said.add((type(told.value), str(told.value)))
        with pytest.raises(Exception, match="no such page") as told:
            desk.original(id_, collections=["council"])
        said.add((type(told.value), str(told.value)))
    assert len(said) == 1


@pytest.mark.parametrize(
    "path", ["/source/nothing/1", "/report/..%2F..%2Fetc%2Fpasswd", "/answers/nothing", "/page/x/1.png"]
)
def test_what_is_not_there_is_said_in_a_line(client: TestClient, path: str) -> None:
    answer = client.get(path, headers=PAGE)
    assert answer.status_code == 404


def test_a_browser_is_named_by_a_cookie_that_nothing_else_may_use(client: TestClient, desk: Assistant) -> None:
    client.cookies.clear()
    cookie = client.get("/desk.css").headers["set-cookie"]
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))
    assert "set-cookie" not in client.get("/desk.css").headers
    client.cookies.clear()
    forged = {"cookie": f"{COOKIE}=somebody.{'0' * 64}"}
    assert "set-cookie" in client.get("/desk.css", headers=forged).headers


def test_nobody_sees_the_answer_of_another(client: TestClient, desk: Assistant) -> None:
    mine = asked(desk, "Who attended the Council meeting of 4 March 2024?", visitor(client, desk))
    theirs = asked(desk, "Who attended the Council meeting of 4 March 2024?", "somebody-else")
    assert "Ada Lind" in client.get(f"/answers/{mine.id}").text
    for end in ("", ".csv", ".xlsx", ".ics"):
        assert client.get(f"/answers/{mine.id}{end}").status_code == 200
        assert client.get(f"/answers/{theirs.id}{end}").status_code == 404
    other = {"cookie": f"{COOKIE}={signed('somebody-else', desk.conversations.secret)}"}
    client.cookies.clear()
    assert client.get(f"/answers/{theirs.id}", headers=other).status_code == 200


def test_a_list_is_taken_along_and_nothing_in_it_computes(client: TestClient, desk: Assistant) -> None:
    turn = asked(desk, "Who attended the Council meeting of 4 March 2024?", visitor(client, desk))
    turn = replace(turn, id="formula", lines=(replace(turn.lines[0], role=WITH_FORMULA), *turn.lines[1:]))
    desk.conversations.keep(turn)
    table = list(csv.reader(io.StringIO(client.get(f"/answers/{turn.id}.csv").content.decode("utf-8-sig"))))
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"/answers/{turn.id}.xlsx").content)).active
    assert table[0][:3] == ["Person", "Role", "Organisation"]
    assert [row[0] for row in table[1:]] == ["Ada Lind", "Bo Ek"]
    assert [[cell.value or "" for cell in row] for row in book.iter_rows()] == table
    assert all(cell.data_type in ("s", "n") for row in book.iter_rows() for cell in row if cell.value is not None)
    assert not [cell for row in table for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert table[1][1] == f"'{WITH_FORMULA}"


def test_meetings_become_events_of_whole_days(client: TestClient, desk: Assistant) -> None:
    turn = asked(desk, "Which meetings were held in June 2024?", visitor(client, desk))
    calendar = icalendar.Calendar.from_ical(client.get(f"/answers/{turn.id}.ics").content)
    events = calendar.walk("VEVENT")
    assert len(events) == len({(line.meeting, line.date) for line in turn.lines})
    assert all((event.decoded("dtend") - event.decoded("dtstart")).days >= 1 for event in events)
    assert {str(event["summary"]) for event in events} == {" ".join(str(line.meeting).split()) for line in turn.lines}
    assert len({event["uid"] for event in events}) == len(events)


def test_meetings_are_shown_with_their_people_and_sources(client: TestClient) -> None:
    page = client.get("/meetings?body=council&since=2024-01-01&until=2024-12-31").text
    assert "Ada Lind" in page
    assert re.search(r'<a href="/source/[0-9a-f]{16}/1\?from=\d+&amp;to=\d+">', page)
    assert 'href="/meetings.svg?body=council&amp;since=2024-01-01' in page
    picture = client.get("/meetings.svg?body=council")
    assert picture.headers["content-type"] == "image/svg+xml"
    assert picture.text.startswith("<svg xmlns")


@pytest.mark.parametrize("asked", ["since=never", "first=-1", "first=999999", "body=%3Cscript%3E", "place=%00"])
def test_a_filter_that_makes_no_sense_does_no_harm(client: TestClient, asked: str) -> None:
    answer = client.get(f"/meetings?{asked}")
    assert answer.status_code == 200
    assert "<script>" not in answer.text.replace('<script src="/desk.js" defer></script>', "")


def test_a_person_has_a_page(client: TestClient) -> None:
    page = client.get("/people/person?name=ibraev+daniyar").text
    for words in ("Daniyar Ibraev", "D. Ibraev", "Aisulu Omarova", "Hydrology Bureau of Kyrgyzstan", "Riga"):
        assert words in page
    assert "<form" not in page
    answer = client.get("/people/person?name=%3Cb%3ENobody", headers=PAGE)
    assert "The reports name nobody &#x27;&lt;b&gt;Nobody&#x27; at a meeting." in answer.text
    russian = client.get("/people/person?name=Nobody", headers={**PAGE, "accept-language": "ru"})
    assert "Ни на одной встрече отчёты не называют &#x27;Nobody&#x27;." in russian.text
    assert answer.status_code == 409


def test_everybody_is_listed_with_pictures_to_save(client: TestClient) -> None:
    for name in ("matrix", "network"):
        assert client.get(f"/people/{name}").text.count("<svg") == 1
        assert client.get(f"/people/{name}.svg").text.startswith("<svg xmlns")
    assert "Daniyar" in client.get("/people?q=ibr").text
    assert "Aisulu" not in client.get("/people?q=ibr").text


OURS = {"sec-fetch-site": "same-origin"}


def test_only_those_allowed_decide_about_people(client: TestClient, desk: Assistant) -> None:
    refused = client.post("/people/merge", data={"name": "Damir Ibraev", "other": "Daniyar Ibraev"}, headers=OURS)
    assert "people_editing" in refused.text
    assert desk.last_decision() is None


@pytest.mark.parametrize("headers", [{}, {"sec-fetch-site": "cross-site"}, {"origin": "http://evil.test"}], ids=str)
def test_another_site_decides_nothing(
    client: TestClient, desk: Assistant, headers: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Assistant, "may_decide", True)
    answer = client.post("/people/merge", data={"name": "Damir Ibraev", "other": "Daniyar Ibraev"}, headers=headers)
    assert answer.status_code == 403
    assert desk.last_decision() is None


def test_people_are_joined_split_and_that_is_taken_back(
    client: TestClient, desk: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Assistant, "may_decide", True)
    joined = client.post("/people/merge", data={"name": "Damir Ibraev", "other": "Daniyar Ibraev"}, headers=OURS)
    assert "Daniyar Ibraev" in joined.text
    assert "Not this person: Damir Ibraev" in joined.text
    split = client.post("/people/split", data={"name": "Daniyar Ibraev", "spelling": "Damir Ibraev"}, headers=OURS)
    assert "Taken apart" in client.get("/people").text
    assert split.status_code == 200
    for _ in range(2):
        client.post("/people/undo", headers=OURS)
    assert desk.last_decision() is None


def test_reports_are_listed_by_kind_and_words(client: TestClient) -> None:
    page = client.get("/reports").text
    assert "18 reports · " in page
    assert "Bishkek" in client.get("/reports?kind=pdf").text
    assert "swiss-ambassador" not in client.get("/reports?kind=pdf").text
    assert "swiss-ambassador" in client.get("/reports?q=Swiss").text
    assert 'id="adding"' not in page


def test_every_file_that_was_not_read_whole_is_told_with_its_state_and_why(tmp_path: Path) -> None:
    (folder := tmp_path / "reports").mkdir()
    kept = pdf("The board met.", "Ann Lee came.")
    for name, data in {
        "a.txt": b"",
        "b.7z": b"7z\xbc\xaf\x27\x1c",
        "c.pdf": b"%PDF-1.4 nothing",
        "d.pdf": encrypted(kept, "secret"),
        "e.pdf": re.sub(rb"/Type /(?:Catalog|Pages)\b", b"/Type /Lost", kept[: kept.rindex(b"xref\n0")]),
        "f\u202e.txt": b"The board met in Riga.",
    }.items():
        (folder / name).write_bytes(data)
    desk = Assistant.open(tmp_path / "library", embedder=WordEmbedder())
    report = desk.index(folder)
    with TestClient(within_a_loop(lambda: build_app(desk))) as client:
        page = re.sub(r' data-of="[^"]*"', "", client.get("/reports").text)

    assert [(one.name, one.state) for one in report.failed] == [
        ("a.txt", "empty"),
        ("b.7z", "unsupported"),
        ("c.pdf", "failed"),
        ("d.pdf", "encrypted"),
    ]
    unread, partly = page.index('id="unread"'), page.index('id="partly"')
    for one in report.failed:
        row = f"<bdi>{one.name}</bdi></td><td>{one.state}</td><td>{escape(one.reason)}"
        assert unread < page.index(row) < partly
    assert "<bdi>e.pdf</bdi></td><td>indexed</td><td>the file is damaged or cut off" in page[partly:]
    assert "<bdi>f\u202e.txt</bdi> <a" in page


def test_without_a_folder_nothing_is_taken(client: TestClient) -> None:
    sent = client.put("/reports/file?collection=a&name=b.md", content=b"x", headers=OURS)
    assert (sent.status_code, "setting `reports`" in sent.text) == (409, True)
    assert "setting `reports`" in client.post("/reports/read", headers=OURS).text


@pytest.fixture
def folder(desk: Assistant, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = desk._library.folder.parent / "reports"
    monkeypatch.setattr(Assistant, "reports_folder", folder)
    return folder


def send(client: TestClient, name: str, data: bytes = b"# Notes\n\nOf a meeting.", collection: str = "new") -> Response:
    asked = {"collection": collection, "name": name}
    return client.put("/reports/file", params=asked, content=data, headers=OURS)


def run_to_its_end(client: TestClient) -> str:
    client.post("/reports/read", headers=OURS)
    while (now := client.get("/reports/progress").json())["running"]:
        assert client.get("/meetings").status_code == 200
    return str(now["said"])


def test_a_file_is_added_and_read_while_others_ask(client: TestClient, folder: Path) -> None:
    sent = send(client, "../../etc/<b>no tes.md")
    assert (sent.status_code, sent.text) == (200, "new/b no tes.md")
    assert 'id="adding"' in client.get("/reports").text
    assert run_to_its_end(client) == "1 added, 0 changed, 0 removed, 0 failed"
    assert "b no tes.md" in client.get("/reports").text
    assert not list(folder.glob("**/.coming-*"))


def test_another_run_at_work_is_said_in_a_line(client: TestClient, desk: Assistant, folder: Path) -> None:
    with desk._library._writing():
        assert "is being written by another run" in run_to_its_end(client)


@pytest.mark.parametrize(
    ("name", "data", "collection", "said"),
    [
        pytest.param("march.md", b"x", "council", "council/march.md is there already", id="there already"),
        pytest.param("notes", b"x", "new", "says no format", id="no ending"),
        pytest.param("...", b"x", "new", "says no format", id="dots"),
        pytest.param("a.md", b"", "new", "The file is empty", id="empty"),
        pytest.param("a.md", b"x", "..", "Name the collection", id="no collection"),
    ],
)
def test_what_is_not_taken_is_said_in_a_line(
    client: TestClient, folder: Path, name: str, data: bytes, collection: str, said: str
) -> None:
    before = {path for path in folder.rglob("*") if path.is_file()}
    sent = send(client, name, data, collection)
    assert sent.status_code == 409
    assert said in sent.text
    assert {path for path in folder.rglob("*") if path.is_file()} == before


def test_a_file_that_is_too_large_leaves_nothing(
    client: TestClient, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.receiving.MAX_BYTES", 10)
    assert "larger than" in send(client, "large.md", b"x" * 11).text
    assert not (folder / "new" / "large.md").exists()


def test_another_site_adds_nothing(client: TestClient, folder: Path) -> None:
    crossing = {"sec-fetch-site": "cross-site"}
    assert client.put("/reports/file?collection=a&name=b.md", content=b"x", headers=crossing).status_code == 403
    assert client.post("/reports/read", headers=crossing).status_code == 403


def test_history_is_ones_own_found_taken_along_and_deleted(client: TestClient, desk: Assistant) -> None:
    me = visitor(client, desk)
    client.post("/history/forget", headers=OURS)
    first = asked(desk, "Who attended the Council meeting of 4 March 2024?", me)
    asked(desk, "Which meetings were held in June 2024?", me)
    asked(desk, "Who was at the Council meeting of 4 March 2024?", "somebody-else")
    page = client.get("/history").text
    assert page.index("held in June") < page.index("Who attended")
    assert "Who was at" not in page
    assert "held in June" not in client.get("/history?q=bo+ek").text
    assert [turn["question"] for turn in client.get("/history.json").json()][1] == first.question
    assert me not in client.get("/history.json").text
    client.post("/history/forget", data={"id": first.id}, headers=OURS)
    assert "Who attended" not in client.get("/history").text
    client.post("/history/forget", headers=OURS)
    assert desk.conversations.of(me) == ()
    assert desk.conversations.of("somebody-else")


def test_what_is_judged_becomes_gold(client: TestClient, desk: Assistant, tmp_path: Path) -> None:
    turn = asked(desk, "Who attended the Council meeting of 4 March 2024?", visitor(client, desk))
    client.post(f"/answers/{turn.id}/judge", data={"verdict": "right", "reason": "something is wrong"}, headers=OURS)
    (tmp_path / "gold.jsonl").write_bytes(client.get("/history.jsonl").content)
    [gold] = read_gold(tmp_path / "gold.jsonl")
    assert (gold.kind, gold.answer) == ("attendees", ("Ada Lind", "Bo Ek"))
    client.post(f"/answers/{turn.id}/judge", data={"verdict": "wrong", "reason": "<script>"}, headers=OURS)
    assert client.get("/history.jsonl").text == ""
    theirs = asked(desk, "Who attended the Council meeting of 4 March 2024?", "somebody-else")
    assert client.post(f"/answers/{theirs.id}/judge", data={"verdict": "right"}, headers=OURS).status_code == 404


def test_every_page_of_the_desk_carries_the_guarding_headers(client: TestClient, id_of: Callable[[str], str]) -> None:
    for path in (f"/source/{id_of(PDF)}/1", f"/report/{id_of(PDF)}", f"/page/{id_of(PDF)}/1.png", "/desk.js"):
        headers = client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'self'; script-src 'self';")
        assert headers["x-content-type-options"] == "nosniff"
