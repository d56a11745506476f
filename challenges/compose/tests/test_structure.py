import pytest
from marks import marking

pytestmark = pytest.mark.group("structure")


@pytest.mark.hint("What does a composition tell of itself, and in which order?")
def test_the_functions_of_a_composition(solution):
    """A composition tells its functions, from left to right"""
    f, g, h = marking("f"), marking("g"), marking("h")
    assert solution.compose(f, g, h).functions == (f, g, h)
    assert solution.compose(f, f).functions == (f, f)
    assert solution.compose(f).functions == (f,)
    assert solution.compose().functions == ()
    assert type(solution.compose(f, g).functions) is tuple


@pytest.mark.hint("What takes the place of a composition that is composed further?")
def test_compositions_do_not_nest(solution):
    """Wherever a composition stands, its functions take its place"""
    f, g, h, i = (marking(name) for name in "fghi")
    compose = solution.compose
    middle = compose(g, h)
    for composed in (compose(f, middle, i), compose(compose(f, middle), i), compose(f, compose(middle, compose(i)))):
        assert composed.functions == (f, g, h, i)
        assert composed(1) == "f(g(h(i(1))))"
    assert compose(middle, middle)(1) == "g(h(g(h(1))))"


@pytest.mark.hint("Is the composition at the end still called with everything?")
def test_a_composition_at_the_end(solution):
    """A composition at the end gets all the arguments"""
    f, g = marking("f"), marking("g")
    inner = solution.compose(g, lambda *args, **kwargs: (args, kwargs))
    assert solution.compose(f, inner)(1, 2, key=3) == "f(g(((1, 2), {'key': 3})))"


@pytest.mark.hint("What remains of a function that does nothing?")
def test_the_identity_leaves_no_trace(solution):
    """Of the identity nothing remains in a composition"""
    compose = solution.compose

    def total(*numbers, start):
        return sum(numbers, start)

    for composed in (compose(compose(), total), compose(total, compose()), compose(compose(), total, compose(compose()))):
        assert composed.functions == (total,)
        assert composed(1, 2, start=10) == 13
    assert compose(compose(), compose()).functions == ()
    assert compose(compose(), compose())("same") == "same"


@pytest.mark.hint("When does the author of a mistake hear of it?")
@pytest.mark.parametrize("wrong", [5, "name", None, ["list"], ()], ids=["number", "text", "none", "list", "tuple"])
@pytest.mark.parametrize("place", [0, 1, 2], ids=["first", "in the middle", "last"])
def test_what_cannot_be_called(solution, wrong, place):
    """What cannot be called is refused at once, wherever it stands"""
    functions = [marking("f"), marking("g")]
    assert solution.compose(*functions)(1) == "f(g(1))"
    functions.insert(place, wrong)
    with pytest.raises(TypeError):
        pytest.fail(f"what cannot be called was composed: {solution.compose(*functions)!r}")
    with pytest.raises(TypeError):
        pytest.fail(f"what cannot be called was composed: {solution.compose(wrong)!r}")


@pytest.mark.hint("Does composing change anything about what is composed?")
def test_the_parts_stay_as_they_are(solution):
    """A composition that was composed further is as it was"""
    f, g, h = marking("f"), marking("g"), marking("h")
    part = solution.compose(f, g)
    whole = solution.compose(part, h)
    other = solution.compose(h, part)
    assert (part.functions, whole.functions, other.functions) == ((f, g), (f, g, h), (h, f, g))
    assert (part(1), whole(1), other(1)) == ("f(g(1))", "f(g(h(1)))", "h(f(g(1)))")
