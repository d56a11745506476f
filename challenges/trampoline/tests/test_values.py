import pytest

pytestmark = pytest.mark.group("values")


@pytest.mark.hint("How do you tell a call to be made from a function that is the result?")
def test_functions_are_values(solution):
    """Functions that are returned are results"""
    calls = []

    def noted(*args):
        calls.append(args)

    decorated = solution.trampoline(noted)
    for value in (noted, decorated):
        assert solution.trampoline(lambda value=value: value)() is value
        assert solution.trampoline(lambda value=value: solution.tail_call(lambda: value))() is value
    assert solution.trampoline(lambda: solution.tail_call)() is solution.tail_call
    assert solution.trampoline(lambda: int)() is int
    assert calls == []


@pytest.mark.hint("Which values end the chain?")
@pytest.mark.parametrize(
    "value", [None, 0, False, "", [], (), {}, (1, 2)], ids=["none", "zero", "false", "text", "list", "empty", "dict", "pair"]
)
def test_any_value_is_a_result(solution, value):
    """Any value ends the chain"""
    assert solution.trampoline(lambda: value)() == value
    assert solution.trampoline(lambda: solution.tail_call(lambda: solution.tail_call(lambda: value)))() == value


@pytest.mark.hint("Where is a tail call that is in a list?")
def test_tail_calls_inside_of_values(solution):
    """A tail call inside a value is left alone"""
    calls = []
    inside = solution.tail_call(calls.append, 1)
    assert solution.trampoline(lambda: [inside])()[0] is inside
    assert solution.trampoline(lambda call: (call, 2))(inside)[0] is inside
    assert calls == []
    assert solution.trampoline(lambda: inside)() is None
    assert calls == [1]


@pytest.mark.hint("What reaches the caller when a call at the end of a long chain fails?")
def test_errors_come_out(solution):
    """An exception comes out as it is, and the next call begins anew"""

    @solution.trampoline
    def divide(number, divisor):
        return number // divisor if number < 100 else solution.tail_call(divide, number - 50, divisor)

    with pytest.raises(ZeroDivisionError):
        pytest.fail(f"a function that fails gave {divide(500, 0)!r}")
    assert divide(190, 9) == 10

    def refuse(value):
        raise TypeError(f"not with {value}")

    with pytest.raises(TypeError, match="not with me"):
        pytest.fail(f"a function that fails gave {solution.trampoline(lambda: solution.tail_call(refuse, 'me'))()!r}")
    assert divide(7, 2) == 3


@pytest.mark.hint("When does the author of a mistake hear of it?")
@pytest.mark.parametrize("wrong", [5, "name", None, ["list"]], ids=["number", "text", "none", "list"])
def test_what_cannot_be_called(solution, wrong):
    """What cannot be called is refused at once"""
    assert solution.trampoline(lambda: solution.tail_call(lambda: 1))() == 1
    with pytest.raises(TypeError):
        pytest.fail(f"what cannot be called was decorated: {solution.trampoline(wrong)!r}")
    with pytest.raises(TypeError):
        pytest.fail(f"what cannot be called was described: {solution.tail_call(wrong, 1)!r}")
