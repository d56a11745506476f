import pytest

pytestmark = pytest.mark.group("refusals")


@pytest.fixture
def calls():
    return []


@pytest.fixture
def curried(solution, calls):
    """A curried function that needs three arguments and writes down its calls."""

    def note(first, second, third=None, *, key):
        calls.append((first, second, third, key))

    return solution.curry(note)


@pytest.mark.hint("When is it certain that there are too many?")
def test_too_many(curried, calls):
    """One positional argument too many is refused at once"""
    for begun, surplus in ((curried, (1, 2, 3, 4)), (curried(1, 2, 3), (4,)), (curried(1)(2), (3, 4))):
        with pytest.raises(TypeError):
            pytest.fail(f"too many arguments gave {begun(*surplus)!r}")
    with pytest.raises(TypeError):
        pytest.fail(f"too many arguments gave {curried(1, 2, 3)(4, key=5)!r}")
    assert calls == []
    assert (curried(1, 2)(key=3), calls) == (None, [(1, 2, None, 3)])


@pytest.mark.hint("When is it certain that a keyword is none of the function's?")
def test_unknown_keywords(curried, calls):
    """A keyword that the function does not have is refused at once"""
    for begun in (curried, curried(1), curried(1, key=2)):
        with pytest.raises(TypeError):
            pytest.fail(f"an unknown keyword gave {begun(other=3)!r}")
    with pytest.raises(TypeError):
        pytest.fail(f"an unknown keyword gave {curried(1, 2)(key=3, other=4)!r}")
    assert calls == []
    assert (curried(1, 2)(key=3), calls) == (None, [(1, 2, None, 3)])


@pytest.mark.hint("What if a parameter has a value already?")
def test_an_argument_given_twice(curried, calls):
    """A parameter that has an argument does not get another one"""
    for begun, kwargs in (
        (curried(1), {"first": 2}),
        (curried(key=1), {"key": 2}),
        (curried(first=1), {"first": 1}),
        (curried(third=1)(2), {"third": 3}),
    ):
        with pytest.raises(TypeError):
            pytest.fail(f"an argument given twice gave {begun(**kwargs)!r}")
    with pytest.raises(TypeError):
        pytest.fail(f"an argument given twice gave {curried(second=1)(2, 3)!r}")
    with pytest.raises(TypeError):
        pytest.fail(f"an argument given twice gave {curried(first=1)(2)!r}")
    assert calls == []
    assert (curried(1, 2)(key=3), calls) == (None, [(1, 2, None, 3)])


@pytest.mark.hint("Does your function know its own errors from those of the function it calls?")
def test_errors_of_the_function(solution):
    """A TypeError that the function itself raises comes out as it is"""
    calls = []

    def refuse(first, second):
        calls.append((first, second))
        raise TypeError(f"{first} and {second} do not mix")

    with pytest.raises(TypeError, match="oil and water do not mix"):
        pytest.fail(f"a function that fails gave {solution.curry(refuse)('oil')('water')!r}")
    assert calls == [("oil", "water")]


@pytest.mark.hint("When does the author of a mistake hear of it?")
@pytest.mark.parametrize("wrong", [5, "name", None, ["list"]], ids=["number", "text", "none", "list"])
def test_what_cannot_be_called(solution, wrong):
    """What cannot be called cannot be curried"""
    assert solution.curry(lambda first, second: first + second)(1)(2) == 3
    with pytest.raises(TypeError):
        pytest.fail(f"what cannot be called was curried: {solution.curry(wrong)!r}")
