"""Errors of the library on disk."""

from pathlib import Path

from corpus.errors import RapporteurError


class SearchIndexError(RapporteurError):
    """The library cannot be used as it is."""


class NoLibraryError(SearchIndexError):
    """There is no library in this folder yet."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"There is no library in {folder}. Make one with `rapporteur index FOLDER --library {folder}`."
        )
        self.folder = folder


class LibraryBusyError(SearchIndexError):
    """Somebody else is writing to this library."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The library in {folder} is being written by another run. Wait until it ends, then try again."
        )
        self.folder = folder


class LibraryMismatchError(SearchIndexError):
    """The library was made by another version of Rapporteur or with another embedding model."""


class EmbeddingModelError(RapporteurError):
    """The embedding model cannot be loaded."""


class PeopleError(RapporteurError):
    """People cannot be named, joined or split so."""

    def __init__(self, message: str, *, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.candidates = candidates
