"""Many people asking at once, on this machine only: are answers right and one's own, and how long do they take?

    python -m benchmarks.load --library LIBRARY [--askers 50] [--minutes 10] [--pause 10]

Serves the library on a loopback port and asks as browsers do: each asker has a cookie, waits for the whole answer,
reads it for the pause on average, and asks the next question. An answer is right when it is the one that is given when
nobody else asks. In the end each asker's history must hold its own questions in their order, and nobody else's.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import resource
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

import httpx

from assistant import Answer, Assistant
from ui.pages import answer_markdown

API = "/gradio_api"
AT_MOST_MINUTES, AT_MOST_ASKERS = 30, 200
PATIENCE_S = 60


@dataclass(slots=True)
class Tally:
    seconds: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    strangers: int = 0


def main() -> None:
    given = arguments()
    desk = Assistant.open(given.library, create=False)
    right = right_answers(desk)
    port = free_port()
    command = [Path(sys.executable).with_name("rapporteur"), "serve", "--library", given.library, "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        if server.stdout:
            server.stdout.readline()  # it says when it can be opened
        tally = asyncio.run(ask_all(f"http://127.0.0.1:{port}", right, given))
    finally:
        server.terminate()
        server.wait(30)
    report(tally, given)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"the server used {used.ru_utime + used.ru_stime:.0f} s of processor time; the machine's load is {load()}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--library", required=True)
    parser.add_argument("--askers", type=int, default=50)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--pause", type=float, default=10, help="seconds of reading between two questions, on average")
    given = parser.parse_args()
    given.askers, given.minutes = min(given.askers, AT_MOST_ASKERS), min(given.minutes, AT_MOST_MINUTES)
    return given


def right_answers(desk: Assistant) -> dict[str, str]:
    """Questions about the library's people and meetings, each with its answer."""
    people = sorted(desk.people(), key=lambda person: -person.n_meetings)[:60]
    questions = [f"Which meetings did {person.name} attend?" for person in people]
    for meeting in desk.meetings(limit=60).shown:
        if meeting.start:
            questions.append(f"Who attended {meeting.name} on {meeting.start:%d %B %Y}?")
    replies = {question: desk.ask(question) for question in questions}
    return {q: answer_markdown(reply, turn=1) for q, reply in replies.items() if isinstance(reply, Answer)}


async def ask_all(address: str, right: dict[str, str], given: argparse.Namespace) -> Tally:
    tally = Tally()
    until = time.monotonic() + given.minutes * 60
    await asyncio.gather(*(ask_on(address, right, until, given.pause, seed, tally) for seed in range(given.askers)))
    return tally


async def ask_on(address: str, right: dict[str, str], until: float, pause: float, seed: int, tally: Tally) -> None:
    """One asker, from opening the page to looking at the history."""
    chance = random.Random(seed)  # noqa: S311 (the same askers in each run)
    asked: list[str] = []
    async with httpx.AsyncClient(base_url=address, timeout=PATIENCE_S) as client:
        await asyncio.sleep(chance.uniform(0, pause))
        (await client.get("/")).raise_for_status()
        chat = Chat((await client.get("/config")).json(), client, session=f"load{seed}")
        while time.monotonic() < until:
            question = chance.choice(list(right))
            began = time.monotonic()
            said = await chat.ask(question)
            tally.seconds.append(time.monotonic() - began)
            asked.append(question)
            if plain(right[question]) not in plain(said):
                tally.wrong.append(question)
            await asyncio.sleep(chance.uniform(0.5, 1.5) * pause)
        kept = [turn["question"] for turn in (await client.get("/history.json")).json()]
        tally.strangers += kept != asked[::-1]


class Chat:
    """The chat's own events, in the order in which a browser sends them; each question begins a talk."""

    def __init__(self, config: dict[str, Any], client: httpx.AsyncClient, *, session: str) -> None:
        self._client = client
        self._session = session
        self._n_asked = 0
        boxes = [part["id"] for part in config["components"] if part["type"] == "textbox"]
        events = config["dependencies"]
        self._submitted = next(one for one in events if any([box, "submit"] in one["targets"] for box in boxes))
        self._shown = self._after(events, self._submitted)
        self._answered = self._after(events, self._shown)

    async def ask(self, question: str) -> str:
        self._n_asked += 1
        where = {"session_hash": f"{self._session}-{self._n_asked}", "event_data": None, "trigger_id": None}
        await self._run(self._submitted, [question], where)
        await self._run(self._shown, [None, []], where)
        asked = {**where, "fn_index": self._answered["id"], "data": [None] * len(self._answered["inputs"])}
        (await self._client.post(f"{API}/queue/join", json=asked)).raise_for_status()
        lines = self._client.stream("GET", f"{API}/queue/data", params={"session_hash": where["session_hash"]})
        async with lines as stream:
            async for line in stream.aiter_lines():
                told = json.loads(line.removeprefix("data:")) if line.startswith("data:") else {}
                if told.get("msg") == "process_completed":
                    return str(told["output"]["data"][1][-1]["content"])
        return ""

    async def _run(self, event: dict[str, Any], data: list[Any], where: dict[str, Any]) -> None:
        asked = {**where, "fn_index": event["id"], "data": data}
        (await self._client.post(f"{API}/run/predict", json=asked)).raise_for_status()

    @staticmethod
    def _after(events: list[dict[str, Any]], event: dict[str, Any]) -> dict[str, Any]:
        return next(one for one in events if one["trigger_after"] == event["id"])


def plain(text: str) -> str:
    """Letters alone: the chat shows Markdown, its markers made links and its signs made entities."""
    text = unescape(re.sub(r"\[(\d+)\]\(#source[^)]*\)", "", text)).replace("\\n", " ")
    return "".join(letter for letter in text if letter.isalpha())


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def load() -> str:
    return ", ".join(f"{average:.1f}" for average in os.getloadavg())


def report(tally: Tally, given: argparse.Namespace) -> None:
    seconds = sorted(tally.seconds)
    p50, p95 = (seconds[int(share * (len(seconds) - 1))] for share in (0.5, 0.95))
    print(f"{given.askers} askers, {given.minutes:g} minutes, {len(seconds):,} questions")
    print(f"p50 {p50:.2f} s, p95 {p95:.2f} s, slowest {seconds[-1]:.2f} s")
    print(f"wrong answers: {len(tally.wrong)}; askers with a history not their own: {tally.strangers}")
    for question in tally.wrong[:5]:
        print(f"  {question}")


if __name__ == "__main__":
    main()
