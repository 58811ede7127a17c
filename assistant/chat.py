"""A language model to talk to: the ChatModel protocol, and LangChain's `init_chat_model` behind it."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Iterator
from typing import Any, Protocol, TypeVar, runtime_checkable

from pydantic import BaseModel

from assistant.errors import ChatModelError, SettingsError
from assistant.settings import Settings

MOST_LETTERS = 20_000  # an answer has six lines


class ChatModel(Protocol):
    """Text in, text out, as it is written.

    :raises ChatModelError: while iterating, when the model gives no usable answer.
    """

    def stream(self, rules: str, prompt: str) -> Iterator[str]: ...


Form = TypeVar("Form", bound=BaseModel)


@runtime_checkable
class FormModel(Protocol):
    """Text in, a form out, filled in.

    :raises ChatModelError: the model gives none, or one that is not filled in as it asks.
    """

    def fill(self, rules: str, prompt: str, form: type[Form]) -> Form: ...


class LangChainChat:
    """Any model that `init_chat_model` takes, as "ollama:llama3.2" or "openai:gpt-5".

    :raises SettingsError: there is no such provider, or its package is not installed.
    """

    def __init__(self, settings: Settings) -> None:
        self._name = settings.llm or ""
        self._timeout_s = settings.llm_timeout_s
        self._model = _init(settings)

    def stream(self, rules: str, prompt: str) -> Iterator[str]:
        until, n_letters = time.monotonic() + self._timeout_s, 0
        for part in self._parts([("system", rules), ("human", prompt)], until):
            n_letters += len(part)
            if n_letters > MOST_LETTERS:
                raise ChatModelError(f"{self._name} wrote more than {MOST_LETTERS:,} letters")
            yield part

    def _parts(self, messages: list[tuple[str, str]], until: float) -> Iterator[str]:
        """As they come from a thread of their own: a server that only keeps the line open must not hold us."""
        parts: queue.SimpleQueue[str | Exception | None] = queue.SimpleQueue()
        threading.Thread(target=_listen, args=(self._model, messages, until, parts), daemon=True).start()
        while True:
            try:
                part = parts.get(timeout=max(0.0, until - time.monotonic()))
            except queue.Empty:
                raise ChatModelError(f"{self._name} took longer than {self._timeout_s:g} s") from None
            if part is None:
                return
            if isinstance(part, Exception):
                raise ChatModelError(f"{self._name} gave no answer ({type(part).__name__})") from part
            yield part

    def fill(self, rules: str, prompt: str, form: type[Form]) -> Form:
        try:
            filled = self._model.with_structured_output(form).invoke([("system", rules), ("human", prompt)])
        except Exception as error:
            # as above; and what does not fit the form is the parser's error, of many kinds
            raise ChatModelError(f"{self._name} gave no usable answer ({type(error).__name__})") from error
        if not isinstance(filled, form):
            raise ChatModelError(f"{self._name} gave no usable answer (nothing of the form asked for)")
        return filled


def _listen(
    model: Any, messages: list[tuple[str, str]], until: float, parts: queue.SimpleQueue[str | Exception | None]
) -> None:
    try:
        for chunk in model.stream(messages):
            parts.put(chunk.text)
            if time.monotonic() > until:
                return
    except Exception as error:  # noqa: BLE001 (each provider's package raises errors of its own, and they share no parent)
        parts.put(error)
    else:
        parts.put(None)


def _init(settings: Settings) -> Any:
    from langchain.chat_models import init_chat_model

    options: dict[str, Any] = {"temperature": 0, "timeout": settings.llm_timeout_s, "max_retries": 1}
    if (settings.llm or "").startswith("ollama:"):
        options = {"temperature": 0, "client_kwargs": {"timeout": settings.llm_timeout_s}}
    if settings.llm_base_url:
        options["base_url"] = settings.llm_base_url
    try:
        return init_chat_model(settings.llm, **options)
    except ImportError as error:
        raise SettingsError(
            f"llm = {settings.llm!r} needs a package that is not installed: {error}. Install `rapporteur[ollama]`, "
            "`rapporteur[openai]` or the provider's LangChain package."
        ) from error
    except Exception as error:
        # providers check their keys here, each with errors of its own
        raise SettingsError(f"llm = {settings.llm!r} cannot be used: {error}") from error
