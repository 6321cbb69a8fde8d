"""XML from strangers."""

import pytest

from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.xml import parse_xml

BROKEN = "Filen er gået i stykker indeni. Åbn den i dit skriveprogram, og gem den igen."
OUTSIDE = (
    "Filen henviser til noget uden for sig selv. Åbn den i dit skriveprogram, og gem den igen."
)
GROWING = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 20}">' for n in range(1, 9))
BOMB = f'<!DOCTYPE a [<!ENTITY e0 "{"x" * 99}">{GROWING}]>'.encode()


def message(data: bytes) -> str:
    with pytest.raises(UnreadableLetterError) as caught:
        parse_xml(data)
    return str(caught.value)


def test_parse_xml_of_a_document_leaves_its_remarks_out() -> None:
    assert (
        parse_xml(b"<?xml version='1.0'?><a>k<!-- c -->l<?p i?>a<![CDATA[r]]></a>").text == "klar"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_parse_xml_in_any_encoding_reads_danish(encoding: str) -> None:
    assert parse_xml("<a>æøå</a>".encode(encoding)).text == "æøå"


@pytest.mark.parametrize(
    "data",
    [b"", b"brev", b"<a>", b"<a>\0</a>", b"<a>\xff</a>", b"<a>&nbsp;</a>", b"<a>" * 9999],
)
def test_parse_xml_of_broken_xml_asks_to_save_it_again(data: bytes) -> None:
    assert message(data) == BROKEN


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE a><a/>",
        b'<!DOCTYPE a SYSTEM "http://haderby.example/a.dtd"><a/>',
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
        BOMB + b"<a>&e8;</a>",
        BOMB + b'<a b="&e8;"/>',
        "<!DOCTYPE a><a/>".encode("utf-16"),
    ],
)
def test_parse_xml_of_a_doctype_refuses(data: bytes) -> None:
    assert message(data) == OUTSIDE
