import pytest
from recorder import Recorder

pytestmark = pytest.mark.group("fair")
SIZES = [3, 7]


@pytest.fixture
def recorder(solution):
    """What was recorded of a benchmark of three functions at two sizes."""
    recorder = Recorder()
    solution.benchmark(recorder.functions("a", "b", "c"), recorder.make, SIZES)
    return recorder


@pytest.mark.hint("Which sizes were asked for?")
def test_only_the_sizes(recorder):
    """Inputs of the sizes that were asked for are made, and no others"""
    assert {size for size, _ in recorder.made} == set(SIZES)


@pytest.mark.hint("What if one input is an exception?")
def test_several_seeds(recorder):
    """Inputs are made of at least three seeds for each size, and of fifty at most"""
    for size in SIZES:
        assert 3 <= len({seed for made, seed in recorder.made if made == size}) <= 50


@pytest.mark.hint("What is measured has to be what make made: all of it.")
def test_what_was_made(recorder):
    """Every call gets an input that was made, as a whole"""
    made = {size: {seed for other, seed in recorder.made if other == size} for size in SIZES}
    assert recorder.calls
    for _, arguments in recorder.calls:
        assert len(arguments) == 2
        numbers, (seed,) = arguments
        assert len(numbers) in SIZES
        assert seed in made[len(numbers)]


@pytest.mark.hint("Does every function get the same inputs?")
def test_the_same_inputs(recorder):
    """For each size all functions are called with the same inputs, equally often"""
    for size in SIZES:
        inputs = recorder.inputs_of("a", size)
        assert len(set(inputs)) >= 3
        assert len({inputs.count(seed) for seed in inputs}) == 1
        assert recorder.inputs_of("b", size) == inputs
        assert recorder.inputs_of("c", size) == inputs


@pytest.mark.hint("How long would your benchmark take with functions that need a second?")
def test_not_too_often(recorder):
    """No function is called more than two hundred times for one size"""
    assert recorder.calls
    for size in SIZES:
        assert all(1 <= len(recorder.inputs_of(name, size)) <= 200 for name in "abc")


@pytest.mark.hint("What does the second function get if the first one empties its list?")
@pytest.mark.points(2)
def test_a_function_that_changes_its_input(solution):
    """A function that changes its lists spoils nothing for the others, nor for itself"""
    recorder = Recorder()

    def clear(numbers, wanted):
        numbers.clear()
        wanted.append(1)

    functions = {"clears": recorder.function("clears", clear), "looks": recorder.function("looks")}
    solution.benchmark(functions, recorder.make, [5])
    assert recorder.calls
    assert all(arguments[0] == [5] * 5 and len(arguments[1]) == 1 for _, arguments in recorder.calls), recorder.calls[:4]
