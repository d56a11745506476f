"""In the candidate's process: loads the candidate's module and does with its objects what the examiner asks.

Runs with the candidate's code in one interpreter, so nothing here is believed by the other end. It is written to go on
working when that code replaces built-ins or modules: modules here look their built-ins up in a private table, and the
frames' reader and writer are the interpreter's own, taken before. Imported before the fork, so that a test does not
wait for it.
"""

import io
import socket
import sys
from typing import Never

from grader.agent.answers import Answers
from grader.agent.asking import Asking
from grader.agent.conversation import Conversation
from grader.agent.lanes import Lanes
from grader.agent.loading import NotCompiled, load, write_and_compile
from grader.agent.references import References
from grader.agent.stdin import install
from grader.wire.encoder import Encoder
from grader.wire.private import BUILTINS as __builtins__

__all__ = ["main", "open_streams", "speak"]


def main(channel: socket.socket, module: str, files: dict[str, str]) -> Never:
    """Takes over a process whose working directory is private and writable, and whose descriptors 1 and 2 are its
    output. Never returns: the process ends when the examiner's end of ``channel`` closes."""
    open_streams()
    channel.setblocking(True)
    lanes = speak(channel, module, files, stands_by=True)
    while True:
        lanes.main.serve()


def speak(channel: socket.socket, module: str, files: dict[str, str], *, stands_by: bool) -> Lanes:
    """Loads the module and says how that went. What is asked then waits in the lanes that this gives."""
    references = References()
    conversation = Conversation(channel, references.stubs.received.freed)
    answers = Answers(conversation, references)
    lanes = Lanes(answers, conversation.reading)
    references.stubs.asking = asking = Asking(conversation, references, lanes)
    install(asking)
    conversation.begin(lanes.dispatch, stands_by=stands_by)
    conversation.say(_loaded(module, files, references))
    return lanes


def _loaded(module: str, files: dict[str, str], references: References) -> dict[str, object]:
    try:
        loaded = load(module, write_and_compile(files))
        return {"loaded": "ok", "v": Encoder(references.refer, shares=False).encode(loaded)}
    except NotCompiled as error:
        return {"loaded": "compile_error", "text": str(error)}
    except BaseException as error:  # noqa: BLE001 - SystemExit too is something that happened
        return {"loaded": "error", "x": references.write_error(error)}


def open_streams() -> None:
    sys.stdout = sys.__stdout__ = io.TextIOWrapper(
        io.FileIO(1, "w", closefd=False), encoding="utf-8", errors="backslashreplace"
    )
    sys.stderr = sys.__stderr__ = io.TextIOWrapper(
        io.FileIO(2, "w", closefd=False), encoding="utf-8", errors="backslashreplace", line_buffering=True
    )
