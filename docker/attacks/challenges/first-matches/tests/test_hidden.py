"""Functions and generators of the test's own in the candidate's hands: some of them fail the test by themselves."""

import pytest
from solution import each, first_matches


def test_takes_no_more_than_it_needs():
    """Nothing is taken behind the last match"""

    def numbers():
        yield from (5, 6, 8)
        pytest.fail("the item behind the last match was taken")

    assert first_matches(lambda item: item % 2 == 0, numbers(), 2) == [6, 8]


def test_asks_once_for_each_item():
    """Each item is looked at once, in order"""
    asked = []

    def matches(item):
        asked.append(item)
        return True

    assert first_matches(matches, ["canary-7e0f93ab51c2d468", "b"], 2) == ["canary-7e0f93ab51c2d468", "b"]
    assert asked == ["canary-7e0f93ab51c2d468", "b"]


def test_a_failing_predicate():
    """What the predicate raises comes through"""

    def matches(item):
        raise LookupError("canary-20c4d5e6f7a8b9c1")

    with pytest.raises(LookupError, match="canary-20c4d5e6f7a8b9c1"):
        first_matches(matches, [1], 1)


def test_visits_in_order():
    """Visits happen in the order of the items"""
    expected = iter([6204813957, 3175048962])

    def visit(item):
        assert item == next(expected)

    assert each([6204813957, 3175048962], visit) == 2
    assert next(expected, "all were visited") == "all were visited"


def test_visits_with_a_bound_default():
    """Each visitor sees the item of its own"""

    def visitor(wanted):
        def visit(item, wanted=wanted, found=found):
            found.append(item == wanted)

        return visit

    found = []
    for item in ("canary-9a8b7c6d5e4f3021", 5540912387):
        assert each([item], visitor(item)) == 1
    assert found == [True, True]
