import pytest

pytestmark = pytest.mark.group("reuse")


def gather(first, second, third, fourth=4):
    """Gathers its arguments."""
    return [first, second, third, fourth]


@pytest.mark.hint("Who else holds what was given so far?")
def test_branches_are_independent(solution):
    """Functions made of the same curried function do not disturb each other"""
    curried = solution.curry(gather)
    one, two = curried(1), curried(2)
    one_a, one_b = one("a"), one("b")
    assert [one_a("x"), two("c")("y"), one_b("z"), one("d", "w")] == [
        [1, "a", "x", 4],
        [2, "c", "y", 4],
        [1, "b", "z", 4],
        [1, "d", "w", 4],
    ]


@pytest.mark.hint("Is a keyword that one branch was given known to the others?")
def test_keywords_are_independent(solution):
    """Keyword arguments belong to the branch that they were given to"""
    curried = solution.curry(gather)
    begun = curried(second=2)
    named, plain = begun(fourth=0), begun(first=1)
    assert named(first=5, third=6) == [5, 2, 6, 0]
    assert plain(third=3) == [1, 2, 3, 4]
    assert begun(first=7, third=8) == [7, 2, 8, 4]
    assert curried("a", "b", "c") == ["a", "b", "c", 4]


@pytest.mark.hint("Can the last call be made again?")
def test_complete_again_and_again(solution):
    """The last argument may be given again and again"""
    nearly = solution.curry(gather)(1, 2)
    assert [nearly(third) for third in "abc"] == [[1, 2, third, 4] for third in "abc"]


@pytest.mark.hint("What does a function remember of a call that was refused?")
def test_a_refused_call_changes_nothing(solution):
    """After a call that was refused the curried function is as it was"""
    begun = solution.curry(gather)(1)
    for args, kwargs in (((2, 3, 4, 5), {}), ((), {"fifth": 5}), ((2,), {"second": 2}), ((), {"first": 1})):
        with pytest.raises(TypeError):
            pytest.fail(f"arguments that do not fit gave {begun(*args, **kwargs)!r}")
    assert begun(2)(3) == [1, 2, 3, 4]


@pytest.mark.hint("What does a function remember of a call that failed?")
def test_a_failed_call_changes_nothing(solution):
    """After the function has failed, the last call can be made again"""

    def divide(dividend, divisor):
        return dividend // divisor

    ten = solution.curry(divide)(10)
    with pytest.raises(ZeroDivisionError):
        pytest.fail(f"a function that fails gave {ten(0)!r}")
    assert (ten(5), ten(2)) == (2, 5)


@pytest.mark.hint("Who owns the arguments that the function gets?")
def test_what_the_function_does_with_its_arguments(solution):
    """What the function does to its own collections changes nothing"""

    def empty(first, *rest, **options):
        seen = (first, rest, dict(options))
        options.clear()
        return seen

    begun = solution.curry(empty)(key=1)
    assert [begun(2), begun(3)] == [(2, (), {"key": 1}), (3, (), {"key": 1})]


@pytest.mark.hint("What should a reader see who prints the curried function's name?")
def test_name_and_doc(solution):
    """A curried function has the name and the docstring of the function"""
    curried = solution.curry(gather)
    assert (curried.__name__, curried.__doc__) == ("gather", "Gathers its arguments.")
    assert curried(1)(2)(3) == [1, 2, 3, 4]
