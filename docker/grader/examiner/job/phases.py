"""Runs one item through pytest's full protocol and keeps what each phase raised."""

import functools
import traceback
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

import pytest
from _pytest.fixtures import get_scope_node
from _pytest.runner import runtestprotocol

from grader.examiner.job.errors import Interrupted


@dataclass(frozen=True, slots=True)
class Phase:
    """Setup, call or teardown of one test; ``error`` is what it raised, or None."""

    report: pytest.TestReport
    error: BaseException | None


class PhaseKeeper:
    """A pytest plugin, registered once in a job. Not thread-safe."""

    def __init__(self) -> None:
        self.phases: list[Phase] = []
        self.loading_error: BaseException | None = None

    def run(self, item: pytest.Item, nextitem: pytest.Item | None, loading_error: BaseException | None) -> list[Phase]:
        """The phases that took place. With a ``loading_error`` setup raises it, and the test itself is not run."""
        self.phases = []
        self.loading_error = loading_error
        item.ihook.pytest_runtest_protocol(item=item, nextitem=nextitem)
        return self.phases

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        # Without logging: nobody prints or counts here. The wrappers around this hook (assertion rewriting, warnings) still work.
        runtestprotocol(item, log=False, nextitem=nextitem)
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self) -> None:
        if self.loading_error is not None:
            raise _survivable(self.loading_error)

    @pytest.hookimpl(wrapper=True, tryfirst=True, specname="pytest_runtest_setup")
    def pytest_shielded_setup(self) -> Generator[None, Any, Any]:
        return (yield from _shielded())

    @pytest.hookimpl(wrapper=True, tryfirst=True, specname="pytest_runtest_call")
    def pytest_shielded_call(self) -> Generator[None, Any, Any]:
        return (yield from _shielded())

    @pytest.hookimpl(wrapper=True, tryfirst=True, specname="pytest_runtest_teardown")
    def pytest_shielded_teardown(self, item: pytest.Item, nextitem: pytest.Item | None) -> Generator[None, Any, Any]:
        try:
            return (yield from _shielded())
        except BaseException:
            _finish_teardown(item, nextitem)
            raise

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        raised = call.excinfo
        try:
            report = yield
        except Exception:
            # An error is shown with the help of its object and its class, which may be the candidate's.
            report = _unshown(item, call)
        # unittest's own errors are put into ``call`` on the way.
        now = call.excinfo or raised
        error = now.value if now is not None else None
        self.phases.append(Phase(report, error.original if isinstance(error, Interrupted) else error))
        return report


def _unshown(item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
    return pytest.TestReport(item.nodeid, item.location, {}, "failed", "The error cannot be shown.", call.when)


def _finish_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """pytest stops in the middle of a teardown for what is no ``Exception``; the next test would get what is left, and the blame."""
    state = item.session._setupstate
    while not _ends(lambda: state.teardown_exact(nextitem)):
        pass  # what raised is off the stack: the rest is shorter
    request = getattr(item, "_request", None)
    for fixture in list(request._fixture_defs.values()) if request else ():
        if get_scope_node(item, fixture._scope) not in state.stack:
            _ends(functools.partial(fixture.finish, request))


def _ends(step: Callable[[], object]) -> bool:
    try:
        step()
    except BaseException:
        return False
    return True


def _shielded() -> Generator[None, Any, Any]:
    try:
        return (yield)
    except (KeyboardInterrupt, pytest.exit.Exception) as error:
        raise Interrupted(error) from error
    except MemoryError as error:
        # Or there would be none left for saying so.
        traceback.clear_frames(error.__traceback__)
        raise


def _survivable(error: BaseException) -> BaseException:
    return Interrupted(error) if isinstance(error, KeyboardInterrupt | pytest.exit.Exception) else error
