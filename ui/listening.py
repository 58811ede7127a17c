"""Where the server may listen: looked at before anything slow is done."""

from __future__ import annotations

import ipaddress
import socket

from corpus.errors import RapporteurError


class ListeningError(RapporteurError):
    """The server may not, or cannot, listen there."""


def check_address(host: str, port: int) -> None:
    """:raises ListeningError: the address is not this machine's own, or the port is taken."""
    if not _is_loopback(host):
        raise ListeningError(
            f"Will not listen on {host}: without sign-in, anybody there could read the reports. "
            "Listen on 127.0.0.1, and let a web server with sign-in stand before it."
        )
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port just left is free
        try:
            listener.bind((host, port))
        except OSError as error:
            raise ListeningError(
                f"Port {port} on {host} is taken ({error.strerror}). Choose another with --port."
            ) from error


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
