"""A module that is imported before any candidate is there."""

import asyncio
import importlib
import inspect
import sys
from unittest import mock

import pytest

from grader.examiner.remote import late_module

SOURCE = """
    import enum
    MAX = 3
    NAMES = ["a", "b"]
    class StackError(Exception): pass
    class Stack:
        limit = 2
        def __init__(self): self.items = []
        def push(self, x):
            if len(self.items) == self.limit: raise StackError("full")
            self.items.append(x)
        def __len__(self): return len(self.items)
    class Color(enum.Enum):
        RED = 1
    def helper(): return "own"
    def uses_helper(): return helper()
    def reverse(items):
        yield from reversed(list(items))
    def twice(f): return lambda *a: f(*a) * 2
    async def later(x): return x
    def check(): return "check"
    def test(): return "test"
    def fail(): raise StackError("no")
"""


@pytest.fixture
def late():
    """``late.module`` is there from the start, ``late.begin(session)`` starts a test."""

    class Late:
        session = None

        def __init__(self, name):
            self.module = late_module(name, lambda: self.session)

        def begin(self, session):
            self.session = session

    known = set(sys.modules)
    yield Late
    for name in set(sys.modules) - known:
        del sys.modules[name]


@pytest.fixture
def names(late, load):
    """The names as a test file imports them, in a test that has begun."""
    made = late("solution_of_late")
    module = made.module
    names = {
        name: getattr(module, name)
        for name in "MAX NAMES StackError Stack Color helper uses_helper reverse twice later check test fail missing".split()
    }
    names["RED"] = names["Color"].RED
    names["decorated"] = names["twice"](lambda x: x)
    made.begin(load(SOURCE, module="solution_of_late"))
    return type("Names", (), {"__getattribute__": lambda _, name: module if name == "module" else names[name]})()


def test_functions_are_called_and_generators_stepped(names):
    assert list(names.reverse("abc")) == ["c", "b", "a"]
    assert (names.check(), names.test()) == ("check", "test")
    assert asyncio.run(names.later(4)) == 4
    assert inspect.iscoroutinefunction(names.later) and not inspect.iscoroutinefunction(names.helper)
    assert names.reverse.__name__ == "reverse"


def test_constants_compare_and_compute_as_what_they_are(names):
    assert names.MAX == 3 and 3 == names.MAX and names.MAX != 4
    assert names.MAX < 4 <= names.MAX + 1 and 2 * names.MAX == 6 and -names.MAX == -3
    assert list(range(names.MAX)) == [0, 1, 2] and [7, 8, 9, 10][names.MAX] == 10
    assert f"{names.MAX:03}" == "003" and str(names.MAX) == repr(names.MAX) == "3"
    assert isinstance(names.MAX, int) and {3: "x"}[names.MAX] == "x"
    assert names.NAMES == ["a", "b"] and len(names.NAMES) == 2 and "a" in names.NAMES and names.NAMES[1] == "b"
    assert list(names.NAMES) == ["a", "b"] and bool(names.NAMES)


def test_a_class_is_a_class(names):
    stack = names.Stack()
    stack.push(1)
    assert len(stack) == 1 and names.Stack.limit == 2
    assert isinstance(stack, names.Stack) and not isinstance(3, names.Stack)
    assert type(stack) == names.Stack  # noqa: E721 - that it is equal is the point
    assert inspect.isclass(names.Stack)


def test_an_exception_class_catches_what_is_raised(names):
    with pytest.raises(names.StackError, match="no") as caught:
        names.fail()
    assert isinstance(caught.value, names.StackError)
    try:
        names.fail()
    except names.StackError as error:
        assert str(error) == "no"
    with pytest.raises(names.StackError):
        raise names.StackError("by the test")


def test_an_exception_of_another_class_is_not_caught(names):
    with pytest.raises(TypeError), mock.patch.object(names.module, "helper", lambda: 1 + ""):
        try:
            names.uses_helper()
        except names.StackError:
            pytest.fail("caught")


def test_members_that_were_named_before_are_those_of_the_test(names):
    assert names.RED == names.Color.RED
    assert names.module.Color.RED == names.RED


def test_a_decorator_used_while_collecting_decorates_in_the_test(names):
    assert names.decorated(4) == 8


def test_a_name_that_is_missing_is_an_import_error_of_the_candidates(names):
    from grader.examiner.remote import is_candidates

    with pytest.raises(ImportError, match="cannot import name 'missing'") as caught:
        names.missing()
    assert is_candidates(caught.value)


def test_late_names_can_be_handed_to_the_candidate(names):
    assert names.twice(names.helper)() == "ownown"


def test_attributes_of_the_module_are_the_candidates_own(names):
    assert names.module.MAX == 3 and type(names.module.MAX) is int
    assert names.module.Stack is names.module.Stack
    with pytest.raises(names.module.StackError):
        names.module.fail()


def test_patching_reaches_the_candidates_module_and_is_undone(names, monkeypatch):
    with mock.patch("solution_of_late.helper", return_value="patched") as patched:
        assert names.uses_helper() == "patched"
        patched.assert_called_once_with()
    assert names.uses_helper() == "own"
    with monkeypatch.context() as patch:
        patch.setattr(names.module, "helper", lambda: "monkey")
        assert names.uses_helper() == "monkey"
        assert names.helper() == "own"
        patch.setattr("solution_of_late.Stack.limit", 0)
        with pytest.raises(names.StackError):
            names.Stack().push(1)
    assert names.uses_helper() == "own"
    assert names.Stack.limit == 2
    with mock.patch.object(names.module.Stack, "push", lambda self, x: "nothing"):
        assert names.module.Stack().push(1) == "nothing"


def test_without_a_test_names_say_what_is_wrong(late):
    module = late("solution_without").module
    assert callable(module.f) and isinstance(module.f, type)
    assert getattr(module.f, "_private", None) is None
    with pytest.raises(RuntimeError, match="inside a test"):
        range(module.LIMIT)
    with pytest.raises(RuntimeError, match="wait for a test"):
        module.f = 1
    with pytest.raises(ImportError, match="one by one"):
        exec("from solution_without import *", {})


def test_a_module_with_dots_and_several_files(late, load):
    made = late("app_of_late.main")
    module = importlib.import_module("app_of_late.main")
    assert module is made.module is sys.modules["app_of_late"].main
    from app_of_late.main import answer

    made.begin(
        load(
            "from .parts import value\ndef answer(): return value",
            module="app_of_late.main",
            **{"app_of_late/parts.py": "value = 7"},
        )
    )
    assert answer() == 7 and module.answer() == 7


def test_each_test_has_the_candidate_of_its_own(late, load):
    made = late("solution_twice")
    f = made.module.f
    for number in (1, 2):
        made.begin(load(f"def f(): return {number}", module="solution_twice"))
        assert f() == number
