"""Pages over the network, from real servers on this computer."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import trustme

import content
from content import Limits, open_page

QUICK = Limits(seconds=0.6, bytes=100_000, redirects=3)


class Site(BaseHTTPRequestHandler):
    """Answers each path in its own way."""

    def do_GET(self):
        name = self.path.strip("/").replace("-", "_") or "page"
        getattr(self, name, self.missing)()

    def log_message(self, *_):
        """A test server need not talk."""

    def answer(self, body=b"", status=200, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def page(self):
        agent = self.headers["User-Agent"].encode()
        kind = "text/html; charset=iso-8859-1"
        self.answer(b"<p>caf\xe9 " + agent, Content_Type=kind, Content_Language="fr")

    def text(self):
        self.answer(b"One.\n\nTwo.", Content_Type="text/plain")

    def undeclared(self):
        self.answer(b"<p>Hello")

    def zipped(self):
        body = gzip.compress(b"<p>" + b"a" * 200_000)
        self.answer(body, Content_Type="text/html", Content_Encoding="gzip")

    def pdf(self):
        self.answer(b"%PDF-1.4", Content_Type="application/pdf")

    def missing(self):
        self.answer(b"<p>Nothing", 404)

    def locked(self):
        self.answer(b"", 403)

    def broken(self):
        self.answer(b"", 500)

    def moved(self):
        self.answer(b"", 301, Location="/page")

    def round(self):
        self.answer(b"", 302, Location="/round")

    def away(self):
        self.answer(b"", 302, Location="ftp://example.org/page")

    def drip(self):
        self.send_response(200)
        self.end_headers()
        self.drip_bytes(b"a")

    def drip_headers(self):
        self.drip_bytes(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 1000)

    def drip_bytes(self, data):
        for byte in data * 1000:
            try:
                self.wfile.write(bytes([byte]))
            except OSError:
                return
            time.sleep(0.05)


def serve(server):
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    return server.server_address[1]


@pytest.fixture(scope="module")
def site():
    """The address of a running site."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        server.daemon_threads = True
        yield f"http://127.0.0.1:{serve(server)}"
        server.shutdown()


@pytest.fixture
def secure_site():
    """The address of a site whose certificate only its own authority trusts, and that."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        server.handle_error = lambda *_: None
        server.socket = context.wrap_socket(server.socket, server_side=True)
        yield f"https://localhost:{serve(server)}", authority
        server.shutdown()


def test_page(site):
    """What the transport declares is kept, and the site is told honestly who asks."""
    page = open_page(f"{site}/moved", QUICK)

    assert page.markup.startswith("<p>café page-reader/")
    assert page.language == "fr"
    assert page.address == f"{site}/page"


def test_plain_and_undeclared(site):
    """Plain text is a page of paragraphs; what nobody declares is looked at."""
    assert open_page(f"{site}/text", QUICK).markup == "<p>One.</p>\n<p>Two.</p>"
    assert open_page(f"{site}/undeclared", QUICK).markup == "<p>Hello"


@pytest.mark.parametrize(
    ("path", "error", "sentence"),
    [
        ("missing", content.PageNotFound, r"There is no page at \S+ \(status 404\)\."),
        ("locked", content.PageRefused, r"does not give the page at .*forbidden, status 403\."),
        ("broken", content.PageRefused, r"internal server error, status 500\."),
        ("pdf", content.NotAPage, r"is not a page but a PDF\."),
        ("zipped", content.PageTooLarge, r"is larger than 100000 bytes\."),
        ("round", content.TooManyRedirects, r"redirects more than 3 times\."),
        ("away", content.PageRefused, r"redirects to ftp://\S+, which is not a web address\."),
        ("drip", content.PageTooSlow, r"did not arrive within 0\.6 seconds\."),
        ("drip-headers", content.PageTooSlow, r"did not arrive within 0\.6 seconds\."),
    ],
)
def test_refusals(site, path, error, sentence):
    """Each refusal is one clear sentence, with a hint, in time."""
    begin = time.monotonic()

    with pytest.raises(error, match=sentence) as refusal:
        open_page(f"{site}/{path}", QUICK)

    assert refusal.value.hint.endswith(".")
    assert time.monotonic() - begin < 2


def test_refused_connection():
    """Where nobody listens, the connection is refused."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]

    with pytest.raises(content.PageUnreachable, match=r"^127\.0\.0\.1 refuses the connection\.$"):
        open_page(f"http://127.0.0.1:{port}/", QUICK)


def test_no_such_host():
    """A host that has no address is not there."""
    with pytest.raises(content.PageError, match=r"no host called nowhere\.invalid|did not arrive"):
        open_page("http://nowhere.invalid/", Limits(seconds=5))


@pytest.mark.parametrize("address", ["http://", "https:///x", "http://[", "http://a b/"])
def test_bad_addresses(address):
    """An address that is no address is said to be none."""
    with pytest.raises(content.PageError) as refusal:
        open_page(address, QUICK)

    assert str(refusal.value).endswith(".")


def test_unproven_site(secure_site):
    """A certificate that does not verify is refused."""
    address, _ = secure_site

    with pytest.raises(content.CertificateNotTrusted, match="of localhost does not verify"):
        open_page(f"{address}/page", Limits(seconds=5))


def test_proven_site(secure_site, tmp_path, monkeypatch):
    """A certificate from an authority that this computer trusts is accepted."""
    address, authority = secure_site
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))

    assert open_page(f"{address}/page", Limits(seconds=5)).language == "fr"
