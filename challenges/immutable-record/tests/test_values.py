from collections.abc import Iterable, Sized

import pytest

pytestmark = pytest.mark.group("values")


@pytest.fixture
def Point(solution):
    return solution.record("Point", "x", "y")


@pytest.mark.hint("When are two records equal, and is != always the opposite?")
def test_equality(Point):
    """Records are equal if all their fields are"""
    assert Point(1, [2]) == Point(1.0, [2])
    assert not Point(1, [2]) != Point(1.0, [2])
    for other in (Point(1, [3]), Point(2, [2]), Point([2], 1)):
        assert Point(1, [2]) != other
        assert not Point(1, [2]) == other
    assert Point(Point(1, 2), 3) == Point(Point(1, 2), 3)
    assert Point(Point(1, 2), 3) != Point(Point(1, 4), 3)


@pytest.mark.hint("Is every pair of numbers a point?")
def test_records_of_other_classes(solution, Point):
    """Records of different classes are never equal"""
    same_name, same_fields = solution.record("Point", "x", "y"), solution.record("Size", "x", "y")
    for other in (same_name(1, 2), same_fields(1, 2), solution.record("Point", "x")(1), solution.record("Empty")()):
        assert Point(1, 2) != other
        assert not other == Point(1, 2)
    assert Point(1, 2) != solution.record
    assert Point(1, 2) == Point(1, 2)


@pytest.mark.hint("What do equal keys of a dictionary have in common?")
def test_hashes(Point):
    """Equal records have equal hashes, and can be keys"""
    assert hash(Point(1, "a")) == hash(Point(1.0, "a"))
    assert {Point(1, 2): "found"}[Point(1, 2)] == "found"
    assert len({Point(1, 2), Point(2, 1), Point(1, 2), Point(Point(1, 2), 0), Point(Point(1, 2), 0)}) == 3


@pytest.mark.hint("What is a hash good for that is always the same?")
def test_hashes_differ(Point):
    """Records that differ usually have different hashes"""
    found = {hash(Point(x, y)) for x in range(6) for y in range(6)}
    assert len(found) > 30, f"36 points have {len(found)} hashes"


@pytest.mark.hint("Can a record be hashed whose list may change?")
def test_what_cannot_be_hashed(Point):
    """A record that holds something unhashable cannot be hashed"""
    assert Point([1], 2) == Point([1], 2)
    for point in (Point([1], 2), Point(1, {}), Point(Point(1, [2]), 3)):
        with pytest.raises(TypeError):
            pytest.fail(f"{point!r} has the hash {hash(point)!r}")
    assert hash(Point((1,), 2)) == hash(Point((1,), 2))


@pytest.mark.hint("How should the values be shown?")
def test_repr(solution, Point):
    """The repr shows the class and every field"""
    assert repr(Point("it's", None)) == """Point(x="it's", y=None)"""
    assert repr(Point(y=Point(1, "2"), x=[3])) == "Point(x=[3], y=Point(x=1, y='2'))"
    assert repr(solution.record("One", "only")({"a": 1})) == "One(only={'a': 1})"


@pytest.mark.hint("What can be done with a tuple that makes no sense with a record?")
def test_it_is_no_tuple(Point):
    """A record is no tuple"""
    point = Point(1, 2)
    assert point.y == 2
    assert not isinstance(point, (tuple, Iterable, Sized)), "a record has the length or the items of a tuple"
    assert not hasattr(type(point), "__getitem__")
