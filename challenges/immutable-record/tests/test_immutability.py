import copy

import pytest

pytestmark = pytest.mark.group("immutability")


@pytest.fixture
def Point(solution):
    return solution.record("Point", "x", "y")


@pytest.mark.hint("Which attributes may be set: the fields, others, special ones?")
@pytest.mark.parametrize("name", ["x", "y", "z", "_private", "with_"], ids=["first", "last", "new", "private", "method"])
def test_nothing_can_be_set(Point, name):
    """No attribute can be set, old or new"""
    point = Point(1, 2)
    with pytest.raises(AttributeError):
        setattr(point, name, 5)
    assert (point.x, point.y, hasattr(point, "z")) == (1, 2, False)
    assert repr(point.with_(x=3)) == "Point(x=3, y=2)"


@pytest.mark.hint("Setting is one way to change an object. Which is the other?")
@pytest.mark.parametrize("name", ["x", "y", "z"], ids=["first", "last", "none"])
def test_nothing_can_be_deleted(Point, name):
    """No attribute can be deleted"""
    point = Point(1, 2)
    with pytest.raises(AttributeError):
        delattr(point, name)
    assert (point.x, point.y) == (1, 2)


@pytest.mark.hint("Which of the two records has changed?")
def test_a_changed_copy(Point):
    """with_ returns a record that differs in these fields alone"""
    point = Point(1, 2)
    assert repr(point.with_(x=5)) == "Point(x=5, y=2)"
    assert repr(point.with_(y=6)) == "Point(x=1, y=6)"
    assert repr(point.with_(y=6, x=5)) == "Point(x=5, y=6)"
    assert repr(point) == "Point(x=1, y=2)"
    assert type(point.with_(x=5)) is Point
    with pytest.raises(AttributeError):
        point.with_(x=5).x = 7


@pytest.mark.hint("What differs if nothing is to differ?")
def test_no_changes(Point):
    """Without changes with_ returns an equal record"""
    point = Point([1], 2)
    same = point.with_()
    assert same == point
    assert type(same) is Point


@pytest.mark.hint("What can go wrong with the arguments of with_?")
def test_changes_that_do_not_fit(Point):
    """with_ takes fields and nothing else"""
    point = Point(1, 2)
    assert point.with_(x=3).x == 3
    for args, kwargs in (((), {"z": 3}), ((), {"x": 3, "z": 3}), ((3,), {}), (({"x": 3},), {}), ((3,), {"y": 4})):
        with pytest.raises(TypeError):
            pytest.fail(f"changes that do not fit made {point.with_(*args, **kwargs)!r}")
    assert repr(point) == "Point(x=1, y=2)"


@pytest.mark.hint("What does a field hold: the object, or something like it?")
def test_a_field_holds_the_object(Point):
    """A field holds the object that it was given"""
    inner = Point([1], {2: [3]})
    outer = Point(inner, [inner])
    assert outer.x is inner
    assert (inner.x, inner.y, type(inner.x), type(outer.y)) == ([1], {2: [3]}, list, list)
    assert outer.y[0] is inner
    assert outer.with_(y=0).x is inner


@pytest.mark.hint("How does the copy module make an object, and how does it fill it?")
def test_copies(Point):
    """A copy is an equal record that holds the same objects"""
    inner = Point(1, 2)
    outer = Point(inner, [3])
    copied = copy.copy(outer)
    assert copied == outer
    assert (type(copied) is Point, copied.x is inner, repr(copied)) == (True, True, "Point(x=Point(x=1, y=2), y=[3])")
    with pytest.raises(AttributeError):
        copied.x = 5


@pytest.mark.hint("How deep does a deep copy go?")
def test_deep_copies(Point):
    """A deep copy is an equal record that holds copies"""
    inner = Point([1], 2)
    deep = copy.deepcopy(Point(inner, "text"))
    assert repr(deep) == "Point(x=Point(x=[1], y=2), y='text')"
    assert deep == Point(inner, "text")
    assert (type(deep) is Point, type(deep.x) is Point, deep.x is inner) == (True, True, False)
