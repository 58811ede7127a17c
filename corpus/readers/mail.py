"""Mail by the standard library: the message is page 1, and the pages of its attachments follow, named by labels."""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import partial
from pathlib import PurePath
from typing import TypeAlias

from corpus.cleaning import clean_text
from corpus.errors import FileError
from corpus.readers import read_file
from corpus.readers.attached import read_attached
from corpus.readers.given import NOTHING, Given
from corpus.readers.text import decode, decode_as
from corpus.records import Page, Reading

_NamedBytes: TypeAlias = tuple[str, Callable[[], bytes]]
HEADERS = ("From", "To", "Cc", "Date", "Subject")
_SIGNATURES = {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
_UUENCODED = re.compile(
    r"^begin [0-7]{3,4} (?P<name>[^\n]+)\n(?P<lines>(?:[ -`]{1,64}\n)*?)[` ]?\n?end[ \t]*$", re.MULTILINE
)
_TAGS = re.compile(r"<(style|script)\b.*?</\1\s*>|<[^>]{0,2000}>", re.DOTALL | re.IGNORECASE)
STUB_SHARE, STUB_WORDS = 3, 20  # so many times the words of the plain text, and more, in the page that tells the same
_ENDED = re.compile(r"[A-Za-z\d+/]={1,2}\s*[A-Za-z\d+/]{4}")
_PIECE = re.compile(r"[A-Za-z\d+/\s]+={0,2}")
_GOES_ON = re.compile(r"=[ \t]+(?=\r?$)", re.MULTILINE)
_ADDRESS = re.compile(r"[\w\s=-]*[-_][\w\s=-]*", re.ASCII)
_OF_ADDRESSES = str.maketrans("-_", "+/")
_ENVELOPE = re.compile(rb"\A>?From [^\n]*\n")
_LENGTH = re.compile(rb"\A(\d{1,12}) *\r?\n(?=[\w-]+:)")  # of the mail, in a file of Apple's program, which adds to it


def read(data: bytes, given: Given = NOTHING) -> Reading:
    if length := _LENGTH.match(data):
        data = data[length.end() : length.end() + int(length[1])]
    try:
        message = message_from_bytes(_ENVELOPE.sub(b"", data), policy=_AsWritten())
        parts = list(_parts(message))
    except RecursionError:  # parts within parts beyond all use: it is still text
        return Reading(kind="mail", pages=(Page(number=1, text=decode(data)),), headings=())
    texts, lost = _texts(_told_once([part for part in parts if not _is_attached(part.message)]), given)
    body, in_body = _without_files("\n\n".join(texts))
    heads = [f"{name}: {value}" for name in HEADERS if (value := _header(message, name))]
    text = "\n".join(heads) + "\n\n" + body
    page = Page(number=1, text=text.strip() or decode(data))
    attached = [part.message for part in parts if _is_attached(part.message) and not _is_signature(part.message)]
    pages, gaps = read_attached([*map(_file, attached), *in_body], given, n_before=1)
    return Reading(
        kind="mail",
        pages=(page, *pages),
        headings=(),
        title=_header(message, "Subject") or None,
        issued_on=_sent_on(message),
        gaps=(*lost, *gaps),
    )


class _AsWritten(policy.Compat32):
    """Heads with letters above ASCII, which many a program sends as they are, in the encoding they are likeliest in."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        data = value.encode("utf-8", "surrogateescape")
        if data.isascii():
            return value
        try:
            return decode(data)
        except FileError:
            return data.decode("utf-8", "replace")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A part that holds no others; and the one that says that each of those in it tells the same, if it is in one."""

    message: Message
    choice: Message | None


def _parts(message: Message) -> Iterator[_Part]:
    """The leaves; a mail attached to a mail is one, and so is a report of delivery, though it be all there is."""
    waiting = [_Part(message=message, choice=None)]
    while waiting:
        part = waiting.pop()
        _mend(part.message)
        inner = part.message.get_payload()
        if isinstance(inner, list) and part.message.get_content_maintype() == "multipart":
            choice = part.message if part.message.get_content_subtype() == "alternative" else part.choice
            waiting += [_Part(message=child, choice=choice) for child in reversed(inner) if isinstance(child, Message)]
        else:
            yield part


def _told_once(parts: Sequence[_Part]) -> list[Message]:
    """Without the HTML of what is told in plain text as well; or the text, where it says little but to look there."""
    told: Counter[int] = Counter()
    shown: Counter[int] = Counter()
    for part in (part for part in parts if part.choice):
        (told if _is_plain(part.message) else shown)[id(part.choice)] += _n_words(part.message)
    stubs = {choice for choice, n in shown.items() if n > STUB_SHARE * told[choice] + STUB_WORDS}
    return [
        part.message
        for part in parts
        if not part.choice or _is_plain(part.message) == bool(told[id(part.choice)] and id(part.choice) not in stubs)
    ]


def _n_words(part: Message) -> int:
    try:
        return len(_TAGS.sub(" ", _said(part)).split())
    except FileError:
        return 0


def _is_plain(part: Message) -> bool:
    return part.get_content_type() == "text/plain"


def _is_attached(part: Message) -> bool:
    is_text = part.get_content_type() in ("text/plain", "text/html")
    return part.get_content_disposition() == "attachment" or not is_text or part.get_filename() is not None


def _is_signature(part: Message) -> bool:
    """It stands beside what it signs, and says nothing itself."""
    return part.get_content_type() in _SIGNATURES


def _without_files(body: str) -> tuple[str, list[_NamedBytes]]:
    """Files that were written into a text, as was done before there were attachments; and the text without them."""
    files: list[_NamedBytes] = [
        (match["name"].strip(), partial(_uudecoded, match["lines"])) for match in _UUENCODED.finditer(body)
    ]
    return _UUENCODED.sub("", body), files


def _uudecoded(lines: str) -> bytes:
    data = bytearray()
    for line in lines.encode("ascii", "replace").splitlines():
        with suppress(binascii.Error):  # what else is in it is read
            data += binascii.a2b_uu(line)
    return bytes(data)


def _texts(parts: Sequence[Message], given: Given) -> tuple[list[str], list[str]]:
    """What the parts say, and why some say nothing."""
    texts: list[str] = []
    lost: list[str] = []
    for part in parts:
        try:
            texts += [_said(part)] if _is_plain(part) else [page.text for page in _read_html(part, given)]
        except FileError as error:
            lost.append(f"a part of the message cannot be read: {error.reason}")
    return texts, lost


def _read_html(part: Message, given: Given) -> tuple[Page, ...]:
    try:
        page = _said(part) if part.get_content_charset() else None
        data = _bytes_of(part) if page is None else codecs.BOM_UTF8 + page.encode()
        return read_file(data, PurePath("body.html"), given).pages
    except FileError:
        return ()


def _said(part: Message) -> str:
    """A part's text, by the charset that it names, where it names one that fits."""
    data = _bytes_of(part)
    text = decode_as(data, str(part.get_content_charset() or "utf-8")) if data else ""
    is_broken = str(part.get_param("delsp") or "").lower() == "yes"  # a space at a line's end parts no words (RFC 3676)
    return text.replace(" \n", "") if is_broken else text


def _bytes_of(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _mend(part: Message) -> None:
    """The standard library takes what is said about a part only where it is said without a slip."""
    if said := _transfer_encoding(part):
        part.replace_header("Content-Transfer-Encoding", said)
    if isinstance(part.get_param("charset"), tuple):
        part.set_param("charset", part.get_content_charset() or "utf-8")
    packed = part.get_payload()
    if isinstance(packed, str) and packed.isascii() and (mended := _mended(packed, said)) != packed:
        part.set_payload(mended)


def _mended(packed: str, how: str) -> str:
    """Spaces behind the mark that a line goes on; base64 as it is written in addresses of the web."""
    if how == "quoted-printable":
        return _GOES_ON.sub("=", packed)
    if how != "base64":
        return packed
    packed = packed.translate(_OF_ADDRESSES) if _ADDRESS.fullmatch(packed) else packed
    return base64.b64encode(b"".join(_decoded_each(packed))).decode() if _ENDED.search(packed) else packed


def _decoded_each(packed: str) -> Iterator[bytes]:
    """What was packed in several pieces, each with an end of its own, which would end it all; up to what is none."""
    for piece in _PIECE.findall(packed):
        with suppress(binascii.Error):
            yield base64.b64decode("".join(piece.split()), validate=True)


def _transfer_encoding(part: Message) -> str:
    found = re.search(r"[\w-]+", str(part.get("Content-Transfer-Encoding") or ""))
    return found[0].lower() if found else ""


def _file(part: Message) -> _NamedBytes:
    """An attachment under its name; a mail attached, and a report of delivery, as the text that it is."""
    name, inner = _name(part), part.get_payload()
    if not (isinstance(inner, list) and inner and isinstance(inner[0], Message)):
        return name, partial(_bytes_of, part)
    is_mail = part.get_content_type() == "message/rfc822"
    parts = [each for each in (inner[:1] if is_mail else inner) if isinstance(each, Message)]
    is_packed = is_mail and _transfer_encoding(part) == "base64"
    write = _unpacked if is_packed else _written_out
    return f"{name.removesuffix('.eml')}.{'eml' if is_mail else 'txt'}", partial(write, parts)


def _written_out(parts: Iterable[Message]) -> bytes:
    return b"\n".join(part.as_bytes() for part in parts)


def _unpacked(parts: Iterable[Message]) -> bytes:
    """No mail may be sent so, and some are."""
    return base64.b64decode(_written_out(parts), validate=False)


def _name(part: Message) -> str:
    """What the attachment is called; what has no name is called by its type."""
    try:
        named = part.get_filename()
    except (LookupError, ValueError, TypeError):
        named = None
    decoded = _decoded(named or "")
    extension = {"text/plain": ".txt", "text/html": ".html", "message/rfc822": ".eml", "application/pdf": ".pdf"}
    return decoded or part.get_content_type().replace("/", "-") + extension.get(part.get_content_type(), "")


def _header(message: Message, name: str) -> str:
    return ", ".join(filter(None, (_decoded(str(value)) for value in message.get_all(name, []))))


def _decoded(value: str) -> str:
    with suppress(LookupError, ValueError, HeaderParseError):  # else it is shown as it was sent
        value = str(make_header(decode_header(value)))
    return clean_text(" ".join(value.split()))


def _sent_on(message: Message) -> date | None:
    try:
        return parsedate_to_datetime(str(message.get("Date") or "")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
