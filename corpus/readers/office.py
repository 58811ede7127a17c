"""The old office's formats (.doc, .xls, .ppt), by way of LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path, PurePath

from corpus.alive import alive
from corpus.errors import FileError, UnsupportedFileError
from corpus.readers import read_file
from corpus.readers.given import NOTHING, Given
from corpus.records import Reading

PROGRAM = "soffice"
TIMEOUT_S = 25
_TARGETS = (("WordDocument", "docx"), ("PowerPoint Document", "pptx"), ("Workbook", "xlsx"), ("Book", "xlsx"))


def read(data: bytes, given: Given = NOTHING) -> Reading:
    program = shutil.which(PROGRAM)
    if program is None:
        raise UnsupportedFileError("a .doc, .xls, .xlsb or .ppt: install LibreOffice to read it, or save it anew")
    target = next((end for part, end in _TARGETS if part.encode("utf-16-le") in data), "docx")
    target = "xlsx" if data.startswith(b"PK") else target  # a .xlsb, which is an archive of tables in bytes
    with tempfile.TemporaryDirectory(prefix="rapporteur-") as folder:
        converted = _convert(program, data, target, Path(folder))
        return replace(read_file(converted, PurePath(f"report.{target}"), given), kind="office")


def _convert(program: str, data: bytes, target: str, folder: Path) -> bytes:
    """In a profile of its own: LibreOffice runs once per profile, and nobody's settings are touched."""
    source = folder / "report"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command: list[str | Path] = [
        program,
        profile,
        "--headless",
        "--norestore",
        "--convert-to",
        target,
        "--outdir",
        folder,
        source,
    ]
    # A session of its own, so that what LibreOffice starts can be ended with it.
    with subprocess.Popen(  # noqa: S603 (no shell, our words)
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            process.wait(TIMEOUT_S)
        except subprocess.TimeoutExpired as error:
            os.killpg(process.pid, signal.SIGKILL)
            raise FileError(f"LibreOffice did not finish with it within {TIMEOUT_S} s") from error
    alive()
    try:
        return (folder / f"report.{target}").read_bytes()
    except FileNotFoundError as error:
        raise FileError("LibreOffice could not read it; save it anew as DOCX, XLSX or PPTX") from error
