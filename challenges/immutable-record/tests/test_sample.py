import pytest
from solution import record


def test_fields():
    """A record has its fields"""
    point = record("Point", "x", "y")(1, y=2)
    assert (point.x, point.y) == (1, 2)


def test_no_assignment():
    """A field cannot be set"""
    point = record("Point", "x", "y")(1, 2)
    with pytest.raises(AttributeError):
        point.x = 5
    assert point.x == 1


def test_a_changed_copy():
    """with_ returns a changed copy"""
    point = record("Point", "x", "y")(1, 2)
    assert repr(point.with_(y=7)) == "Point(x=1, y=7)"
    assert repr(point) == "Point(x=1, y=2)"


def test_equal_records():
    """Records with equal fields are equal"""
    Point = record("Point", "x", "y")
    assert Point(1, 2) == Point(1, 2)
    assert Point(1, 2) != Point(2, 1)
