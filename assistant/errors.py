"""Errors of the room that answers."""

from corpus.errors import RapporteurError


class SettingsError(RapporteurError):
    """A setting cannot be used; the operator can mend it."""


class ChatModelError(RapporteurError):
    """The language model gave no usable answer; the evidence is given instead."""


class UnsupportedQuoteError(RapporteurError):
    """A quote does not stand in the passage it is said to come from."""

    def __init__(self, quote: str, *, document: str, page: int) -> None:
        super().__init__(f"The quote {quote!r} does not stand on page {page} of {document}.")
        self.quote = quote
        self.document = document
        self.page = page
