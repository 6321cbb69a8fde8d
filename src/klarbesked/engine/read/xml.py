"""XML from strangers: nothing outside the file is fetched, nothing inside it can grow."""

from typing import Any, TypeAlias

from lxml import etree

from klarbesked.engine.read.error import UnreadableLetterError

Element: TypeAlias = Any
"""An lxml element; lxml brings no types."""


def parse_xml(data: bytes) -> Element:
    """Return the root of the document, without XML comments and processing instructions.

    Raises `UnreadableLetterError` for broken XML and for any DOCTYPE: no letter needs one, and
    it is the door to files on our own disk. Elements are at most 256 deep.
    """
    try:
        root = etree.fromstring(data, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise (_points_outside() if b"<!DOCTYPE" in data else _broken()) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _points_outside()
    return root


def _parser() -> Any:
    """huge_tree stays off: its limits on depth and on growing entities are what protects us."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _broken() -> UnreadableLetterError:
    return UnreadableLetterError(
        "Filen er gået i stykker indeni. Åbn den i dit skriveprogram, og gem den igen."
    )


def _points_outside() -> UnreadableLetterError:
    return UnreadableLetterError(
        "Filen henviser til noget uden for sig selv. Åbn den i dit skriveprogram, og gem den igen."
    )
