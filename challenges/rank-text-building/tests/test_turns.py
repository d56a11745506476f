import pytest
from recorder import Recorder

pytestmark = pytest.mark.group("fair")
WORDS = ("pear", "fig", "quince", "apple")
"""A tuple, since what a benchmark spoils of a list would be spoilt for the next test."""


@pytest.mark.hint("How many calls are there in so many rounds?")
@pytest.mark.parametrize("rounds", [pytest.param(3, id="few"), pytest.param(50, id="many")])
def test_so_many_rounds(solution, rounds):
    """Every function is called as often as there are rounds"""
    recorder = Recorder()
    solution.benchmark(recorder.functions("a", "b", "c"), [list(WORDS)], rounds)
    assert sorted(name for name, _ in recorder.calls) == sorted("abc" * rounds)


@pytest.mark.hint("If the machine is busy for one second, whose second is it?")
@pytest.mark.points(2)
def test_in_turns(solution):
    """In each round every function is called once"""
    recorder = Recorder()
    solution.benchmark(recorder.functions("a", "b", "c"), [list(WORDS)], 10)
    assert recorder.calls
    assert all(sorted(turn) == ["a", "b", "c"] for turn in recorder.rounds(3)), recorder.rounds(3)


@pytest.mark.hint("Who is always the first, and what does that cost?")
def test_not_always_in_the_same_order(solution):
    """The order within a round changes"""
    recorder = Recorder()
    solution.benchmark(recorder.functions("a", "b"), [list(WORDS)], 50)
    assert len(set(recorder.rounds(2))) > 1


@pytest.mark.hint("Does every function see the same words?")
def test_equal_input(solution):
    """Every call gets all the words"""
    recorder = Recorder()
    words = [str(number) for number in range(3000)]
    solution.benchmark(recorder.functions("a", "b"), [words], 4)
    assert recorder.calls
    assert all(given == words for _, given in recorder.calls)


@pytest.mark.hint("What do the others get if one function empties its list?")
def test_a_function_that_changes_its_input(solution):
    """A function that changes its list spoils nothing for the others, nor for itself"""
    recorder = Recorder()
    functions = {"clears": recorder.function("clears", list.clear), "turns": recorder.function("turns", list.reverse)}
    solution.benchmark(functions, [list(WORDS)], 5)
    assert recorder.calls
    assert all(given == list(WORDS) for _, given in recorder.calls), recorder.calls[:4]


@pytest.mark.hint("Whose list is it?")
def test_the_callers_list(solution):
    """The caller's own list is left as it was"""
    words = list(WORDS)
    solution.benchmark({"clears": Recorder().function("clears", list.clear)}, [words], 3)
    assert words == list(WORDS)


@pytest.mark.hint("Is a function that fails at once a fast one?")
def test_a_function_that_fails(solution, given):
    """The exception of a function is not swallowed"""
    functions = {"works": given.functions.join_the_list, "fails": given.workload.fails}
    with pytest.raises(ArithmeticError, match="no text of these words"):
        pytest.fail(f"an order with a function that fails: {solution.benchmark(functions, [list(WORDS)], 3)!r}")
