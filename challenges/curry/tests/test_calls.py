import operator

import pytest

pytestmark = pytest.mark.group("calls")


@pytest.mark.hint("Does it matter how the arguments are spread over the calls?")
@pytest.mark.parametrize(
    "parts",
    [["abcd"], ["abc", "d"], ["ab", "cd"], ["a", "bcd"], ["a", "b", "cd"], ["a", "bc", "d"], ["a", "b", "c", "d"]],
    ids=lambda parts: "+".join(str(len(part)) for part in parts),
)
def test_arguments_in_parts(solution, parts):
    """Positional arguments may come in any parts, and keep their order"""
    curried = solution.curry(lambda first, second, third, fourth: first + second + third + fourth)
    for part in parts:
        curried = curried(*part)
    assert curried == "abcd"


@pytest.mark.hint("In which order may the keywords come?")
def test_keywords_in_any_order(solution):
    """Keyword arguments may come at any time, before positional ones too"""
    curried = solution.curry(lambda first, second, third: [first, second, third])
    assert curried(third=3)(1)(second=2) == [1, 2, 3]
    assert curried(second=2, third=3)(1) == [1, 2, 3]
    assert curried(third=3)(second=2)(first=1) == [1, 2, 3]
    assert curried(1)(third=3)(2) == [1, 2, 3]


@pytest.mark.hint("Which parameters have to be waited for?")
def test_parameters_with_a_default(solution):
    """Parameters with a default are not waited for, and may be given"""

    def label(name, size=1, *, colour="red"):
        return (name, size, colour)

    curried = solution.curry(label)
    assert curried("a") == ("a", 1, "red")
    assert curried("a", 2) == ("a", 2, "red")
    assert curried("a", colour="blue") == ("a", 1, "blue")
    assert curried(colour="blue")(size=3)("a") == ("a", 3, "blue")


@pytest.mark.hint("Is a default of None a default?")
def test_defaults_that_look_like_nothing(solution):
    """A default may be anything"""
    assert solution.curry(lambda first, second=None, third=0, fourth=False: [first, second, third, fourth])(1) == [1, None, 0, False]


@pytest.mark.hint("Can a parameter be needed that has no position?")
def test_keyword_only_parameters(solution):
    """Keyword-only parameters without a default are waited for"""

    def send(text, *, to, copy=None):
        return (text, to, copy)

    curried = solution.curry(send)
    assert curried("hello")(to="Ann") == ("hello", "Ann", None)
    assert curried(to="Ann")("hello") == ("hello", "Ann", None)
    assert curried("hello")(copy="Cy")(to="Ann") == ("hello", "Ann", "Cy")


@pytest.mark.hint("How many arguments does a parameter with a star need?")
def test_any_number_of_arguments(solution):
    """Parameters for any number of arguments need none, and get what there is"""

    def gather(first, second, *rest, **options):
        return (first, second, rest, options)

    curried = solution.curry(gather)
    assert curried(1)(2) == (1, 2, (), {})
    assert curried(1)(2, 3, 4) == (1, 2, (3, 4), {})
    assert curried(more=5)(1)(2, other=6) == (1, 2, (), {"more": 5, "other": 6})
    assert solution.curry(lambda *rest, **options: (rest, options))(7, key=8) == ((7,), {"key": 8})


@pytest.mark.hint("What if the function has two things of the same name?")
def test_positional_only_parameters(solution):
    """Positional-only parameters are filled by position alone"""

    def name_it(self, function, /, **options):
        return (self, function, options)

    curried = solution.curry(name_it)
    assert curried(1)(args=3)(2) == (1, 2, {"args": 3})
    assert curried(1)(2, self=3, function=4) == (1, 2, {"self": 3, "function": 4})


@pytest.mark.hint("What does a function need that needs nothing?")
def test_functions_that_need_nothing(solution):
    """A function that needs nothing is called by the first call, not before"""
    calls = []
    curried = solution.curry(lambda first=1, *rest: calls.append((first, rest)))
    assert calls == []
    assert curried() is None
    assert curried(2, 3) is None
    assert calls == [(1, ()), (2, (3,))]


@pytest.mark.hint("What does a call without arguments add?")
def test_calls_without_arguments(solution):
    """A call without arguments adds nothing"""
    curried = solution.curry(lambda first, second: first - second)
    assert curried()(5)()()(3) == 2


@pytest.mark.hint("What if the result can be called, too?")
def test_results_that_can_be_called(solution):
    """A result is returned as it is, even if it can be called"""

    def result(first, second, third):
        return [first, second, third]

    assert solution.curry(lambda needed: result)(1) is result


@pytest.mark.hint("How often is the function called, and when?")
def test_it_is_called_once(solution):
    """The function is called once, when the last argument is there"""
    calls = []
    curried = solution.curry(lambda first, second, *, key: calls.append((first, second, key)))
    curried = curried(1)(key=3)
    assert calls == []
    assert curried(2) is None
    assert calls == [(1, 2, 3)]


@pytest.mark.hint("Which callables have a signature?")
def test_whatever_has_a_signature(solution):
    """Methods and built-in functions can be curried"""

    class Scale:
        def weigh(self, left, right):
            return left - right

    assert solution.curry(Scale().weigh)(5)(3) == 2
    assert solution.curry(operator.sub)(5)(3) == 2
