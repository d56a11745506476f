"""The plugin through which pytest collects the tests, and then waits instead of running them."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.examiner.authors.markers import MARKERS
from grader.examiner.files import SharedFolder
from grader.examiner.warm.catalogue import describe_all
from grader.examiner.warm.faults import fault_of
from grader.examiner.warm.serve import Server
from grader.wire.frames import EXAMINER_TO_JAVA, FrameError, send_frame


class WarmPlugin:
    """``answered`` tells whether the hub has its answer; until then ``problems`` gathers what went wrong, a line each."""

    def __init__(self, line: socket.socket, folder: SharedFolder, module: str, tests: Path) -> None:
        self.answered = False
        self.problems: list[str] = []
        self.before_serving: Callable[[], None] = lambda: None
        self._line = line
        self._folder = folder
        self._module = module
        self._tests = tests

    def pytest_configure(self, config: pytest.Config) -> None:
        for marker in MARKERS:
            config.addinivalue_line("markers", marker)
        # Its options are needed, its talk is not.
        config.pluginmanager.unregister(name="terminalreporter")

    def pytest_exception_interact(self, node: pytest.Collector, call: pytest.CallInfo[object]) -> None:
        if call.excinfo is not None:
            self.problems.append(fault_of(call.excinfo.value, self._tests, node.path))

    def pytest_internalerror(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        self.problems.append(fault_of(excinfo.value, self._tests, self._tests))

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if self.problems:
            return True
        tests, problems = describe_all(session.items)
        self.problems += problems if tests or problems else ["tests: no test was found; pytest collects test_*.py and *_test.py."]
        if self.problems:
            return True
        try:
            send_frame(self._line, {"type": "challenge_ready", "tests": tests}, EXAMINER_TO_JAVA)
        except FrameError as error:
            self.problems.append(f"tests: the list of {len(tests)} tests is too long: {error}")
            return True
        self.answered = True
        self.before_serving()
        Server(session, self._line, self._folder, self._module).run()
        return True
