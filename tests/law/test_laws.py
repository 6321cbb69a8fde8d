"""The index of laws: keys, names, and which of them somebody has seen in a source."""

import pytest

from klarbesked.law.laws import key_of, law_keys, laws, name_pattern


def test_every_key_is_unique() -> None:
    keys = [law.key for law in laws()]

    assert sorted(set(keys)) == sorted(keys)


def test_every_name_leads_to_its_own_law() -> None:
    wrong = [
        (name, law.key)
        for law in laws()
        for name in (law.title, *law.names, *law.abbreviations)
        if key_of(name) != law.key
    ]

    assert wrong == []


def test_every_name_is_known_in_the_genitive() -> None:
    wrong = [
        name
        for law in laws()
        for name in (law.title, *law.names)
        if key_of(f"{name}s" if not name.endswith("s") else name) != law.key
    ]

    assert wrong == []


def test_no_name_is_empty() -> None:
    assert [name for name in law_keys() if not name.strip()] == []


def test_law_is_read_only_where_it_has_a_source() -> None:
    assert [law.key for law in laws() if law.is_read and not law.source] == []


def test_laws_from_memory_are_marked_as_unread() -> None:
    unread = {law.key for law in laws() if not law.is_read}

    assert {law.key for law in laws() if not law.source and not law.eli} <= unread
    assert unread != set()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("serviceloven", "SEL"),
        ("Servicelovens", "SEL"),
        ("2014-forvaltningsloven", "FVL"),
        ("LOV OM SYGEDAGPENGE", "SDL"),
        ("AL", "LAS"),
        ("høflighedsloven", None),
        ("", None),
    ],
)
def test_key_is_found_however_the_name_is_written(name: str, key: str | None) -> None:
    assert key_of(name) == key


def test_pattern_holds_the_longest_name_first() -> None:
    pattern = name_pattern()

    longer = pattern.index("lov\\ om\\ organisering\\ og\\ understøttelse")
    assert longer < pattern.index("lov\\ om\\ sygedagpenge")
