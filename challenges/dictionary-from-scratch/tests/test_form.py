import pytest
from from_scratch import objections
from inside import in_tables

pytestmark = pytest.mark.group("form")

MANY = 300


@pytest.mark.hint("The statement says which names and which displays must not appear.")
def test_written_from_scratch(source, solution):
    """Nothing is used but what the statement allows"""
    found = list(objections(source.tree))
    assert not found, "; ".join(found)
    assert solution.Dictionary([("a", 1)])["a"] == 1


@pytest.mark.hint("Where do the items lie while your code runs?")
def test_no_dict_inside(solution):
    """A dictionary at work holds no dict and no set"""
    grown, length = in_tables(solution, [(number, -number) for number in range(MANY)])
    assert length == MANY
    assert grown < MANY // 3, f"with a dictionary of {MANY} items the built-in dicts and sets grew by {grown} entries"
