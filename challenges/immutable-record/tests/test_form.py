import pytest
from by_hand import objections

pytestmark = pytest.mark.group("form")


@pytest.mark.hint("The library has such classes already; the statement says what may be used.")
def test_written_by_hand(source, solution):
    """Nothing is used but what the statement allows"""
    found = list(objections(source.tree))
    assert not found, "; ".join(found)
    assert repr(solution.record("Point", "x")(1)) == "Point(x=1)"
