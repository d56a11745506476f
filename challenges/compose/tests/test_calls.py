import pytest
from marks import marking

pytestmark = pytest.mark.group("calls")


@pytest.mark.hint("Which function sees the argument itself?")
def test_right_to_left(solution):
    """Functions are called from right to left"""
    assert solution.compose(marking("f"), marking("g"), marking("h"), marking("i"))(1) == "f(g(h(i(1))))"


@pytest.mark.hint("What is the innermost function called with, and what the others?")
def test_arguments_of_the_innermost(solution):
    """The innermost function gets all arguments, of any kind and name"""

    def innermost(*args, **kwargs):
        return args, kwargs

    composed = solution.compose(lambda pair: [pair], innermost)
    assert composed(1, 2) == [((1, 2), {})]
    assert composed() == [((), {})]
    assert composed(1, key="word") == [((1,), {"key": "word"})]
    assert composed(self=1, functions=2, args=3, value=4) == [((), {"self": 1, "functions": 2, "args": 3, "value": 4})]


@pytest.mark.hint("How many arguments does a function get that stands before another one?")
@pytest.mark.parametrize(
    "value", [(1, 2), (), [3], {"key": 4}, None, 0, "ab"], ids=["pair", "empty", "list", "dict", "none", "zero", "text"]
)
def test_results_are_passed_on_as_they_are(solution, value):
    """What one function returns is the one argument of the next, whatever it is"""
    passed = []

    def note(*args, **kwargs):
        passed.append((args, kwargs))
        return args[0]

    assert solution.compose(note, note, lambda: value)() == value
    assert passed == [((value,), {})] * 2


@pytest.mark.hint("Composing is one thing, calling another.")
def test_each_is_called_once(solution):
    """Composing calls nothing, and each call calls each function once"""
    calls = []
    composed = solution.compose(marking("f", calls), marking("g", calls), marking("h", calls))
    assert calls == []
    assert (composed(1), calls) == ("f(g(h(1)))", ["h", "g", "f"])
    assert (composed(1), calls) == ("f(g(h(1)))", ["h", "g", "f"] * 2)


@pytest.mark.hint("What is left to do when there is only one function?")
def test_one_function(solution):
    """Composed of one function, it does what that does"""
    composed = solution.compose(lambda *args, sep: sep.join(args))
    assert composed("a", "b", "c", sep="-") == "a-b-c"
    assert solution.compose(lambda: None)() is None


@pytest.mark.hint("Which function changes nothing when it is composed with another?")
def test_the_identity(solution):
    """Composed of nothing, it returns its one argument"""
    identity = solution.compose()
    for value in (None, 0, "text", (1, 2), [3]):
        assert identity(value) == value
    marker = object()
    assert identity(marker) is marker


@pytest.mark.hint("Of how many arguments is there an identity?")
@pytest.mark.parametrize(
    ("args", "kwargs"), [((), {}), ((1, 2), {}), ((), {"value": 1}), ((1,), {"more": 2})], ids=["none", "two", "keyword", "both"]
)
def test_the_identity_takes_one_argument(solution, args, kwargs):
    """Composed of nothing, it takes one positional argument and nothing else"""
    assert solution.compose()(7) == 7
    with pytest.raises(TypeError):
        pytest.fail(f"the identity of something else is said to be {solution.compose()(*args, **kwargs)!r}")


@pytest.mark.hint("Which functions are called after one has failed, and what does the caller see?")
def test_errors_come_out(solution):
    """An exception comes out as it is, and ends the call"""
    calls = []

    def refuse(value):
        raise LookupError(f"no place for {value}")

    composed = solution.compose(marking("f", calls), refuse, marking("h", calls))
    with pytest.raises(LookupError, match=r"no place for h\(1\)"):
        pytest.fail(f"a function that fails gave {composed(1)!r}")
    assert calls == ["h"]
    confused = solution.compose(marking("f", calls), lambda value: value())
    with pytest.raises(TypeError, match="not callable"):
        pytest.fail(f"a function that fails gave {confused(1)!r}")


@pytest.mark.hint("What can be called, besides functions?")
def test_whatever_can_be_called(solution):
    """Methods, classes and built-in functions can be composed"""
    seen = []
    assert solution.compose(list, reversed, str.upper)("abc") == ["C", "B", "A"]
    assert solution.compose("-".join, sorted)({"b": 1, "a": 2}) == "a-b"
    assert solution.compose(seen.append, int)("12") is None
    assert seen == [12]


@pytest.mark.hint("How deep does your call stack get?")
def test_thousands_of_functions(solution):
    """Thousands of functions can be composed"""
    composed = solution.compose(*[str.swapcase] * 5001)
    assert (composed("aBc"), len(composed.functions)) == ("AbC", 5001)
