"""What Java may say to the hub, checked once, here."""

import base64
import binascii
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from grader.examiner.hub.errors import BadMessage
from grader.examiner.limits import check_limits
from grader.wire.frames import Message


@dataclass(frozen=True, slots=True)
class InstallChallenge:
    """``files`` are the package's tests: paths relative to ``tests/``, and contents."""

    digest: str
    module: str
    files: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Forget:
    digest: str


@dataclass(frozen=True, slots=True)
class Grade:
    """``tests`` None means all of the challenge's; ``limits`` is complete; ``test_limits`` are those of single tests, by id, and go before
    what their markers say; with ``fail_fast`` the job ends at the first test that does not pass."""

    job: str
    digest: str
    cell: str
    files: dict[str, str]
    tests: list[str] | None
    limits: dict[str, int]
    test_limits: dict[str, dict[str, int]]
    fail_fast: bool


@dataclass(frozen=True, slots=True)
class Cancel:
    job: str


@dataclass(frozen=True, slots=True)
class Ping:
    id: Any


type FromJava = InstallChallenge | Forget | Grade | Cancel | Ping


def parse(message: Message) -> FromJava:
    """The message as one of the above, or `BadMessage`."""
    match message.get("type"):
        case "challenge":
            return InstallChallenge(_text(message, "digest"), _module(message), _tests_folder(message))
        case "forget":
            return Forget(_text(message, "digest"))
        case "grade":
            return _grade(message)
        case "cancel":
            return Cancel(_text(message, "job"))
        case "ping":
            return Ping(message.get("id"))
        case other:
            raise BadMessage(f"Java sent a frame of the unknown type {other!r}; both ends must be of the same version.")


def _grade(message: Message) -> Grade:
    files = message.get("files")
    if not isinstance(files, dict) or not files or not all(isinstance(text, str) for text in files.values()):
        raise _wrong(message, "files", "an object from path to source text")
    tests = message.get("tests")
    if tests is not None and not (isinstance(tests, list) and all(isinstance(test, str) for test in tests)):
        raise _wrong(message, "tests", "a list of test ids, or null")
    limits = message.get("limits")
    problem = check_limits(limits, complete=True)
    if problem or not isinstance(limits, dict):
        raise _wrong(message, "limits", problem or "an object")
    fail_fast = message.get("fail_fast", False)
    if not isinstance(fail_fast, bool):
        raise _wrong(message, "fail_fast", "true or false")
    return Grade(
        _text(message, "job"), _text(message, "digest"), _text(message, "cell"), files, tests, limits, _test_limits(message), fail_fast
    )


def _test_limits(message: Message) -> dict[str, dict[str, int]]:
    given = message.get("test_limits", {})
    if not isinstance(given, dict):
        raise _wrong(message, "test_limits", "an object from a test's id to its limits")
    for limits in given.values():
        if problem := check_limits(limits, complete=False):
            raise _wrong(message, "test_limits", problem)
    return given


def _module(message: Message) -> str:
    module = _text(message, "module")
    if not all(part.isidentifier() for part in module.split(".")):
        raise _wrong(message, "module", "a module's name such as 'solution' or 'app.main'")
    return module


def _tests_folder(message: Message) -> dict[str, bytes]:
    files = message.get("files")
    if not isinstance(files, dict):
        raise _wrong(message, "files", "an object from path to base64")
    return {_relative(message, path): _decode(message, text) for path, text in files.items()}


def _relative(message: Message, path: str) -> str:
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or "\0" in path:
        raise _wrong(message, "files", f"paths that stay below tests/, which {path!r} does not")
    return path


def _decode(message: Message, text: Any) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (TypeError, ValueError, binascii.Error):
        raise _wrong(message, "files", "base64 for every content") from None


def _text(message: Message, field: str) -> str:
    value = message.get(field)
    if not isinstance(value, str) or not value:
        raise _wrong(message, field, "a text that is not empty")
    return value


def _wrong(message: Message, field: str, wanted: str) -> BadMessage:
    return BadMessage(f"Java sent {message.get('type')!r} with a wrong {field!r}: it wants {wanted}.")
