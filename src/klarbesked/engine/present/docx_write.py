"""Writing a Word file: new elements, new parts, and everything else as it was."""

import posixpath
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from klarbesked.engine.read.archive import Archive
from klarbesked.engine.read.docx_package import STRICT, Package, relations_part
from klarbesked.engine.read.docx_runs import W
from klarbesked.engine.read.xml import Element, parse_xml

TYPES_PART = "[Content_Types].xml"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
STRICT_KINDS = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
NO_CLOCK = (1980, 1, 1, 0, 0, 0)


def element(name: str, attributes: Mapping[str, str], *children: Element) -> Element:
    """Return a new Word element; attributes without a namespace get Word's."""
    new = etree.Element(W + name, nsmap={"w": W.strip("{}")})
    for key, value in attributes.items():
        new.set(key if key.startswith("{") else W + key, value)
    new.extend(children)
    return new


def unparsed(root: Element, *, is_strict: bool = False) -> bytes:
    """Return a part as bytes, with the names of strict files where it came from one."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    for strict, ordinary in STRICT.items() if is_strict else ():
        data = data.replace(ordinary, strict)
    return data


def with_type(package: Package, part: str, content_type: str) -> dict[str, bytes]:
    """Tell what `part` holds, where the file does not tell yet."""
    if TYPES_PART not in package.archive.names:
        return {}
    root = parse_xml(package.archive.read(TYPES_PART))
    name = f"/{part}"
    if any(known.get("PartName", "").lower() == name.lower() for known in root):
        return {}
    root.append(
        root.makeelement(f"{TYPES}Override", {"PartName": name, "ContentType": content_type})
    )
    return {TYPES_PART: unparsed(root)}


def with_relation(package: Package, part: str, kind: str) -> dict[str, bytes]:
    """Make the letter's main part point to `part`."""
    name = relations_part(package.main)
    is_there = name in package.archive.names
    root = parse_xml(package.archive.read(name)) if is_there else _no_relations()
    keys = {relation.get("Id") for relation in root}
    relation = {
        "Id": next(key for n in range(len(keys) + 1) if (key := f"rIdKlarBesked{n}") not in keys),
        "Type": (STRICT_KINDS if package.is_strict else KINDS) + kind,
        "Target": posixpath.relpath(part, posixpath.dirname(package.main) or "."),
    }
    root.append(root.makeelement(f"{RELATIONS}Relationship", relation))
    return {name: unparsed(root)}


def rewritten(archive: Archive, changed: Mapping[str, bytes]) -> bytes:
    """Return the file with some parts changed; new ones come last."""
    file = BytesIO()
    with ZipFile(file, "w") as new:
        for entry in archive.entries:
            name = entry.filename
            data = changed[name] if name in changed else archive.read(name)
            new.writestr(_like(entry), data)
        for name in sorted(changed.keys() - archive.names):
            info = ZipInfo(name, NO_CLOCK)
            info.compress_type, info.create_system = ZIP_DEFLATED, 0
            new.writestr(info, changed[name])
    return file.getvalue()


def _like(entry: ZipInfo) -> ZipInfo:
    info = ZipInfo(entry.filename, entry.date_time)
    info.compress_type = entry.compress_type
    info.create_system = entry.create_system
    info.external_attr = entry.external_attr
    info.comment = entry.comment
    return info


def _no_relations() -> Element:
    return etree.Element(f"{RELATIONS}Relationships", nsmap={None: RELATIONS.strip("{}")})
