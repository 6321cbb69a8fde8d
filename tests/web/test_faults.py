"""Something goes wrong, for real: the user hears what to do, and the log tells no letter."""

import re
import resource
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import psycopg
import pytest

from web.product import Product, new_product

LETTER = "Kære Anne Prøve, du har ret til sygedagpenge"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
MEGABYTE = 1024 * 1024


@pytest.fixture
def faulty(tmp_path: Path) -> Product:
    return faulty_product(tmp_path)


def faulty_product(folder: Path, **env: str) -> Product:
    product = new_product(
        folder,
        {"DJANGO_SETTINGS_MODULE": "web.faulty_settings", "KLARBESKED_DATABASE_WAIT": "1", **env},
    )
    product.must("migrate", "-v0")
    return product


def send(url: str, method: str, path: str, **form: str) -> tuple[int, str, Any]:
    connection = HTTPConnection(urlsplit(url).netloc, timeout=60)
    connection.request(method, path, urlencode(form), FORM if form else {})
    response = connection.getresponse()
    page = response.read().decode()
    connection.close()
    return response.status, page, response.headers


def test_letter_is_not_in_the_log_when_a_page_breaks(faulty: Product) -> None:
    with faulty.served() as url:
        status, page, _ = send(url, "POST", "/raises/", tekst=LETTER)
        send(url, "GET", f"/raises/?{urlencode({'tekst': LETTER})}")
        send(url, "GET", f"/findes-ikke/?{urlencode({'tekst': LETTER})}")

    log = faulty.log()
    assert status == 500
    assert LETTER in page
    assert "Anne" not in log
    assert "sygedagpenge" not in log
    assert "builtins.KeyError" in log
    assert "faulty_urls.py:" in log


def test_number_on_the_page_stands_in_the_log(faulty: Product) -> None:
    with faulty.served() as url:
        _, page, _ = send(url, "POST", "/raises/", tekst=LETTER)

    number = re.search(r"med nummer <strong>(\w{4})</strong>", page)
    assert number
    assert f"Fault {number[1]} at POST /raises/" in faulty.log()


@contextmanager
def locked(product: Product) -> Iterator[None]:
    """Hold the database from another connection, as a long import or a backup would."""
    url = product.environment()["DATABASE_URL"]
    if url.startswith("sqlite"):
        other = sqlite3.connect(product.folder / "klarbesked.sqlite3", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.close()
        return
    with psycopg.connect(url.replace("postgres:", "postgresql:", 1)) as server:
        server.execute("LOCK TABLE accounts_authority IN ACCESS EXCLUSIVE MODE")
        yield


def test_text_is_kept_when_the_database_is_locked_and_is_saved_the_next_time(
    faulty: Product,
) -> None:
    with faulty.served() as url:
        with locked(faulty):
            status, page, headers = send(url, "POST", "/saves/", tekst=LETTER, password="hest")
        again, _, _ = send(url, "POST", "/saves/", tekst=LETTER)

    assert (status, headers["Retry-After"]) == (503, "10")
    assert "Vi kan ikke gemme lige nu" in page
    assert f'<input type="hidden" name="tekst" value="{LETTER}">' in page
    assert "hest" not in page
    assert again == 200


def test_text_is_kept_when_the_disk_is_full(tmp_path: Path) -> None:
    product = faulty_product(tmp_path, DATABASE_URL=f"sqlite:///{tmp_path}/klarbesked.sqlite3")
    full = (4 * MEGABYTE, 4 * MEGABYTE)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (full[0], before[1]))
    try:
        with product.served() as url:
            status, page, _ = send(url, "POST", "/saves/", tekst=LETTER, gange="200000")
            small, _, _ = send(url, "POST", "/saves/", tekst=LETTER)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert status == 503
    assert LETTER in page
    assert small == 200
    assert "Anne" not in product.log()


def test_page_without_a_database_says_so(tmp_path: Path) -> None:
    away = Product(
        tmp_path,
        {
            "DATABASE_URL": "postgres://x@127.0.0.1:1/x",
            "DJANGO_SETTINGS_MODULE": "web.faulty_settings",
        },
    )

    with away.served() as url:
        status, page, _ = send(url, "POST", "/saves/", tekst=LETTER, password="hest")

    assert status == 503
    assert "Vi kan ikke nå vores database" in page
    assert "hest" not in page
    assert "hest" not in away.log()


def answer_on(line: socket.socket) -> str:
    """Read one answer, as far as its Content-Length says."""
    said = b""
    while not (length := re.search(rb"Content-Length: (\d+)\r\n", said)) or (
        len(said.partition(b"\r\n\r\n")[2]) < int(length[1])
    ):
        said += line.recv(65_536) or pytest.fail("the line was cut")
    return said.decode()


def test_200_megabytes_are_refused_before_they_are_read(faulty: Product) -> None:
    with faulty.served() as url:
        with socket.create_connection(("127.0.0.1", faulty.port), 30) as line:
            line.sendall(
                b"POST /file/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 209715200\r\n"
                b"Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n"
            )
            answer = answer_on(line)
        status, _, _ = send(url, "GET", "/hjaelp/")

    assert answer.startswith("HTTP/1.1 413")
    assert "Filen er større end 20 MB" in answer
    assert status == 200


def test_file_that_is_somewhat_too_big_is_heard_out_and_refused(faulty: Product) -> None:
    with faulty.served() as url, closing(HTTPConnection(urlsplit(url).netloc)) as connection:
        connection.request("POST", "/file/", bytes(30 * MEGABYTE), {"Content-Type": "image/png"})
        response = connection.getresponse()
        page = response.read().decode()

    assert response.status == 413
    assert "Filen er større end 20 MB" in page


def test_stream_without_a_length_is_not_taken_in(faulty: Product) -> None:
    head = (
        b"POST /file/ HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n"
        b"Content-Type: multipart/form-data; boundary=x\r\n\r\n"
    )

    with faulty.served(), socket.create_connection(("127.0.0.1", faulty.port), 30) as line:
        line.sendall(head + b"100000\r\n" + b"a" * 1_048_576 + b"\r\n0\r\n\r\n")
        answer = answer_on(line)

    assert answer.endswith("ingen fil")
