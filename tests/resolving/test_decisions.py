"""A person's file on who is who is read, refused where it cannot be, and added to."""

from __future__ import annotations

import pytest

from sagsgraf.model import BadData
from sagsgraf.model.sameness import Decided, Kind
from sagsgraf.resolving.decisions import add_decision, read_decisions

_FILE = """\
# Hvem er hvem
[[same]]
kind = "person"            # or "body"
municipality = "0253"
names = ["Maria Witthøft", "Maria Holdt Witthøft"]   # the first is kept
why = "samme person"
by = "AKM"

# Two people:
[[different]]
kind = "person"
names = ["Birgitte Jacobsen", "Brigitte Jacobsen"]
"""
_MARIA = Decided(
    Kind.PERSON, "0253", "Maria Witthøft", "Maria Holdt Witthøft", True, "AKM", "samme person"
)
_BIRGITTE = Decided(Kind.PERSON, "", "Birgitte Jacobsen", "Brigitte Jacobsen", False)


def _pairs(text: str) -> set[tuple[str, str, bool]]:
    return {(one.one, one.other, one.same) for one in read_decisions(text, "x.toml")}


def test_what_is_written_is_read() -> None:
    assert read_decisions(_FILE, "x.toml") == [_MARIA, _BIRGITTE]
    assert read_decisions("", "x.toml") == []


def test_several_names_of_one_and_of_several() -> None:
    same = '[[same]]\nkind = "body"\nnames = ["Byrådet", "Rådet", "Kommunalbestyrelsen"]\n'
    assert _pairs(same) == {
        ("Byrådet", "Rådet", True),
        ("Byrådet", "Kommunalbestyrelsen", True),
    }
    different = same.replace("same", "different")
    assert len(_pairs(different)) == 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("[[same", "x.toml: this is not TOML", id="no TOML"),
        pytest.param("[[equal]]\n", "“equal” is unknown. Write .*same", id="unknown list"),
        pytest.param("same = 3", "“same” is no list of entries", id="no list"),
        pytest.param("[same]\nkind = 'body'", "“same” is no list", id="one bracket for two"),
        pytest.param("same = [3]", r"entry 1 of \[\[same\]\] is no table", id="a number"),
        pytest.param(
            "[[same]]\nkind = 'person'\nname = ['A', 'B']",
            r"entry 1 of \[\[same\]\] has the unknown key “name”. Known: kind, municipality, names",
            id="a slip of the key",
        ),
        pytest.param("[[same]]\nnames = ['A', 'B']", "has no kind. Write kind", id="no kind"),
        pytest.param(
            "[[same]]\nkind = 'people'\nnames = ['A', 'B']", "the kind “people”", id="wrong kind"
        ),
        pytest.param("[[same]]\nkind = 3\nnames = ['A', 'B']", "“kind” is no text", id="kind 3"),
        pytest.param(
            "[[same]]\nkind = 'body'\nmunicipality = 253\nnames = ['A', 'B']",
            "“municipality” is no text. Write it in quotes",
            id="a code without quotes",
        ),
        pytest.param(
            "[[same]]\nkind = 'body'\nmunicipality = 'Grev'\nnames = ['A', 'B']",
            "no municipality is called “Grev”",
            id="a slip of the municipality",
        ),
        pytest.param(
            "[[same]]\nkind = 'body'\nnames = ['A', 'B']\n[[same]]\nkind = 'body'\nnames = ['A']",
            r"entry 2 of \[\[same\]\] has fewer than two names. Write two or more",
            id="one name",
        ),
        pytest.param(
            "[[same]]\nkind = 'body'\nnames = ['Byrådet', 'BYRÅDET ']",
            "fewer than two names",
            id="one name written twice",
        ),
        pytest.param("[[same]]\nkind = 'body'\nnames = 'A'", "no list of names", id="a text"),
        pytest.param(
            "[[same]]\nkind = 'body'\nnames = ['A', 'B']\n"
            "[[different]]\nkind = 'body'\nmunicipality = 'Greve'\nnames = ['b', 'a']",
            r"entry 1 of \[\[different\]\] says that “b” and “a” are different, and entry 1 of "
            r"\[\[same\]\] makes them the same. Delete one",
            id="the same pair both ways",
        ),
        pytest.param(
            "[[same]]\nkind = 'body'\nnames = ['A', 'B']\n"
            "[[same]]\nkind = 'body'\nnames = ['A', 'C']\n"
            "[[different]]\nkind = 'body'\nnames = ['B', 'C']",
            r"entry 1 of \[\[different\]\] says that “B” and “C” are different",
            id="the same by way of a third name",
        ),
        pytest.param(
            "[[same]]\nkind = 'body'\nnames = ['A', 'B']\n"
            "[[same]]\nkind = 'body'\nnames = ['B', 'A']",
            r"entry 2 of \[\[same\]\] keeps “B” for “A”",
            id="each is to be kept for the other",
        ),
    ],
)
def test_what_cannot_be_meant_is_told(text: str, message: str) -> None:
    with pytest.raises(BadData, match=message) as told:
        read_decisions(text, "x.toml")
    assert told.value.exit_code == 65
    assert str(told.value).startswith("x.toml: ")
    assert told.value.hint


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("kind = 'person'\nnames = ['A', 'B']", id="another kind of thing"),
        pytest.param(
            "kind = 'body'\nmunicipality = '0269'\nnames = ['A', 'B']", id="another municipality"
        ),
    ],
)
def test_what_is_of_something_else_contradicts_nothing(other: str) -> None:
    text = "[[same]]\nkind = 'body'\nmunicipality = 'Greve'\nnames = ['A', 'B']\n"
    assert len(read_decisions(f"{text}[[different]]\n{other}", "x.toml")) == 2


