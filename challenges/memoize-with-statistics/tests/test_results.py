import pytest

pytestmark = pytest.mark.group("results")


@pytest.mark.hint("When is the function called, and with what?")
def test_called_once_for_the_same_arguments(solution, counted):
    """The function is called once for the same arguments"""
    f = solution.memoize(counted.function)
    for _ in range(3):
        assert f(1, "two", key=3) == ((1, "two"), [("key", 3)])
    assert counted.calls == [((1, "two"), {"key": 3})]


@pytest.mark.hint("Which arguments are different?")
def test_other_arguments(solution, counted):
    """Other arguments are another call"""
    f = solution.memoize(counted.function)
    variants = [((), {}), ((1,), {}), ((2,), {}), ((1, 2), {}), ((2, 1), {}), ((1,), {"a": 2}), ((1,), {"b": 2}), ((1,), {"a": 3}), (((1, 2),), {})]
    for _ in range(2):
        for args, named in variants:
            assert f(*args, **named) == (args, sorted(named.items()))
    assert counted.calls == variants


@pytest.mark.hint("Does it matter in which order named arguments are written?")
def test_the_order_of_named_arguments(solution, counted):
    """The order of named arguments does not matter"""
    f = solution.memoize(counted.function)
    f(1, a=2, b=3)
    f(1, b=3, a=2)
    assert len(counted.calls) == 1
    assert f.statistics() == {"hits": 1, "misses": 1, "size": 1}


@pytest.mark.hint("Can positional arguments be such that they look like named ones?")
def test_positional_and_named_arguments(solution, counted):
    """Positional arguments do not pass for named ones"""
    f = solution.memoize(counted.function)
    variants = [(("a", 1), {}), ((), {"a": 1}), ((("a", 1),), {}), (((("a", 1),),), {}), (((), ("a", 1)), {})]
    for args, named in variants:
        assert f(*args, **named) == (args, sorted(named.items()))
    assert len(counted.calls) == len(variants)


@pytest.mark.hint("How do you tell a result that is None from no result?")
@pytest.mark.parametrize("result", [None, False, 0, ""], ids=["None", "False", "zero", "empty text"])
def test_results_that_look_like_nothing(solution, result):
    """Results that look like nothing are remembered"""
    calls = []

    def function(argument):
        calls.append(argument)
        return result

    f = solution.memoize(function)
    assert [f(1), f(1), f(1)] == [result] * 3
    assert calls == [1]


@pytest.mark.hint("Can every object be the key of a dictionary?")
def test_arguments_that_cannot_be_hashed(solution, counted):
    """Arguments that cannot be hashed are passed on, and nothing is remembered"""
    f = solution.memoize(counted.function)
    for _ in range(2):
        assert f([1, 2], key=3) == (([1, 2],), [("key", 3)])
        assert f(1, key={"a": 1}) == ((1,), [("key", {"a": 1})])
    assert len(counted.calls) == 4
    assert f.statistics() == {"hits": 0, "misses": 4, "size": 0}


@pytest.mark.hint("A call has failed. What happens at the next one?")
def test_exceptions_are_not_remembered(solution):
    """After an exception the next call tries again"""
    answers = [LookupError("not yet"), LookupError("still not"), "there it is"]

    def function(_argument):
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    f = solution.memoize(function)
    for text in ("not yet", "still not"):
        with pytest.raises(LookupError, match=text):
            f(1)
    assert [f(1), f(1)] == ["there it is"] * 2
    assert f.statistics() == {"hits": 1, "misses": 3, "size": 1}


@pytest.mark.hint("Whose TypeError is it?")
def test_a_type_error_of_the_functions_own(solution):
    """A TypeError of the function's own comes out, and the function is called once"""
    calls = []

    def function(argument):
        calls.append(argument)
        raise TypeError("no such type")

    f = solution.memoize(function)
    with pytest.raises(TypeError, match="no such type"):
        f(1)
    assert calls == [1]
    with pytest.raises(TypeError, match="no such type"):
        f([1])
    assert calls == [1, [1]]


@pytest.mark.hint("What does a function that calls itself call?")
def test_a_function_that_calls_itself(solution):
    """A function that calls itself remembers what it has found on the way"""
    calls = []

    def fibonacci(number):
        calls.append(number)
        return number if number < 2 else f(number - 1) + f(number - 2)

    f = solution.memoize(fibonacci)
    assert f(30) == 832040
    assert len(calls) == 31
    assert f.statistics() == {"hits": 28, "misses": 31, "size": 31}


@pytest.mark.hint("Is what you give the second time the object of the first time?")
def test_the_very_object(bank):
    """A hit gives the very object that was returned before"""
    assert bank.made_once("spoon") is True
    assert bank.called() == ["spoon"]
