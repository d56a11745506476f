import pytest
from recorder import Recorder

pytestmark = pytest.mark.group("finding")
TRIES = 3
"""A sound benchmark finds an order once in three tries on the busiest machine; one that does not measure finds it by luck at most."""


def finds(solution, functions, arguments, order):
    said = []
    for _ in range(TRIES):
        said.append(solution.benchmark(functions, arguments, 9))
        if said[-1] == order:
            return
    pytest.fail(f"{said} instead of {order}")


@pytest.mark.hint("What is returned if there is only one function, or if there are six?")
def test_every_name_once(solution):
    """The result is a list of all names, each once"""
    for names in (["only"], ["f", "e", "d", "c", "b", "a"]):
        order = solution.benchmark(Recorder().functions(*names), [["a"]], 3)
        assert type(order) is list
        assert sorted(order) == sorted(names)


@pytest.mark.hint("Does your benchmark find the order of functions that it has not met before?")
@pytest.mark.parametrize("names", [pytest.param("badc", id="one way"), pytest.param("dcab", id="another way")])
def test_functions_never_seen(solution, given, names):
    """Functions that nobody has seen before, each of them five times as slow as the last"""
    steps = dict(zip(names, (4_000, 20_000, 100_000, 500_000), strict=True))
    finds(solution, {name: given.workload.work(steps[name]) for name in sorted(names)}, [["a"]], list(names))


@pytest.mark.hint("Is it the name that is fast, or the function?")
def test_the_given_functions_under_other_names(solution, given):
    """Two of the given functions, each under the other's name"""
    functions = {"join_the_list": given.functions.add_to_the_front, "add_to_the_front": given.functions.join_the_list}
    finds(solution, functions, given.inputs.make(4000, 1), ["add_to_the_front", "join_the_list"])


@pytest.mark.hint("Where does your benchmark spend the time that it measures?")
@pytest.mark.points(3)
def test_the_measured_order(solution, given, measured):
    """The order of the given functions is the one that was measured"""
    functions = {name: getattr(given.functions, name) for name in measured.functions}
    mistakes = []
    for seed in range(TRIES):
        mistakes = measured.mistakes(solution.benchmark(functions, given.inputs.make(8_000, seed), 9))
        if not mistakes:
            return
    pytest.fail(", ".join(mistakes))
