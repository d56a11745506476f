"""How long the functions of a ranking take: what happened, for the core to say which of them is faster.

A job brings ``plan.json``::

    {"functions": ["sort_first", "filter_first"], "size": 1000, "repetitions": 25, "seed": 1, "same_results": true,
     "files": {"given/functions.py": "…", "given/inputs.py": "…"}}

``main`` writes the author's files into the working directory, measures, and prints one line of JSON::

    {"size": 1000, "times_ns": {"sort_first": [81250, …], "filter_first": [40120, …]}}

with one time for each repetition, the same repetition at the same place for every function. What makes them comparable:

- Each repetition makes a new input (``make(size, seed)``), of which every function gets a deep copy of its own: one that sorts in
  place spoils nothing for the next.
- Within a repetition the functions take turns in an order drawn anew, so that a machine that slows down, or a cache that the one
  before has warmed or cooled, is no function's advantage. A first round is not counted: it lets the interpreter
  specialise the bytecode.
- The clock is ``time.thread_time_ns``, the time of this thread on a processor. What a wall clock adds to it is what other processes
  took, which is noise; and what a function waits for, which is no part of its efficiency. Functions that sleep, wait for a device or
  work in threads cannot be ranked. It is not ``process_time_ns``: in a cell a limit of the processor time is set, and Linux then counts
  that of a process by the ticks of its timer, some milliseconds each (kernel/time/posix-cpu-timers.c).
- The garbage collector runs between the samples and never within one. It would charge a function for whatever happened to have
  been allocated before. What reference counting frees while a function runs is the function's; the freeing of its result is not.
"""

import contextlib
import copy
import gc
import importlib
import json
import os
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

type Function = Callable[..., Any]
type Make = Callable[[int, int], Sequence[Any]]

PLAN = "plan.json"


class UnusableFiles(Exception):
    """The author's files cannot be measured; the text says which, why, and how to mend it."""


@dataclass(frozen=True)
class Plan:
    """``seed`` is that of the first repetition, the others count on from it; ``same_results`` asks the functions to agree."""

    functions: list[str]
    size: int
    repetitions: int
    seed: int
    same_results: bool
    files: dict[str, str]

    @classmethod
    def read(cls, path: Path) -> Self:
        return cls(**json.loads(path.read_text(encoding="utf-8")))


def main() -> None:
    """Measures as ``plan.json`` in the working directory says, and prints what came of it. What the author's files print is lost."""
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
        plan = Plan.read(Path(PLAN))
        for name, text in plan.files.items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(text, encoding="utf-8", newline="")
        importlib.invalidate_caches()
        times = measure(plan, *read_given(plan.functions))
    print(json.dumps({"size": plan.size, "times_ns": times}, separators=(",", ":")), flush=True)


def read_given(names: list[str]) -> tuple[dict[str, Function], Make]:
    """The functions of those names, and what makes their arguments."""
    functions = importlib.import_module("given.functions")
    inputs = importlib.import_module("given.inputs")
    for name in names:
        if not callable(getattr(functions, name, None)):
            raise UnusableFiles(f"given/functions.py has no function {name}: define it, or take it off the functions in challenge.yaml.")
    if not callable(getattr(inputs, "make", None)):
        raise UnusableFiles("given/inputs.py has no function make: define make(size, seed), which returns the list of arguments.")
    return {name: getattr(functions, name) for name in names}, inputs.make


def measure(plan: Plan, functions: dict[str, Function], make: Make) -> dict[str, list[int]]:
    """The times of each function in nanoseconds, one for each repetition."""
    turns = random.Random(plan.seed)
    times: dict[str, list[int]] = {name: [] for name in functions}
    order = list(functions)
    for repetition in range(-1, plan.repetitions):
        arguments = make(plan.size, plan.seed + repetition)
        turns.shuffle(order)
        results = {}
        for name in order:
            nanoseconds, result = sample(functions[name], arguments)
            if plan.same_results:
                results[name] = result
            if repetition >= 0:
                times[name].append(nanoseconds)
        _compare(results, plan.size)
    return times


def sample(function: Function, arguments: Sequence[Any]) -> tuple[int, Any]:
    """How long one call took on a copy of the arguments, in nanoseconds of this thread on a processor, and its result."""
    own = copy.deepcopy(arguments)
    gc.collect()
    gc.disable()
    try:
        started = time.thread_time_ns()
        result = function(*own)
        return time.thread_time_ns() - started, result
    finally:
        gc.enable()


def _compare(results: dict[str, Any], size: int) -> None:
    (first, expected), *others = list(results.items()) or [("", None)]
    for name, result in others:
        if not result == expected:
            raise UnusableFiles(
                f"given/functions.py: {first} and {name} give different results for an input of size {size}: "
                "mend one of them, or write same_results: false in challenge.yaml."
            )
