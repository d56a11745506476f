"""What a measurement of the functions of a ranking says, and what it is careful about."""

import gc
import json
import os
import random
import resource
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from grader.programs import measure
from grader.programs.measure import Plan, UnusableFiles

PLAN = Plan(["ascending", "descending"], 10, repetitions=5, seed=7, same_results=True, files={})
FUNCTIONS = """
def ascending(values):
    return sum(range(len(values)))

def descending(values):
    return sum(reversed(range(len(values))))
"""
INPUTS = """
import random

def make(size, seed):
    return [random.Random(seed).sample(range(size), size)]
"""


@pytest.fixture
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of an author's files as a job's working directory."""
    (tmp_path / "given").mkdir()
    (tmp_path / "given" / "functions.py").write_text(FUNCTIONS)
    (tmp_path / "given" / "inputs.py").write_text(INPUTS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path / "given"
    for name in [name for name in sys.modules if name.partition(".")[0] == "given"]:
        del sys.modules[name]


def make(size: int, seed: int) -> list[list[int]]:
    return [random.Random(seed).sample(range(size), size)]


def test_it_prints_a_time_for_every_function_and_repetition(given, capsys):
    Path("plan.json").write_text(json.dumps(vars(PLAN)))
    measure.main()
    said = json.loads(capsys.readouterr().out)
    assert said["size"] == 10
    assert list(said["times_ns"]) == ["ascending", "descending"]
    assert all(len(times) == 5 and min(times) >= 0 for times in said["times_ns"].values())


def test_the_files_of_the_plan_are_what_is_measured(given, capsys):
    files = {"given/functions.py": "def only(items): return items.copy()", "given/inputs.py": INPUTS}
    Path("plan.json").write_text(json.dumps(vars(replace(PLAN, functions=["only"], files=files))))
    measure.main()
    assert list(json.loads(capsys.readouterr().out)["times_ns"]) == ["only"]


def test_what_the_authors_files_print_is_no_part_of_the_answer(given, capsys):
    (given / "functions.py").write_text(f"print('loaded')\n{FUNCTIONS}".replace("    return", "    print(1, flush=True)\n    return"))
    Path("plan.json").write_text(json.dumps(vars(PLAN)))
    measure.main()
    assert json.loads(capsys.readouterr().out)


def test_every_function_gets_the_same_input_and_its_own_copy():
    seen: dict[str, list[tuple[int, ...]]] = {"spoils": [], "looks": []}

    def spoils(values: list[int]) -> None:
        seen["spoils"].append(tuple(values))
        values.clear()

    def looks(values: list[int]) -> None:
        seen["looks"].append(tuple(values))

    measure.measure(replace(PLAN, functions=["spoils", "looks"]), {"spoils": spoils, "looks": looks}, make)
    assert seen["spoils"] == seen["looks"]
    assert {len(values) for values in seen["looks"]} == {10}


def test_every_repetition_has_an_input_of_its_own():
    seen = set()
    measure.measure(replace(PLAN, functions=["look"], size=50), {"look": lambda values: seen.add(tuple(values))}, make)
    assert len(seen) == PLAN.repetitions + 1


def test_the_functions_take_turns_in_an_order_that_changes():
    turns = []
    functions = {"a": lambda _: turns.append("a"), "b": lambda _: turns.append("b")}
    measure.measure(replace(PLAN, functions=["a", "b"], size=1, repetitions=20), functions, make)
    rounds = {"".join(turns[at : at + 2]) for at in range(0, len(turns), 2)}
    assert rounds == {"ab", "ba"}


def test_the_first_round_is_not_counted():
    calls = []
    times = measure.measure(replace(PLAN, functions=["a"], size=1), {"a": lambda _: calls.append(1)}, make)
    assert (len(calls), len(times["a"])) == (PLAN.repetitions + 1, PLAN.repetitions)


def test_the_collector_is_off_while_a_function_runs_and_on_afterwards():
    _, enabled = measure.sample(gc.isenabled, [])
    assert not enabled
    assert gc.isenabled()


def test_the_collector_is_on_again_after_a_function_that_fails():
    with pytest.raises(ZeroDivisionError):
        measure.sample(lambda: 1 // 0, [])
    assert gc.isenabled()


def test_a_function_that_works_longer_takes_longer():
    short, _ = measure.sample(lambda: sum(range(1_000)), [])
    long, _ = measure.sample(lambda: sum(range(3_000_000)), [])
    assert long > short


def test_the_clock_is_finer_than_a_tick_where_the_processor_time_is_limited():
    before = resource.getrlimit(resource.RLIMIT_CPU)
    pid = os.fork()
    if pid == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (60, before[1]))
        times = [measure.sample(lambda: sum(range(1_000)), [])[0] for _ in range(20)]
        os._exit(0 if all(times) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


def test_functions_that_differ_are_refused_with_both_names():
    functions = {"one": lambda _: 1, "two": lambda _: 2}
    with pytest.raises(UnusableFiles, match=r"given/functions.py: (one and two|two and one) give different results for an input of size 10"):
        measure.measure(replace(PLAN, functions=["one", "two"]), functions, make)


def test_functions_may_differ_where_the_author_says_so():
    functions = {"one": lambda _: 1, "two": lambda _: 2}
    assert measure.measure(replace(PLAN, functions=["one", "two"], same_results=False), functions, make)


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        ("functions.py", "def ascending(values): pass", "given/functions.py has no function descending"),
        ("functions.py", "ascending = 1", "given/functions.py has no function ascending"),
        ("inputs.py", "", "given/inputs.py has no function make"),
    ],
)
def test_what_the_authors_files_lack_is_said_in_one_sentence(given, file, text, problem):
    (given / file).write_text(text)
    with pytest.raises(UnusableFiles, match=problem):
        measure.read_given(PLAN.functions)