class TestAdding:
    def test_to_nothing(self) -> None:
        assert read_decisions(add_decision("", _MARIA), "x") == [_MARIA]

    def test_comments_stay_and_it_goes_last(self) -> None:
        new = Decided(Kind.BODY, "Greve", "Byrådet", "Rådet", True, by="AKM")
        added = add_decision(_FILE, new)
        assert added.startswith(_FILE.rstrip())
        assert read_decisions(added, "x") == [_MARIA, new, _BIRGITTE]

    @pytest.mark.parametrize("decided", [_MARIA, _BIRGITTE])
    def test_what_is_there_is_not_added_again(self, decided: Decided) -> None:
        assert add_decision(_FILE, decided) == _FILE
        elsewhere = Decided(decided.kind, "Greve", decided.one, decided.other, decided.same)
        assert add_decision(_FILE, elsewhere) == _FILE

    def test_names_that_differ_do_so_in_any_order(self) -> None:
        turned = Decided(Kind.PERSON, "", _BIRGITTE.other, _BIRGITTE.one, False)
        assert add_decision(_FILE, turned) == _FILE

    def test_a_reversed_decision_replaces_the_earlier_one(self) -> None:
        joined = Decided(Kind.PERSON, "", "Birgitte Jacobsen", "Brigitte Jacobsen", True)
        added = add_decision(_FILE, joined)
        assert read_decisions(added, "x") == [_MARIA, joined]
        assert "# Two people:" in added
        parted = Decided(Kind.PERSON, "", "Maria Witthøft", "Maria Holdt Witthøft", False)
        added = add_decision(_FILE, parted)
        assert read_decisions(added, "x") == [_BIRGITTE, parted]
        assert "# Two people:" in added
        assert "# Hvem er hvem" in added

    def test_the_other_name_is_kept_from_now_on(self) -> None:
        turned = Decided(Kind.PERSON, "0253", "Maria Holdt Witthøft", "Maria Witthøft", True)
        assert read_decisions(add_decision(_FILE, turned), "x") == [turned, _BIRGITTE]

    def test_one_of_three_names_is_taken_out(self) -> None:
        text = '[[same]]\nkind = "body"\nnames = ["A", "B", "C"] # all\n'
        added = add_decision(text, Decided(Kind.BODY, "", "A", "C", False))
        assert _pairs(added) == {("A", "B", True), ("A", "C", False)}
        assert "# all" in added

    def test_lists_that_take_turns_stay_as_they_are(self) -> None:
        turns = '[[same]]\nkind = "body"\nnames = ["A", "B"]\n\n' + _FILE
        turns += '\n[[same]]\nkind = "body"\nnames = ["C", "D"]\n'
        added = add_decision(turns, Decided(Kind.BODY, "", "E", "F", False))
        assert added.startswith(turns.rstrip())

    def test_what_several_others_contradict_is_refused(self) -> None:
        text = "".join(f'[[same]]\nkind = "body"\nnames = ["A", "{name}"]\n' for name in ("B", "C"))
        with pytest.raises(BadData, match="“B” and “C” are different"):
            add_decision(text, Decided(Kind.BODY, "", "B", "C", False))
