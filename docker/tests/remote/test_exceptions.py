"""The candidate's exceptions in the test."""

import dataclasses
import json

import pytest

from grader.examiner.remote import is_candidates, mark_of


@pytest.mark.parametrize(
    ("raised", "kind", "args"),
    [
        ("KeyError('k')", KeyError, ("k",)),
        ("ValueError('a', 1, [2])", ValueError, ("a", 1, [2])),
        ("ZeroDivisionError()", ZeroDivisionError, ()),
        ("FileNotFoundError(2, 'No such file', 'x')", FileNotFoundError, (2, "No such file")),
        ("OSError(13, 'denied')", PermissionError, (13, "denied")),
        ("UnicodeDecodeError('utf-8', b'x', 0, 1, 'bad')", UnicodeDecodeError, ("utf-8", b"x", 0, 1, "bad")),
        ("SystemExit(3)", SystemExit, (3,)),
        ("KeyboardInterrupt()", KeyboardInterrupt, ()),
        ("AssertionError('no')", AssertionError, ("no",)),
        ("StopIteration(5)", StopIteration, (5,)),
        ("GeneratorExit()", GeneratorExit, ()),
        ("NotImplementedError", NotImplementedError, ()),
        ("RecursionError('deep')", RecursionError, ("deep",)),
        ("MemoryError()", MemoryError, ()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_it_is_of_exactly_the_builtin_class_and_marked(solve, raised, kind, args):
    solution = solve(f"def f(): raise {raised}")
    with pytest.raises(BaseException) as caught:  # noqa: PT011 - the class is what is asserted
        solution.f()
    assert type(caught.value) is kind
    assert caught.value.args == args
    assert is_candidates(caught.value)


def test_texts_and_fields_come_along(solve):
    solution = solve("""
        class Broke(Exception):
            def __init__(self, need, have):
                super().__init__(f"need {need}, have {have}")
                self.need, self.have = need, have
        class Odd(ValueError):
            def __str__(self): return "odd text"
        def f(): raise Broke(5, 3)
        def g(): raise Odd(1)
        def h(): open("/nowhere/at/all")
    """)
    with pytest.raises(Exception, match="^need 5, have 3$") as caught:
        solution.f()
    assert (caught.value.need, caught.value.have) == (5, 3)
    with pytest.raises(ValueError, match="^odd text$"):
        solution.g()
    with pytest.raises(FileNotFoundError) as missing:
        solution.h()
    assert missing.value.filename == "/nowhere/at/all"


def test_a_class_that_the_test_does_not_know_is_exactly_the_nearest_builtin_one(solve):
    solution = solve("class Own(LookupError): pass\nclass Owner(Own): pass\ndef f(): raise Owner('x')")
    with pytest.raises(LookupError) as caught:
        solution.f()
    assert type(caught.value) is LookupError
    assert mark_of(caught.value).type_name == "Owner"


def test_a_class_that_the_test_names_can_be_caught_by_it(solve):
    solution = solve("class StackError(ValueError): pass\nclass Empty(StackError): pass\ndef f(): raise Empty('x')")
    with pytest.raises(solution.StackError) as caught:
        solution.f()
    assert isinstance(caught.value, ValueError) and isinstance(caught.value, solution.Empty)
    assert issubclass(solution.Empty, solution.StackError) and issubclass(solution.Empty, ValueError)


def test_a_class_is_caught_by_a_name_that_is_looked_up_afterwards(solve):
    solution = solve("class StackError(Exception): pass\ndef f(): raise StackError('x')")
    try:
        solution.f()
    except solution.StackError as error:
        assert str(error) == "x"


def test_a_class_that_looks_like_pytests_is_not(solve):
    solution = solve(
        "class Skipped(BaseException): pass\nSkipped.__module__ = '_pytest.outcomes'\ndef f(): raise Skipped('no')"
    )
    with pytest.raises(BaseException) as caught:  # noqa: PT011 - as above
        solution.f()
    assert type(caught.value) is BaseException
    assert is_candidates(caught.value)


def test_cause_context_notes_and_groups_cross(solve):
    solution = solve("""
        def f():
            try: 1 / 0
            except ZeroDivisionError as e: raise ValueError("outer") from e
        def g():
            e = ValueError("noted"); e.add_note("a note"); raise e
        def h(): raise ExceptionGroup("many", [ValueError("a"), KeyError("b")])
    """)
    with pytest.raises(ValueError) as caught:
        solution.f()
    assert isinstance(caught.value.__cause__, ZeroDivisionError)
    with pytest.raises(ValueError) as noted:
        solution.g()
    assert noted.value.__notes__ == ["a note"]
    with pytest.raises(ExceptionGroup) as group:
        solution.h()
    assert [type(error) for error in group.value.exceptions] == [ValueError, KeyError]


def test_exceptions_of_the_standard_library_keep_their_class(solve):
    solution = solve("""
        import json, dataclasses
        @dataclasses.dataclass(frozen=True)
        class P: x: int
        def f(): json.loads("{")
        def g(): P(1).x = 2
    """)
    with pytest.raises(json.JSONDecodeError) as caught:
        solution.f()
    assert caught.value.pos == 1
    with pytest.raises(dataclasses.FrozenInstanceError):
        solution.g()


def test_endless_recursion_is_a_recursion_error(solve):
    solution = solve("def f(): return f()\ndef g(): return 1")
    with pytest.raises(RecursionError):
        solution.f()
    assert solution.g() == 1


def test_the_traceback_is_the_candidates_own(solve):
    with pytest.raises(ZeroDivisionError) as caught:
        solve("def inner(): return 1 / 0\ndef f(): return inner()").f()
    trace = mark_of(caught.value).trace
    assert "in inner" in trace and "in f" in trace and "agent" not in trace


def test_an_exception_object_is_a_value_with_identity(solve):
    solution = solve("e = KeyError('k')\ndef get(): return e\ndef fail(): raise e\ndef same(x): return x is e")
    assert type(solution.get()) is KeyError and solution.get() is solution.get()
    with pytest.raises(KeyError) as caught:
        solution.fail()
    assert caught.value is solution.get()
    assert solution.same(caught.value) is True


def test_a_text_or_trace_of_any_length_is_cut(solve):
    with pytest.raises(ValueError) as caught:
        solve("def f(): raise ValueError('x' * 100_000)").f()
    assert len(mark_of(caught.value).trace) <= 8192


def test_an_exception_whose_text_fails_crosses_all_the_same(solve):
    solution = solve(
        "class Bad(ValueError):\n    def __str__(self): raise KeyError('in str')\n    __repr__ = __str__\ndef f(): raise Bad(1)"
    )
    with pytest.raises(ValueError):
        solution.f()


def test_an_error_of_the_tests_own_is_not_the_candidates():
    assert not is_candidates(ValueError("mine"))
