"""The settings: one frozen value, from a TOML file and the environment, the environment first."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from assistant.errors import SettingsError
from index.embedding import PACKAGED_MODEL

PREFIX = "RAPPORTEUR_"
FILE_VARIABLE = "RAPPORTEUR_SETTINGS"
DEFAULT_HOME = Path("~/.rapporteur")


class LedgerSettings(BaseModel):
    """How the ledger is filled; the table `[ledger]` of the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    extractor: Literal["rules", "llm"] = Field(
        default="rules",
        description="What reads people and meetings out of reports: rules, or the language model beside them.",
    )


class ReadingSettings(BaseModel):
    """How reports are read; the table `[reading]` of the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    passwords: tuple[SecretStr, ...] | SecretStr = Field(
        default=(), description="Passwords that are tried on locked PDFs; never shown."
    )

    def tried(self) -> tuple[str, ...]:
        """In plain words, for the reader of the file alone."""
        given = self.passwords if isinstance(self.passwords, tuple) else (self.passwords,)
        return tuple(password.get_secret_value() for password in given)


class Settings(BaseSettings):
    """Every field is also an environment variable: `llm` is `RAPPORTEUR_LLM`, `ledger.extractor` is
    `RAPPORTEUR_LEDGER__EXTRACTOR`."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_nested_delimiter="__", frozen=True, extra="forbid")

    home: Path = Field(default=DEFAULT_HOME, description="Where the default libraries lie.")
    library: Path | None = Field(default=None, description="The library's folder; without one, `library` in home.")
    embedding_model: str = Field(
        default=PACKAGED_MODEL,
        description="The packaged model, or the folder of any other sentence-transformers model.",
    )
    reranker: str | None = Field(
        default=None,
        description="The folder of a cross-encoder that puts the passages found into a better order; none by default.",
    )
    llm: str | None = Field(
        default=None,
        description='A language model that writes the answers, as "ollama:llama3.2"; none by default.',
    )
    llm_base_url: str | None = Field(
        default=None, description="The address of the model's server, where it is not the usual one."
    )
    llm_timeout_s: float = Field(default=60, gt=0, description="How long one answer of the model may take, in seconds.")
    ledger: LedgerSettings = Field(default=LedgerSettings(), description="How the ledger is filled.")
    reading: ReadingSettings = Field(default=ReadingSettings(), description="How reports are read.")
    reports: Path | None = Field(
        default=None,
        description="The folder of reports that the browser may add files to and read again; none by default.",
    )
    people_editing: bool = Field(
        default=False, description="Whether people may be joined and split in the browser, as `rapporteur people` does."
    )
    host: str = Field(default="127.0.0.1", description="The address that the chat listens on.")
    port: int = Field(default=7860, ge=1, le=65535, description="The port that the chat listens on.")

    @classmethod
    def load(cls, **given: Any) -> Settings:
        """What is given by hand counts first, then the environment, then the file.

        :raises SettingsError: a name nobody knows, or a value that does not fit; one line, with what was wanted.
        """
        file = settings_file()
        if os.environ.get(FILE_VARIABLE) and not file.is_file():
            raise SettingsError(f"{FILE_VARIABLE} names {file}, and there is no such file. See docs/settings.md.")
        try:
            settings = cls(**{name: value for name, value in given.items() if value is not None})
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(map(str, first["loc"]))
            found = "" if name.startswith("reading.") else f" (found {first['input']!r})"  # it may be a password
            raise SettingsError(f"Setting {name!r}: {first['msg']}{found}. See docs/settings.md.") from None
        except tomllib.TOMLDecodeError as error:
            raise SettingsError(f"{file} is no TOML file: {error}. See docs/settings.md.") from error
        if settings.ledger.extractor == "llm" and not settings.llm:
            raise SettingsError(
                "Setting 'ledger.extractor' is \"llm\", and no language model is set: set `llm` too, as "
                '"ollama:llama3.2", or leave the extractor at "rules". See docs/settings.md.'
            )
        return settings

    @property
    def library_folder(self) -> Path:
        return (self.library or self.home / "library").expanduser()

    @classmethod
    def settings_customise_sources(
        cls, settings_cls: type[BaseSettings], init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource, *_: Any, **__: Any,
    ) -> tuple[PydanticBaseSettingsSource, ...]:  # fmt: skip
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, toml_file=settings_file())


def settings_file() -> Path:
    """`$RAPPORTEUR_SETTINGS`, else `settings.toml` in the home folder."""
    named = os.environ.get(FILE_VARIABLE)
    return Path(named or os.environ.get("RAPPORTEUR_HOME") or DEFAULT_HOME).expanduser() / (
        "" if named else "settings.toml"
    )
