import pytest
from recorder import Recorder

pytestmark = pytest.mark.group("fair")
NUMBERS = (0.9, 0.25, 0.5, 0.125, 0.75)
"""A tuple, since what a benchmark spoils of a list would be spoilt for the next test."""


@pytest.mark.hint("Does every function see the same numbers?")
def test_equal_input(solution):
    """Every call gets equal arguments"""
    recorder = Recorder()
    solution.benchmark(recorder.functions("a", "b", "c"), [list(NUMBERS)])
    assert recorder.calls
    assert all(arguments == [list(NUMBERS)] for _, arguments in recorder.calls), recorder.calls[:6]


@pytest.mark.hint("What does the second function get if the first one empties its list?")
def test_a_function_that_changes_its_input(solution):
    """A function that changes its list spoils nothing for the others"""
    recorder = Recorder()
    functions = {"clears": recorder.function("clears", change=list.clear), **recorder.functions("looks", "looks too")}
    solution.benchmark(functions, [list(NUMBERS)])
    assert all(arguments == [list(NUMBERS)] for _, arguments in recorder.calls), recorder.calls[:6]


@pytest.mark.hint("A list that has been sorted once is a different input.")
def test_a_function_that_sorts_in_place(solution):
    """A function that sorts in place gets an unsorted list every time"""
    recorder = Recorder()
    solution.benchmark({"sorts": recorder.function("sorts", change=list.sort)}, [list(NUMBERS)])
    assert recorder.calls
    assert all(arguments == [list(NUMBERS)] for _, arguments in recorder.calls), recorder.calls[:6]


@pytest.mark.hint("Whose list is it?")
def test_the_callers_list(solution):
    """The caller's own list is left as it was"""
    numbers = list(NUMBERS)
    solution.benchmark({"clears": Recorder().function("clears", change=list.clear)}, [numbers])
    assert numbers == list(NUMBERS)


@pytest.mark.hint("Is what is measured the whole list?")
def test_the_whole_input(solution):
    """A long list is measured as a whole"""
    recorder = Recorder()
    numbers = [number / 2000 for number in range(2000)]
    solution.benchmark(recorder.functions("a", "b"), [numbers])
    assert {len(arguments[0]) for _, arguments in recorder.calls} == {2000}


@pytest.mark.hint("A function may have more than one parameter.")
def test_several_arguments(solution):
    """Functions of two arguments get both"""
    recorder = Recorder()
    solution.benchmark(recorder.functions("a", "b"), [[1, 2], [3]])
    assert recorder.calls
    assert all(arguments == [[1, 2], [3]] for _, arguments in recorder.calls), recorder.calls[:6]


@pytest.mark.hint("How far would you trust a single measurement?")
def test_several_times(solution):
    """Each function is called three times at least, and a thousand times at most"""
    recorder = Recorder()
    solution.benchmark(recorder.functions("a", "b", "c"), [list(NUMBERS)])
    counts = [recorder.count(name) for name in "abc"]
    assert all(3 <= count <= 1000 for count in counts), counts


@pytest.mark.hint("Does each function get the same number of chances?")
def test_equally_often(solution):
    """All functions are called equally often"""
    recorder = Recorder()
    solution.benchmark(recorder.functions("a", "b", "c"), [list(NUMBERS)])
    assert len({recorder.count(name) for name in "abc"}) == 1


@pytest.mark.hint("Is the fastest function of any worth if its result is wrong?")
@pytest.mark.points(2)
def test_different_results(solution):
    """Functions that give different results are refused"""
    recorder = Recorder()
    functions = {"a": recorder.function("a", [1]), "b": recorder.function("b", [1]), "c": recorder.function("c", [2])}
    with pytest.raises(ValueError):
        pytest.fail(f"an order of functions that disagree: {solution.benchmark(functions, [list(NUMBERS)])!r}")


@pytest.mark.hint("Do the three functions agree on every list of numbers?")
@pytest.mark.points(2)
def test_where_the_given_functions_disagree(solution, given):
    """The given functions are refused on a list on which they disagree"""
    functions = {name: getattr(given.functions, name) for name in ("sort_first", "filter_first", "square_first")}
    with pytest.raises(ValueError):
        pytest.fail(f"an order of functions that disagree: {solution.benchmark(functions, [[-0.75, 0.5, 0.25]])!r}")
