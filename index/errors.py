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


class ReportError(RapporteurError):
    """A report cannot be shown."""


class NoReportError(ReportError):
    """There is no such report or page, or the caller may not read it; which of them is not said."""

    def __init__(self) -> None:
        super().__init__("There is no such page in the reports that you may read.")


class OriginalMovedError(ReportError):
    """The file that a report was read from is no longer there, or no longer the same."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The file {name} has been moved, changed or deleted since it was read; its text is kept here. "
            "Once the folder is indexed again, the report is found where it lies now."
        )
        self.name = name


class EmbeddingModelError(RapporteurError):
    """The embedding model cannot be loaded."""


class PeopleError(RapporteurError):
    """People cannot be named, joined or split so."""

    def __init__(self, message: str, *, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.candidates = candidates
