"""The warm process from its first step: write the tests down, let pytest collect them, serve until the hub hangs up."""

import contextlib
import io
import os
import socket
import sys
from pathlib import Path

import pytest

from grader.examiner.authors import asynchronous, fixtures, ranking, temporary
from grader.examiner.files import SharedFolder, use_challenge_folder
from grader.examiner.job import current
from grader.examiner.remote import late_module
from grader.examiner.texts import bounded
from grader.examiner.warm.faults import fault_in
from grader.examiner.warm.plugin import WarmPlugin
from grader.wire.frames import EXAMINER_TO_JAVA, send_frame

_PROBLEM_BYTES = 8 << 10


def run_warm(module: str, files: dict[str, bytes], tests: Path, folder: SharedFolder, line: socket.socket) -> None:
    """Answers ``challenge_ready`` or ``challenge_failed`` on ``line``, then takes orders from it until it ends."""
    _settle(tests, files)
    use_challenge_folder(folder)
    temporary.use_folder(folder)
    late_module(module, current.session)
    plugin = WarmPlugin(line, folder, module, tests)
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
        plugin.before_serving = _stop_listening
        status = pytest.main(_arguments(tests), plugins=[plugin, fixtures, ranking, temporary, asynchronous])
    if not plugin.answered:
        problems = plugin.problems or [fault_in(said.getvalue() or f"pytest ended with {status!r}", tests)]
        send_frame(line, {"type": "challenge_failed", "problem": bounded("\n".join(problems), _PROBLEM_BYTES)}, EXAMINER_TO_JAVA)


def _stop_listening() -> None:
    sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__


def _settle(tests: Path, files: dict[str, bytes]) -> None:
    os.umask(0o022)
    for path, content in files.items():
        target = tests / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    os.chdir(tests)
    sys.dont_write_bytecode = True
    for variable in ("CI", "BUILD_NUMBER", "PYTEST_ADDOPTS", "PYTEST_PLUGINS"):
        # Each would make pytest say or do something else than on an author's desk.
        os.environ.pop(variable, None)


def _arguments(tests: Path) -> list[str]:
    settings = next((name for name in ("pytest.ini", "tox.ini", "setup.cfg", "pyproject.toml") if (tests / name).exists()), None)
    return [
        *("-c", str(tests / settings) if settings else os.devnull),
        *("--rootdir", str(tests)),
        *("-p", "no:cacheprovider"),
        *("-p", "no:faulthandler"),
        "--import-mode=prepend",
        "--capture=no",
        str(tests),
    ]

