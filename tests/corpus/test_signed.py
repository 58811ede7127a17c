"""Signed files that hold what they sign."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import PurePath

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder

from corpus.errors import EmptyFileError, EncryptedFileError, FileError
from corpus.readers import read_file
from tests.corpus.making import mail, pdf

SIGNED, LOCKED, LOCKED_AND_SEALED = (f"2a864886f70d01{end}" for end in ("0702", "0703", "0910010117"))
NOTE = b"Content-Type: text/plain; charset=utf-8\r\n\r\nThe board met in Almaty."


@cache
def signer() -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Ann Lee")])
    days = (datetime(2024, 1, 1, tzinfo=UTC), datetime(2034, 1, 1, tzinfo=UTC))
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, *days)
    return made.sign(key, SHA256()), key


def signed(data: bytes, *options: PKCS7Options, encoding: Encoding = Encoding.DER) -> bytes:
    builder = PKCS7SignatureBuilder().set_data(data).add_signer(*signer(), SHA256())
    return builder.sign(encoding, [PKCS7Options.Binary, *options])


def element(tag: int, *held: bytes) -> bytes:
    """An element that does not say how long it is, where it holds others."""
    inner = b"".join(held)
    return bytes([tag, 0x80]) + inner + b"\0\0" if tag & 0x20 else bytes([tag, len(inner)]) + inner


def streamed(*pieces: bytes, kind: str = SIGNED) -> bytes:
    """As programs write it that do not know how much comes."""
    content = element(
        0x30, element(0x06, bytes(9)), element(0xA0, element(0x24, *(element(4, each) for each in pieces)))
    )
    held = element(0xA0, element(0x30, element(0x02, b"\1"), element(0x31), content))
    return element(0x30, element(0x06, bytes.fromhex(kind)), held)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (signed(NOTE), "smime.p7m"),
        (signed(pdf("The board met in Almaty.")), "minutes.pdf.p7m"),
        (signed(NOTE, encoding=Encoding.PEM), "report.cms"),
        (base64.encodebytes(signed(NOTE)), "smime.p7m"),
        (streamed(NOTE[:30], NOTE[30:]), "smime.p7m"),
        (signed(signed(NOTE)), "twice.p7m"),
        (mail("See below.", attached={"smime.p7m": signed(NOTE)}), "mail.eml"),
    ],
    ids="mail pdf armoured letters pieces twice in-a-mail".split(),
)
def test_what_is_signed_is_read(data: bytes, name: str) -> None:
    assert "The board met in Almaty." in read_file(data, PurePath(name)).pages[-1].text


@pytest.mark.parametrize(
    ("data", "error", "reason"),
    [
        (signed(NOTE, PKCS7Options.DetachedSignature), EmptyFileError, "stands apart from what it signs"),
        (streamed(NOTE, kind=LOCKED), EncryptedFileError, "encrypted for those who have a key"),
        (streamed(NOTE, kind=LOCKED_AND_SEALED), EncryptedFileError, "encrypted for those who have a key"),
        (streamed(NOTE, kind="2a864886f70d010705"), FileError, "neither signed nor locked"),
        (signed(NOTE)[:30], FileError, "cannot be found"),
        (b"\x30\x80" * 5000 + signed(NOTE), FileError, "damaged"),
        (b"no letters!", FileError, "damaged"),
    ],
    ids="apart locked sealed digest cut deep nothing".split(),
)
def test_what_holds_nothing_to_read_says_so(data: bytes, error: type[FileError], reason: str) -> None:
    with pytest.raises(error, match=reason):
        read_file(data, PurePath("smime.p7m"))


def test_signed_within_signed_without_end_comes_to_one() -> None:
    data = NOTE
    for _ in range(25):
        data = signed(data)
    with pytest.raises(FileError, match="too deep"):
        read_file(data, PurePath("a.p7m"))


def test_a_key_is_no_signed_file() -> None:
    key = bytes.fromhex("30820276020100300d06092a864886f70d0101010500")
    with pytest.raises(FileError, match=r"no reader for \.key"):
        read_file(key + bytes(100), PurePath("a.key"))


@pytest.mark.parametrize("make", [signed, streamed])
def test_what_is_cut_off_is_read_as_far_as_it_goes(make: Callable[[bytes], bytes]) -> None:
    data = make(NOTE)
    assert "The board" in read_file(data[: data.index(b"met")], PurePath("a.p7m")).pages[0].text
