"""Which municipality a text, a folder or a person names; none rather than a wrong one."""

from __future__ import annotations

import pytest

from sagsgraf.danish.municipalities import CODES, find_municipality, in_folder, named


def test_the_list_is_whole() -> None:
    assert len(CODES) == len(set(CODES.values())) == 98
    assert all(len(code) == 4 and code.isdigit() for code in CODES.values())
    assert all(named(name) == named(code) for name, code in CODES.items())


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("Kalundborg Kommune køber. Kalundborg Kommunes it.", "Kalundborg Kommune", "twice"),
        ("I Greve Kommune bor mange.", "Greve Kommune", "once, and no other"),
        ("Aarhus Byråd besluttede.", "Aarhus Kommune", "by its council"),
        ("Århus Kommune og Århus Kommunes skoler", "Aarhus Kommune", "old spelling"),
        ("Vesterhavn Kommune. Vesterhavn Kommune.", "Vesterhavn Kommune", "outside the list"),
        ("Ringkøbing-Skjern Kommune bygger.", "Ringkøbing-Skjern Kommune", "a hyphen"),
        ("Bornholms Regionskommune. Bornholm Kommune.", "Bornholms Regionskommune", "its own word"),
        ("samarbejde med Roskilde Kommune", None, "somebody else"),
        ("Hver kommune og denne kommune", None, "no name"),
        ("Køge Kommune. Greve Kommune.", None, "two candidates"),
        ("Kalundborg er en by.", None, "a town"),
        ("", None, "nothing"),
    ],
)
def test_the_text_names_one_or_none(text: str, name: str | None, reason: str) -> None:
    found = find_municipality(text)
    assert (found.name if found else None) == name, reason
    if found:
        assert named(text[found.start : found.end]) or text[: found.end].endswith("Byråd")


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("greve-2022-text", "Greve Kommune"),
        ("Høje-Taastrup 2021", "Høje-Taastrup Kommune"),
        ("aarhus", "Aarhus Kommune"),
        ("minutes", None),
        ("greve-og-koege", None),
        ("", None),
        ("ranger", None),
    ],
)
def test_a_folder_names_one_or_none(folder: str, name: str | None) -> None:
    found = in_folder(folder)
    assert (found[0] if found else None) == name


@pytest.mark.parametrize("text", ["nowhere", "", "9999", "Kommune", " kommune"])
def test_a_person_may_name_none(text: str) -> None:
    assert named(text) is None
