"""The root of our errors, and the branch for one file or folder that cannot be read."""

from pathlib import Path


class RapporteurError(Exception):
    """Anything Rapporteur cannot do. The message says what was wanted, what was found and what to do."""


class CorpusError(RapporteurError):
    """The reports cannot be read."""


class FolderError(CorpusError):
    """A folder of reports is missing, empty or closed to us."""

    def __init__(self, folder: Path, problem: str) -> None:
        super().__init__(f"{folder}: {problem}")
        self.folder = folder


class FileError(CorpusError):
    """One file cannot become a report. The run goes on and lists it, in the state the class names."""

    state = "failed"

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class UnsupportedFileError(FileError):
    """No reader for this kind of file."""

    state = "unsupported"


class EncryptedFileError(FileError):
    """The file asks for a password."""

    state = "encrypted"


class EmptyFileError(FileError):
    """The file opens, and has no text."""

    state = "empty"
