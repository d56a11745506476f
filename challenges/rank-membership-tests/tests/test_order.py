import pytest
from recorder import Recorder

pytestmark = pytest.mark.group("finding")
TRIES = 3
"""A sound benchmark finds an order once in three tries on the busiest machine; one that does not measure finds it by luck at most."""


def finds(solution, functions, make, orders):
    said = []
    for _ in range(TRIES):
        said.append(solution.benchmark(functions, make, list(orders)))
        if said[-1] == orders:
            return
    pytest.fail(f"{said} instead of {orders}")


@pytest.mark.hint("What is returned if there is only one function, or only one size?")
def test_every_name_once(solution):
    """The result holds for each size a list of all names, each once"""
    for names, sizes in ((["only"], [1, 2, 3]), (["f", "e", "d", "c", "b", "a"], [4])):
        recorder = Recorder()
        orders = solution.benchmark(recorder.functions(*names), recorder.make, sizes)
        assert type(orders) is dict
        assert sorted(orders) == sizes
        for order in orders.values():
            assert type(order) is list
            assert sorted(order) == sorted(names)


@pytest.mark.hint("Does your benchmark find the order of functions that it has not met before?")
@pytest.mark.parametrize("names", [pytest.param("badc", id="one way"), pytest.param("dcab", id="another way")])
def test_functions_never_seen(solution, given, names):
    """Functions that nobody has seen before, each of them five times as slow as the last"""
    steps = dict(zip(names, (4_000, 20_000, 100_000, 500_000), strict=True))
    finds(solution, {name: given.workload.work(steps[name]) for name in sorted(names)}, given.inputs.make, {3: list(names)})


@pytest.mark.hint("Is what is faster on a small input faster on a large one?")
@pytest.mark.points(3)
def test_the_order_depends_on_the_size(solution, given):
    """Functions whose order is another one for each size"""
    functions = {"steady": given.workload.work(60_000), "growing": given.workload.work_per_item(1_000)}
    finds(solution, functions, given.inputs.make, {600: ["steady", "growing"], 6: ["growing", "steady"]})


@pytest.mark.hint("Is it the name that is fast, or the function?")
def test_the_given_functions_under_other_names(solution, given):
    """Two of the given functions, each under the other's name"""
    functions = {"one_set": given.functions.a_set_each_time, "a_set_each_time": given.functions.one_set}
    finds(solution, functions, given.inputs.make, {300: ["a_set_each_time", "one_set"]})


@pytest.mark.hint("Where does your benchmark spend the time that it measures?")
@pytest.mark.points(3)
def test_the_measured_order(solution, given, measured):
    """The order of the given functions is the one that was measured"""
    functions = {name: getattr(given.functions, name) for name in measured.functions}
    mistakes = []
    for _ in range(TRIES):
        mistakes = measured.mistakes(solution.benchmark(functions, given.inputs.make, [500])[500])
        if not mistakes:
            return
    pytest.fail(", ".join(mistakes))
