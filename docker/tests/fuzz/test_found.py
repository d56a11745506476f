"""What the fuzz tests have found in a session, each as small as it gets."""

import asyncio
import contextlib
from typing import Any

import pytest

from grader.examiner.remote import ProtocolFault, Session, is_candidates
from tests.fuzz.scripted import FAR_TOO_LONG_SECONDS, LOADED, scripted
from tests.fuzz.streams import frame_of

FUNCTION = {"v": ["o", 2, ["c", "builtins.function"]]}
ERROR = ["e", 3, ["c", "builtins.KeyError"], "builtins.KeyError", [], "", [], None, None, None, None]
OBJECT = ["o", 3, ["c", "builtins.object"]]


def source() -> Any:
    yield 1


def ends_in_a_fault(*moves: tuple[Any, ...], first: Any = LOADED, then: Any = lambda session: session.module.f) -> None:
    with scripted(frame_of(first), list(moves), FAR_TOO_LONG_SECONDS) as (session, _), pytest.raises(ProtocolFault):
        session.wait_loaded()
        then(session)


@pytest.mark.parametrize("number", [[], {}, [1], 1.5, True])
def test_an_id_that_is_no_number_is_a_fault(number: Any) -> None:
    ends_in_a_fault(("say", {"re": number, "v": 1}))


def test_a_module_that_is_nothing_is_a_fault() -> None:
    ends_in_a_fault(first={"loaded": "ok", "v": None})


@pytest.mark.parametrize("forms", [["l", ERROR, OBJECT], ["l", OBJECT, ERROR]])
def test_a_handle_is_an_exceptions_or_an_objects(forms: Any) -> None:
    ends_in_a_fault(("reply", {"v": forms}), ("reply", {"v": 1}))


@pytest.mark.parametrize("thrown", [["c", "builtins.MemoryError"], ["c", "builtins.KeyboardInterrupt"], 1])
def test_only_exceptions_are_thrown_into_a_generator_of_the_tests(thrown: Any) -> None:
    """A class would make one there without a mark: out of memory would be our fault, and the submission never scored."""

    def drive(session: Session) -> Any:
        return session.module.f(source())

    ends_in_a_fault(("reply", FUNCTION), ("say", {"id": 1, "lane": 0, "f": "throw", "t": 1, "a": [thrown]}), ("listen",), ("reply", {"x": ["y", 2]}), then=drive)


@pytest.mark.parametrize("kind", ["builtins.float", "builtins.int", "decimal.Decimal", "builtins.str"])
def test_no_object_passes_for_a_value_that_answers_for_itself(kind: str) -> None:
    """``pytest.approx`` subtracts what isinstance says is a number: the candidate was asked for the difference."""
    ends_in_a_fault(("reply", {"v": ["o", 2, ["c", kind]]}), ("reply", {"v": 0.0}), then=lambda session: session.module.f == pytest.approx(3.14))


@pytest.mark.parametrize("form", [["r", 0, 10**13, 1], ["r", 0, -(10**30), -1], ["l", ["r", 0, 900_000, 1], ["r", 0, 900_000, 1]]])
def test_a_range_holds_as_much_as_a_list_may(form: Any) -> None:
    """A test that makes a list of it would run out of memory, and that would be our fault."""
    ends_in_a_fault(("reply", {"v": form}), then=lambda session: list(session.module.f))


def test_a_range_put_into_a_container_holds_as_much_as_a_list_may() -> None:
    ends_in_a_fault(("reply", FUNCTION), ("reply", {"v": None, "after": [[0, ["l", ["r", 0, 10**13, 1]]]]}), then=lambda session: session.module.f([1]))


def test_a_stop_that_becomes_a_runtime_error_in_a_coroutine_of_the_tests_is_the_candidates() -> None:
    stop = ["e", 6, ["c", "builtins.StopIteration"], "builtins.StopIteration", [], "", [], None, None, True, None]

    async def look(session: Session) -> Any:
        return session.module.f

    with scripted(frame_of(LOADED), [("reply", {"x": stop})], FAR_TOO_LONG_SECONDS) as (session, _):
        session.wait_loaded()
        with pytest.raises(RuntimeError) as raised:
            asyncio.run(look(session))
    assert is_candidates(raised.value)


@pytest.mark.parametrize("name", ["OSError", "StopIteration", "KeyboardInterrupt"])
def test_what_is_raised_at_the_end_of_a_loop_is_nobodys_result(name: str, caplog: pytest.LogCaptureFixture) -> None:
    """asyncio logged it with its text, or lost the task that closed its generators."""
    error = ["e", 5, ["c", f"builtins.{name}"], f"builtins.{name}", [], "", [], None, None, None, None]

    async def look(session: Session) -> Any:
        return await session.module.f()

    answers = [("reply", FUNCTION), ("reply", {"v": 1}), ("reply", {"x": error})]
    with scripted(frame_of(LOADED), answers) as (session, _):
        session.wait_loaded()
        with contextlib.suppress(Exception):
            asyncio.run(look(session))
        session.close()
    assert caplog.messages == []
