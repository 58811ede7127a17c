"""What every test stands on: no outside connection, a clean environment, and folders of reports made on the spot."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("untimed")
LOOPBACK = ("127.", "::1", "localhost")


class OutsideConnectionError(AssertionError):
    """A test tried to reach another machine."""


@pytest.fixture(autouse=True)
def no_outside_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not str(address[0]).startswith(LOOPBACK):
            raise OutsideConnectionError(f"refused to connect to {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    for name in list(os.environ):
        if name.startswith("RAPPORTEUR_") or name.endswith("_API_KEY"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("RAPPORTEUR_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture
def folder_of(tmp_path: Path) -> Iterator[Callable[[Mapping[str, str | bytes]], Path]]:
    """Writes files by their names below a fresh folder named `reports`."""

    def write(files: Mapping[str, str | bytes]) -> Path:
        folder = tmp_path / "reports"
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    yield write
