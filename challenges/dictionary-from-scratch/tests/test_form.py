import pickle

import pytest
from from_scratch import built_in_tables, objections

pytestmark = pytest.mark.group("form")


@pytest.mark.hint("The statement says which names and which displays must not appear.")
def test_written_from_scratch(source, solution):
    """Nothing is used but what the statement allows"""
    found = list(objections(source.tree))
    assert not found, "; ".join(found)
    assert solution.Dictionary([("a", 1)])["a"] == 1


@pytest.mark.hint("Where do the items lie while your code runs?")
def test_no_dict_inside(solution, monkeypatch):
    """A dictionary at work holds no dict and no set"""
    monkeypatch.setattr(solution, "_pickled", pickle.dumps, raising=False)
    table = solution.Dictionary((letter, ord(letter)) for letter in "abcdefgh")
    del table["c"]
    assert len(table) == 7
    try:
        pickled = solution._pickled(table)
    except Exception:
        return  # What cannot be pickled was looked at by its source.
    found = built_in_tables(pickled)
    assert found == 0, f"a dictionary holds {found} built-in ones"
