import pytest

pytestmark = pytest.mark.group("making")


@pytest.mark.hint("By position, by keyword, or both: how does Python match arguments to names?")
def test_arguments(solution):
    """Fields are given by position or by keyword"""
    Line = solution.record("Line", "start", "end", "colour")
    for line in (Line(1, 2, "red"), Line(1, 2, colour="red"), Line(1, colour="red", end=2), Line(colour="red", end=2, start=1)):
        assert (line.start, line.end, line.colour) == (1, 2, "red")


@pytest.mark.hint("What is there to be refused when a record is made?")
@pytest.mark.parametrize(
    ("args", "kwargs"),
    [
        pytest.param((), {}, id="none"),
        pytest.param((1,), {}, id="too few"),
        pytest.param((1, 2, 3), {}, id="too many"),
        pytest.param((1, 2), {"z": 3}, id="unknown"),
        pytest.param((1,), {"z": 3}, id="unknown instead of another"),
        pytest.param((1, 2), {"x": 3}, id="twice"),
        pytest.param((1,), {"x": 3}, id="twice and too few"),
        pytest.param((), {"y": 3}, id="the second one only"),
    ],
)
def test_arguments_that_do_not_fit(solution, args, kwargs):
    """Arguments that do not fit the fields are refused"""
    Point = solution.record("Point", "x", "y")
    assert Point(1, 2).y == 2
    with pytest.raises(TypeError):
        pytest.fail(f"arguments that do not fit made {Point(*args, **kwargs)!r}")


@pytest.mark.hint("Which values may a field have?")
def test_values_that_look_like_nothing(solution):
    """Values may be None, or false"""
    Point = solution.record("Point", "x", "y")
    assert (Point(None, 0).x, Point(None, 0).y) == (None, 0)
    assert repr(Point(y="", x=False)) == "Point(x=False, y='')"
    assert (Point(1, 2).with_(x=None).x, Point(None, 2).with_(y=0).y) == (None, 0)


@pytest.mark.hint("Which names have your own parameters?")
def test_any_names(solution):
    """Fields may have nearly any name"""
    names = "self cls args kwargs name fields values changes record other key type x1 é".split()
    Odd = solution.record("Odd", *names)
    odd = Odd(**{name: place for place, name in enumerate(names)})
    assert [getattr(odd, name) for name in names] == list(range(len(names)))
    changed = odd.with_(self=100, cls=101, changes=102)
    assert (changed.self, changed.cls, changed.args, changed.changes) == (100, 101, 2, 102)


@pytest.mark.hint("What is a record without fields?")
def test_no_fields(solution):
    """A record may have no fields"""
    Nothing = solution.record("Nothing")
    assert (repr(Nothing()), Nothing() == Nothing(), Nothing.__match_args__) == ("Nothing()", True, ())
    with pytest.raises(TypeError):
        pytest.fail(f"a field too many made {Nothing(1)!r}")


@pytest.mark.hint("Which texts cannot be the name of a field, or of a class?")
@pytest.mark.parametrize("name", ["", "a b", "1st", "class", "None", "a-b"], ids=["empty", "blank", "digit", "keyword", "constant", "sign"])
def test_names_that_are_none(solution, name):
    """What is no identifier is no name"""
    assert solution.record("Good", "good")(1).good == 1
    with pytest.raises(ValueError):
        pytest.fail(f"a field was called {name!r}: {solution.record('Good', 'x', name)!r}")
    with pytest.raises(ValueError):
        pytest.fail(f"a class was called {name!r}: {solution.record(name, 'x')!r}")


@pytest.mark.hint("Which further names does the statement rule out?")
@pytest.mark.parametrize(
    "fields", [("_x",), ("x", "__init__"), ("with_",), ("x", "y", "x")], ids=["underscore", "special", "method", "twice"]
)
def test_fields_that_are_none(solution, fields):
    """Fields that the statement rules out are refused"""
    assert solution.record("Good", "x", "y")(1, 2).x == 1
    with pytest.raises(ValueError):
        pytest.fail(f"a class has the fields {fields!r}: {solution.record('Bad', *fields)!r}")


@pytest.mark.hint("What does a class tell of itself, and what is shared between two of them?")
def test_classes(solution):
    """Each class knows its name and its own fields"""
    Point, Size = solution.record("Point", "x", "y"), solution.record("Size", "width", "x")
    assert (Point.__name__, Size.__name__) == ("Point", "Size")
    assert (Point.__match_args__, Size.__match_args__) == (("x", "y"), ("width", "x"))
    point, size = Point(1, 2), Size(3, 4)
    assert (type(point) is Point, isinstance(size, Size), isinstance(size, Point)) == (True, True, False)
    assert (point.x, size.x) == (1, 4)
    with pytest.raises(AttributeError):
        pytest.fail(f"a point has the width {point.width!r}")
