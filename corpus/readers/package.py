"""Office documents that are archives of XML (.docx, .pptx, .xlsx, .odt): their parts and what these relate to.

What is missing in one is as if it were empty; what is broken is read as far as it goes, without the archive's directory
where that is lost.
"""

from __future__ import annotations

import codecs
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from lxml import etree

from corpus.dates import find_dates
from corpus.errors import EncryptedFileError, FileError
from corpus.readers.archives import open_archive, read_xml
from corpus.readers.salvage import DAMAGE, ENCRYPTED, part_at, rebuilt, unpack

RELATED_BY = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# When the empty files were made of which python-docx and python-pptx make theirs: it tells nothing of these.
_OF_TEMPLATES = ("2013-12-23T23:15:00Z", "2013-01-27T09:14:16Z")
_CORE = {"title": "{http://purl.org/dc/elements/1.1/}title", "created": "{http://purl.org/dc/terms/}created"}
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp")
_OBJECTS = ("package", "oleObject")
_FORMULA = "Equation Native".encode("utf-16-le")
# The "strict" form of the standard has the same elements under other addresses.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
# So has what OpenOffice wrote before its format was a standard.
_FIRST_OFFICE = re.compile(rb"http://openoffice\.org/2000/(\w+)")
_OPEN_OFFICE = rb"urn:oasis:names:tc:opendocument:xmlns:\1:1.0"
_LOOSE = rb"http://schemas.openxmlformats.org/\1/2006/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """From one part to another: the last word of its type ("header"), and the other part's name."""

    id: str
    kind: str
    target: str


class Package:
    """
    :raises FileError: a bomb.
    :raises EncryptedFileError: a part of it is under a password; so of any part that is asked for later.
    :raises zipfile.BadZipFile: no archive, and nothing in it that could be unpacked.
    """

    def __init__(self, data: bytes) -> None:
        self.gaps: list[str] = []
        try:
            self._archive = open_archive(data)
        except DAMAGE:
            data = rebuilt(data)
            self._archive = open_archive(data)
            self._tell("the file is damaged or cut off; what is left of it is read")
        self.data = data
        self.names = self._archive.namelist()
        # Some programs of Windows part folders as that does.
        self._name_by_lower = {name.replace("\\", "/").lower(): name for name in self.names}

    def main_part(self, usual: str) -> str:
        """The part that all others hang on, by its relation, else by its usual name."""
        found = (each.target for each in self.relations("") if each.kind == "officeDocument")
        return next((target for target in found if target.lower() in self._name_by_lower), usual)

    def part(self, name: str) -> etree._Element | None:
        data = _STRICT.sub(_LOOSE, _narrow(self.bytes_of(name) or b""))
        data = _FIRST_OFFICE.sub(_OPEN_OFFICE, data)
        if not data:
            return None
        try:
            root, is_whole = read_xml(data)
        except (FileError, etree.XMLSyntaxError):
            return None
        if not is_whole:
            self._tell(f"{name} is damaged, and read as far as it goes")
        _tell_once(root)
        return root

    def relations(self, name: str) -> list[Relation]:
        """Those of a part to others in the package; of the package itself, where the name is empty."""
        folder, base = posixpath.split(name)
        root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        return [] if root is None else list(_relations(root, folder))

    def related(self, name: str, kind: str) -> Iterator[etree._Element]:
        """The parts of a kind that this one relates to, as far as they are there."""
        parts = (self.part(each.target) for each in self.relations(name) if each.kind == kind)
        return (part for part in parts if part is not None)

    def inserted(self, name: str) -> Iterator[tuple[bytes, str]]:
        """Other files that belong to a part's text, in whatever format."""
        for relation in self.relations(name):
            if relation.kind == "aFChunk" and (data := self.bytes_of(relation.target)):
                yield data, relation.target

    def embedded(self) -> list[tuple[str, Callable[[], bytes]]]:
        """Files that were put in as objects; not the tables behind charts, nor formulas of the old kind."""
        owners = (name for name in self.names if name.endswith(".rels") and "/charts/" not in name)
        related = (each for name in owners for each in self.relations(_owner_of(name)) if each.kind in _OBJECTS)
        targets = dict.fromkeys(each.target for each in related if each.target.lower() in self._name_by_lower)
        files = [(posixpath.basename(target), partial(self._bytes_or_nothing, target)) for target in targets]
        return [(name, unpack) for name, unpack in files if _FORMULA not in unpack()]

    def pictures(self, name: str) -> list[tuple[str, Callable[[], bytes]]]:
        """Those in a part, in their order."""
        return self.pictures_called(each.target for each in self.relations(name) if each.kind == "image")

    def pictures_called(self, names: Iterable[str]) -> list[tuple[str, Callable[[], bytes]]]:
        """Each once, of the kinds that can be opened."""
        found = dict.fromkeys(name for name in names if name.lower().endswith(_PICTURES))
        return [(posixpath.basename(name), partial(self._bytes_or_nothing, name)) for name in found]

    def _bytes_or_nothing(self, name: str) -> bytes:
        return self.bytes_of(name) or b""

    @property
    def title(self) -> str | None:
        return self._said("title")

    @property
    def created_on(self) -> date | None:
        """A day nobody can read is no day."""
        said = self._said("created") or ""
        found = find_dates(said[:10]) if said not in _OF_TEMPLATES else ()
        return found[0].start if found else None

    def _said(self, what: str) -> str | None:
        named = (each.target for each in self.relations("") if each.kind == "core-properties")
        core = self.part(next(named, "docProps/core.xml"))
        return (core.findtext(_CORE[what]) or "").strip() or None if core is not None else None

    def bytes_of(self, name: str) -> bytes | None:
        """All of a part, or as much as can be unpacked; `None` where it is missing."""
        entry = self._name_by_lower.get(name.lower())
        if entry is None:
            return None
        about = self._archive.getinfo(entry)
        if about.flag_bits & ENCRYPTED:
            raise EncryptedFileError("the document is protected by a password; save a copy without one")
        try:
            return self._archive.read(about)
        except DAMAGE:
            self._tell(f"{name} is damaged, and read as far as it goes")
        part = part_at(self.data, about.header_offset, name=entry, n_packed=about.compress_size)
        return unpack(self.data, part)[0] if part else None

    def _tell(self, gap: str) -> None:
        if gap not in self.gaps:
            self.gaps.append(gap)


def _narrow(data: bytes) -> bytes:
    """XML of two bytes a letter made such of one, without the line that says so."""
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data
    return re.sub(r"^\s*<\?xml.*?\?>", "", data.decode("utf-16", errors="replace"), flags=re.DOTALL).encode()


def _tell_once(root: etree._Element) -> None:
    """Of what is told in two ways, for programs of two ages, the first that has words is kept."""
    for choice in list(root.iter(f"{_COMPATIBLE}AlternateContent")):
        ways = list(choice)
        worded = next((way for way in ways if any((text.text or "").strip() for text in way.iter("{*}t"))), None)
        for way in ways:
            if way is not (ways[0] if worded is None else worded):
                choice.remove(way)


def _owner_of(relations: str) -> str:
    """Of "word/_rels/document.xml.rels" the part that it tells of."""
    folder, base = posixpath.split(relations)
    return posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))


def _relations(root: etree._Element, folder: str) -> Iterator[Relation]:
    for each in root:
        target = each.get("Target") or ""
        if each.get("TargetMode") != "External" and target:
            within = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            kind = (each.get("Type") or "").rsplit("/", 1)[-1]
            yield Relation(id=each.get("Id") or "", kind=kind, target=posixpath.normpath(within))
