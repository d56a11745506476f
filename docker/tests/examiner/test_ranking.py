"""What the tests of a ranking have beside those of other challenges: the author's modules, and how they compare."""

import json

import pytest
from grader.examiner.authors.ranking import Measured

MEASURED = json.dumps({"functions": ["a", "b", "c"], "faster": [["b", "a"], ["b", "c"]]})
FILES = {"solution.py": "def names(functions): return [function.__name__ for function in functions.values()]", "given/functions.py": "def a(): return 1"}


def graded(hub, tests, files=FILES):
    challenge = hub.install({"test_hidden.py": tests, "measured.json": MEASURED})
    return hub.finish(hub.start(challenge, "cell-1", files)).outcomes


def test_a_given_module_is_the_one_in_the_candidates_process(hub):
    tests = """
        def test_it(solution, given):
            assert given.functions.a() == 1
            assert solution.names({"x": given.functions.a}) == ["a"]
    """
    assert graded(hub, tests) == {"test_it": "passed"}


def test_what_was_measured_lies_beside_the_tests(hub):
    tests = """
        def test_it(measured):
            assert measured.functions == ("a", "b", "c")
            assert measured.faster == {("b", "a"), ("b", "c")}
    """
    assert graded(hub, tests) == {"test_it": "passed"}


def test_what_was_measured_is_nowhere_in_the_cell(hub):
    tests = """
        def test_it(solution):
            assert solution.found() == []
    """
    source = """
        import os
        def found():
            return [os.path.join(folder, name) for folder, _, names in os.walk(".") for name in names if "measured" in name]
    """
    assert graded(hub, tests, FILES | {"solution.py": source}) == {"test_it": "passed"}


@pytest.fixture
def measured(tmp_path):
    path = tmp_path / "measured.json"
    path.write_text(MEASURED)
    return Measured.read(path)


@pytest.mark.parametrize("order", [["b", "a", "c"], ["b", "c", "a"]])
def test_a_tie_is_right_either_way(measured, order):
    assert measured.mistakes(order) == []


def test_every_pair_in_the_wrong_order_is_named(measured):
    assert measured.mistakes(["c", "a", "b"]) == ["a stands before b, which is faster", "c stands before b, which is faster"]


@pytest.mark.parametrize("order", [None, ["a", "b"], ["a", "b", "b"], ("b", "a", "c"), [1, "a", "b"], ["b", "a", "d"]])
def test_what_is_no_order_of_the_functions_is_a_mistake(measured, order):
    (mistake,) = measured.mistakes(order)
    assert mistake.endswith("is no list of each of a, b, c once")
