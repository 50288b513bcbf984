"""Pages over the network: httpx, with every refusal in words."""

from __future__ import annotations

import queue
import socket
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus
from importlib.metadata import version
from time import monotonic

import httpx

from content.errors import (
    AddressNotUnderstood,
    CertificateNotTrusted,
    PageError,
    PageNotFound,
    PageRefused,
    PageTooLarge,
    PageTooSlow,
    PageUnreachable,
    TooManyRedirects,
)
from content.limits import Limits

_ACCEPT = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.1"
_TRY_LATER = "The site has a problem of its own: try again later."


@dataclass(frozen=True)
class Response:
    """The bytes of a page, and what the site says they are.

    `address` is where the redirects ended; `media_type`, `charset` and `language` are ""
    where the site does not say.
    """

    body: bytes
    address: str
    media_type: str
    charset: str
    language: str


def fetch(address: str, limits: Limits) -> Response:
    """Return what is at an http or https address, or raise the PageError that says why not.

    The deadline holds for everything together: name lookup, connections, redirects, body.
    A thread does the waiting, because a server that sends one byte a second never lets a
    socket's own time-out pass.
    """
    answer: queue.Queue[Response | BaseException] = queue.Queue()
    client = httpx.Client(
        follow_redirects=True,
        max_redirects=limits.redirects,
        timeout=limits.seconds,
        headers={"User-Agent": f"page-reader/{version('page-reader')}", "Accept": _ACCEPT},
    )
    threading.Thread(target=_answer, args=(client, address, limits, answer), daemon=True).start()
    try:
        result = answer.get(timeout=limits.seconds)
    except queue.Empty:
        client.close()
        raise _too_slow(address, limits) from None
    client.close()
    if isinstance(result, BaseException):
        raise result
    return result


def _answer(
    client: httpx.Client,
    address: str,
    limits: Limits,
    answer: queue.Queue[Response | BaseException],
) -> None:
    """Put the response, or the error to raise in the waiting thread, into `answer`."""
    try:
        answer.put(_get(client, address, limits))
    except BaseException as error:
        answer.put(error)


def _get(client: httpx.Client, address: str, limits: Limits) -> Response:
    try:
        with client.stream("GET", address) as response:
            _refuse_status(response, address)
            return _received(response, _body(response, address, limits))
    except httpx.TooManyRedirects as error:
        raise TooManyRedirects(
            f"The page at {address} redirects more than {limits.redirects} times.",
            address=address,
            limit=limits.redirects,
        ) from error
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
        raise _bad_address(address, error) from error
    except httpx.TimeoutException as error:
        raise _too_slow(address, limits) from error
    except httpx.HTTPError as error:
        raise _unreachable(address, error) from error


def _body(response: httpx.Response, address: str, limits: Limits) -> bytes:
    """Return the body, decompressed; the limit counts what comes out of the decompression."""
    body = bytearray()
    ends = monotonic() + limits.seconds
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > limits.bytes:
            raise PageTooLarge(
                f"The page at {address} is larger than {limits.size}.",
                address=address,
                limit=limits.bytes,
            )
        if monotonic() > ends:
            raise _too_slow(address, limits)
    return bytes(body)


def _received(response: httpx.Response, body: bytes) -> Response:
    declared = Message()
    declared["Content-Type"] = response.headers.get("Content-Type", "")
    charset = declared.get_param("charset", "")
    return Response(
        body=body,
        address=str(response.url),
        media_type=declared["Content-Type"].partition(";")[0].strip().lower(),
        charset=charset if isinstance(charset, str) else "",
        language=response.headers.get("Content-Language", ""),
    )


def _refuse_status(response: httpx.Response, address: str) -> None:
    status = response.status_code
    if 200 <= status < 300 and status not in (HTTPStatus.NO_CONTENT, HTTPStatus.RESET_CONTENT):
        return
    if status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        raise PageNotFound(f"There is no page at {address} (status {status}).", address=address)
    raise PageRefused(
        f"{response.url.host} does not give the page at {address}: {_reason(response)}.",
        address=address,
        hint=_TRY_LATER if status >= 500 or status == HTTPStatus.TOO_MANY_REQUESTS else "",
        status=status,
    )


def _reason(response: httpx.Response) -> str:
    phrase = response.reason_phrase.strip().lower()
    return (
        f"{phrase}, status {response.status_code}" if phrase else f"status {response.status_code}"
    )


def _too_slow(address: str, limits: Limits) -> PageTooSlow:
    return PageTooSlow(
        f"The page at {address} did not arrive within {limits.seconds:g} seconds.",
        address=address,
        limit=limits.seconds,
    )


def _bad_address(address: str, error: Exception) -> PageError:
    if isinstance(error, httpx.UnsupportedProtocol) and error._request is not None:
        there = error.request.url
        if str(there) != address and there.scheme:
            return PageRefused(
                f"The page at {address} redirects to {there}, which is not a web address.",
                address=address,
            )
    return AddressNotUnderstood(f"{address} is not a complete web address.", address=address)


def _unreachable(address: str, error: httpx.HTTPError) -> PageError:
    host = httpx.URL(address).host
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            why = (cause.verify_message or "it is not trusted").rstrip(".")
            return CertificateNotTrusted(
                f"The certificate of {host} does not verify: {why}.", address=address
            )
        if isinstance(cause, socket.gaierror):
            return PageNotFound(f"There is no host called {host}.", address=address)
        if isinstance(cause, ConnectionRefusedError):
            return PageUnreachable(f"{host} refuses the connection.", address=address)
    detail = str(error).strip().rstrip(".") or type(error).__name__
    return PageUnreachable(f"The connection to {host} failed: {detail}.", address=address)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
