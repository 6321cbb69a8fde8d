"""Put comments in Word files in tests, and see where they stand."""

from klarbesked.engine.document import Document, Span
from klarbesked.engine.present.docx import Comment, comment_docx
from klarbesked.engine.read.docx import read_docx
from klarbesked.engine.read.docx_package import open_package
from klarbesked.engine.read.docx_runs import RUN, W, run_text


def find(document: Document, words: str) -> Span:
    """Return the first place of `words`."""
    start = document.text.index(words)
    return Span(start, start + len(words))


def on(data: bytes, *words: str | None) -> bytes:
    """Put a comment "Her" on each of `words`; None is the whole letter."""
    document = read_docx(data)
    spans = [find(document, word) if word else None for word in words]
    return comment_docx(data, document, [Comment(span, "Her") for span in spans])


def notes(data: bytes) -> list[tuple[str, str]]:
    """What each comment says, and the text it is on."""
    package = open_package(data)
    said = {
        note.get(f"{W}id"): "\n".join("".join(map(run_text, q.iter(RUN))) for q in note)
        for part in package.parts("comments")
        for note in package.root(part)
    }
    ranges: dict[str, str] = dict.fromkeys(said, "")
    open_keys: set[str] = set()
    for element in package.letter().iter():
        key = element.get(f"{W}id", "")
        if element.tag == f"{W}commentRangeStart":
            open_keys.add(key)
        elif element.tag == f"{W}commentRangeEnd":
            open_keys.remove(key)
        elif element.tag == RUN:
            ranges |= {key: ranges[key] + run_text(element) for key in open_keys}
    return [(text, ranges[key]) for key, text in said.items()]


def places(data: bytes) -> list[str]:
    """The text each comment is on."""
    return [place for _, place in notes(data)]
