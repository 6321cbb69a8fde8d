"""A text file written again: only the places that change are different bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit
from klarbesked.engine.read import UnreadableLetterError, read_letter
from klarbesked.engine.read.clean import clean
from klarbesked.rewrite.text import TextFile


def opened(data: bytes, name: str = "brev.txt") -> TextFile:
    return TextFile(data, read_letter(data, name), name)


def swapped(data: bytes, before: str, after: str, name: str = "brev.txt") -> bytes:
    file = opened(data, name)
    start = file.document.text.index(before)
    edit = Edit(Span(start, start + len(before)), after)
    assert file.obstacle(edit) is None
    return file.written([edit])


def hindrance(text: str, before: str, after: str, *, encoding: str = "utf-8") -> str | None:
    file = opened(text.encode(encoding), "brev.md")
    start = file.document.text.index(before)
    return file.obstacle(Edit(Span(start, start + len(before)), after))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "windows-1252"]
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_stay(encoding: str, line_end: str) -> None:
    bom = b"\xfe\xff" if encoding == "utf-16-be" else b""
    text = line_end.join(["Kære Åse", "", "Du må klage, såfremt du vil.", "", "Venlig hilsen", ""])

    written = swapped(bom + text.encode(encoding), "såfremt", "hvis")

    assert written == bom + text.replace("såfremt", "hvis").encode(encoding)


def test_bytes_that_are_no_sign_at_all_stay() -> None:
    data = "Ring \x81\x9d, såfremt æ".encode("latin-1")

    assert swapped(data, "såfremt", "hvis") == "Ring \x81\x9d, hvis æ".encode("latin-1")


def test_soft_hyphens_and_hard_spaces_around_the_change_stay() -> None:
    text = "Du f\u00e5r syge\u00addag\u00adpenge, s\u00e5\u00adfremt du\u00a0er syg."

    written = swapped(text.encode(), "såfremt", "hvis").decode()

    assert written == "Du får syge\u00addag\u00adpenge, hvis du\u00a0er syg."


def test_a_loose_accent_goes_with_its_letter() -> None:
    text = "Ring nu pa\u030a, a\u030a, vi venter."

    assert swapped(text.encode(), "på", "til").decode() == "Ring nu til, a\u030a, vi venter."


def test_markdown_signs_around_the_change_stay() -> None:
    text = "# Vi siger **evt.** ja\n\n| evt. | to |\n|---|---|\n| 1 | 2 |\n"

    written = swapped(text.encode(), "evt.", "måske", "brev.md").decode()

    assert written == text.replace("evt.", "måske", 1)


def test_a_hidden_line_with_the_same_word_stays() -> None:
    text = "<!-- såfremt -->\nRing til os i dag, såfremt du vil."

    written = swapped(text.encode(), "såfremt", "hvis", "brev.md").decode()

    assert written == "<!-- såfremt -->\nRing til os i dag, hvis du vil."


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Vi sender det **her**med til dig.", "hermed", "nu"),
        ("Vi sender det hermed <!-- husk -->i dag til dig.", "hermed i dag", "nu"),
        ("Vi sender det til dig.\n\nDu kan ringe.", "dig.\n\nDu", "dig. Du"),
        ("Vi sender det til dig.\n\nHermed", "Hermed", ""),
        ("Vi sender o\ufb03cielt brev.", "of", "af"),
    ],
    ids=["emphasis inside", "comment inside", "two blocks", "nothing left", "half a sign"],
)
def test_what_would_break_the_file_is_left(text: str, before: str, after: str) -> None:
    assert hindrance(text, before, after) is not None


def test_a_sign_that_the_file_cannot_hold_is_left() -> None:
    text = "Ring på mandag, såfremt du vil."

    assert hindrance(text, "såfremt", "→", encoding="windows-1252") is not None
    assert hindrance(text, "såfremt", "→") is None


WRAPPED = """Vi har læst din ansøgning om hjælp til husleje, og vi har talt
med din læge om det. Vi siger ja til hjælp fra maj, men du skal
Venlig Hilsen sende os din lejekontrakt, mdr. for mdr. i år.
"""


def test_a_line_that_grows_gives_its_last_words_to_the_next() -> None:
    written = swapped(WRAPPED.encode(), "din læge", "din egen læge, der hedder Bo,").decode()

    lines = written.splitlines()
    assert max(map(len, lines)) <= max(map(len, WRAPPED.splitlines()))
    assert lines[0] == WRAPPED.splitlines()[0]
    assert read_letter(written.encode(), "brev.txt").text == " ".join(written.split())


def test_the_last_line_that_grows_becomes_two_with_the_same_line_ends() -> None:
    data = WRAPPED.replace("\n", "\r\n").encode()

    written = swapped(data, "i år", "og hver uge i hele det næste lange år").decode()

    assert written.count("\r\n") == written.count("\n") == 4
    assert written.endswith("\r\n")


@pytest.mark.parametrize("before", ["husleje, og vi har talt med din læge", "har talt med din"])
def test_words_on_two_lines_stay_on_two_lines(before: str) -> None:
    written = swapped(WRAPPED.encode(), before, "x").decode()

    assert written.count("\n") == 3
    assert read_letter(written.encode(), "brev.txt").text == " ".join(written.split())


@pytest.mark.parametrize("words", ["din egen\nlæge.", "din\negen læge."])
def test_a_sign_behind_words_that_go_comes_up_to_the_line_before(words: str) -> None:
    first = "Vi har læst din ansøgning om hjælp til husleje, og talt med "
    text = f"{first}{words} Du får svar i morgen tidlig.\n"

    written = swapped(text.encode(), " egen læge", "").decode()

    assert written.split() == f"{first}din. Du får svar i morgen tidlig.".split()


def test_a_word_alone_on_its_line_takes_the_line_with_it() -> None:
    text = "Vi har læst din ansøgning om hjælp til husleje, og vi sender\nhermed\nbrevet til dig.\n"

    written = swapped(text.encode(), " hermed", "").decode()

    assert written == text.replace("hermed\n", "")


def test_a_new_line_is_a_paragraph_of_its_own() -> None:
    data = b"Du skal svare.\r\n\r\nVenlig hilsen"
    end = len("Du skal svare.")

    written = opened(data).written([Edit(Span(end, end), "\nRegler: Se loven.")])

    assert written == b"Du skal svare.\r\n\r\nRegler: Se loven.\r\n\r\nVenlig hilsen"


SIGNS = st.sampled_from(
    [
        "Du skal svare", "såfremt", " ", "\n", "\r\n", "\n\n", "**", "# ", "- ", "| a | b |",
        "\u00ad", "a\u030a", "\ufb01", "<!-- nej -->", "1. ", "Vi har læst din ansøgning om hjælp",
        "\t", ".",
    ]
)  # fmt: skip
SPOTS = st.tuples(st.integers(0, 90), st.integers(0, 9), st.sampled_from(["hvis", "", "x y"]))


@pytest.mark.parametrize("name", ["brev.txt", "brev.md"])
@given(st.lists(SIGNS, min_size=1, max_size=14), SPOTS)
def test_only_what_the_reader_saw_changes(
    name: str, signs: list[str], spot: tuple[int, int, str]
) -> None:
    text = "".join(signs)
    start, length, words = spot
    try:
        file = opened(text.encode(), name)
    except UnreadableLetterError:
        return
    size = len(file.document.text)
    edit = Edit(Span(min(start, size), min(start + length, size)), words)
    if file.obstacle(edit):
        return

    written = file.written([edit]).decode()

    assert seen(file.document.at(edit.span)) in gone(seen(text), seen(written), seen(words))


def seen(text: str) -> str:
    """The signs a reader sees, without the space between them."""
    return "".join(clean(text)[0].split())


def gone(before: str, after: str, words: str) -> set[str]:
    """What `words` may stand in the place of, where that is all that happened."""
    length = len(before) - len(after) + len(words)
    return {
        before[at : at + length]
        for at in range(len(before) + 1)
        if before[:at] + words + before[at + length :] == after
    }
