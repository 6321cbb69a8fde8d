"""The difference between two versions, word by word."""

from klarbesked.web.letters.domain.diff import ChangedBlock, Part, compare, is_same


def test_a_changed_sentence_shows_only_the_words_that_changed() -> None:
    [block] = compare("<p>Du skal klage inden 4 uger.</p>", "<p>Du skal klage inden en måned.</p>")

    assert block.parts == (
        Part("same", "Du skal klage inden "),
        Part("del", "4 uger"),
        Part("ins", "en måned"),
        Part("same", "."),
    )


def test_a_paragraph_put_in_does_not_touch_the_others() -> None:
    blocks = compare("<p>Først</p><p>Sidst</p>", "<p>Først</p><p>Midt imellem</p><p>Sidst</p>")

    assert [(block.parts[0].kind, block.parts[0].text) for block in blocks] == [
        ("same", "Først"), ("ins", "Midt imellem"), ("same", "Sidst"),
    ]  # fmt: skip


def test_two_paragraphs_with_nothing_in_common_are_one_out_and_one_in() -> None:
    blocks = compare("<p>Der skal ske tilmelding snarest.</p>", "<p>Meld dig på jobnet.dk.</p>")

    assert [block.parts[0].kind for block in blocks] == ["del", "ins"]


def test_a_list_item_is_compared_without_the_paragraph_around_it() -> None:
    html = "<ul><li><p>én</p></li><li>to</li></ul>"

    assert [block.parts[0].text for block in compare(html, html)] == ["én", "to"]


def test_emphasis_is_no_change_of_words() -> None:
    assert is_same(compare("<p>Du får nej</p>", "<p>Du får <strong>nej</strong></p>"))


def test_all_is_new_where_there_was_nothing() -> None:
    assert compare("", "<h1>Svar</h1>") == [ChangedBlock("h1", (Part("ins", "Svar"),))]
