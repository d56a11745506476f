import pytest
from by_hand import objections

pytestmark = pytest.mark.group("form")


@pytest.mark.hint("The library's own filter and reduce are not what is asked for here; the statement says what may be used.")
def test_written_by_hand(source, solution):
    """Nothing is used but what the statement allows"""
    found = list(objections(source.tree))
    assert not found, "; ".join(found)
    assert list(solution.lazy_filter(None, [0, 1])) == [1]
    assert solution.reduce(lambda total, item: total * item, [2, 3, 4]) == 24
