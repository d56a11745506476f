import pytest
from solution import Dictionary


def test_set_and_get():
    """What was put in is found"""
    ages = Dictionary([("Ann", 31), ("Bo", 27)])
    ages["Cy"] = 45
    assert (ages["Ann"], ages["Bo"], ages["Cy"]) == (31, 27, 45)
    assert len(ages) == 3


def test_delete():
    """What was deleted is gone"""
    ages = Dictionary([("Ann", 31), ("Bo", 27)])
    del ages["Ann"]
    assert "Ann" not in ages
    with pytest.raises(KeyError, match="Ann"):
        pytest.fail(f"a key that is gone has the value {ages['Ann']!r}")


def test_items():
    """The items, in some order"""
    assert sorted(Dictionary([("b", 2), ("a", 1), ("b", 3)]).items()) == [("a", 1), ("b", 3)]


def test_keys_with_the_same_hash():
    """Different keys with the same hash"""
    numbers = Dictionary([(0, "zero"), (2**61 - 1, "as good as zero")])
    assert (numbers[0], numbers[2**61 - 1], len(numbers)) == ("zero", "as good as zero", 2)
