"""Settings come from the call, the environment and a file, in that order."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import SettingsError
from assistant.settings import Settings


def test_the_environment_counts_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('port = 8001\nllm = "ollama:llama3.2"\n')
    monkeypatch.setenv("RAPPORTEUR_SETTINGS", str(file))
    monkeypatch.setenv("RAPPORTEUR_PORT", "8002")
    settings = Settings.load()
    assert (settings.port, settings.llm) == (8002, "ollama:llama3.2")


def test_the_file_lies_in_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORTEUR_HOME", str(tmp_path))
    (tmp_path / "settings.toml").write_text("port = 8003\n")
    assert Settings.load().port == 8003
    assert Settings.load().library_folder == tmp_path / "library"


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("port = 99999", r"Setting 'port': .*less than or equal to 65535 \(found 99999\)"),
        ("prot = 1", r"Setting 'prot': .*not permitted"),
        ("port = ", "is no TOML file"),
        ('[ledger]\nextractor = "magic"', r"Setting 'ledger.extractor': .*'rules' or 'llm' \(found 'magic'\)"),
    ],
)
def test_a_wrong_setting_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, message: str
) -> None:
    (tmp_path / "settings.toml").write_text(file)
    monkeypatch.setenv("RAPPORTEUR_SETTINGS", str(tmp_path / "settings.toml"))
    with pytest.raises(SettingsError, match=message):
        Settings.load()


def test_a_named_file_must_be_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RAPPORTEUR_SETTINGS", str(tmp_path / "none.toml"))
    with pytest.raises(SettingsError, match="no such file"):
        Settings.load()


def test_a_table_is_set_in_the_file_and_by_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('llm = "ollama:llama3.2"\n[ledger]\nextractor = "llm"\n')
    monkeypatch.setenv("RAPPORTEUR_SETTINGS", str(file))
    assert Settings.load().ledger.extractor == "llm"
    monkeypatch.setenv("RAPPORTEUR_LEDGER__EXTRACTOR", "rules")
    assert Settings.load().ledger.extractor == "rules"


def test_an_extractor_needs_its_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORTEUR_LEDGER__EXTRACTOR", "llm")
    with pytest.raises(SettingsError, match="no language model is set: set `llm` too"):
        Settings.load()


@pytest.mark.parametrize(
    ("said", "passwords"),
    [('["first", "sec ret"]', ("first", "sec ret")), ("first", ("first",)), ("[first", ("[first",))],
    ids=["list", "one", "odd"],
)
def test_passwords_are_taken_and_never_shown(
    said: str, passwords: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAPPORTEUR_READING__PASSWORDS", said)
    settings = Settings.load()
    assert settings.reading.tried() == passwords
    assert "first" not in f"{settings} {settings!r} {settings.model_dump_json()}"


def test_a_password_that_cannot_be_one_is_not_said_in_the_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "settings.toml").write_text("[reading]\npasswords = [8675309]\n")
    monkeypatch.setenv("RAPPORTEUR_SETTINGS", str(tmp_path / "settings.toml"))
    with pytest.raises(SettingsError, match=r"Setting 'reading\.passwords") as caught:
        Settings.load()
    assert "8675309" not in f"{caught.value} {caught.value.__cause__}"
