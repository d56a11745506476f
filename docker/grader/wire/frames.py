"""Length-prefixed JSON frames, bounded at both ends.

Four bytes, big-endian: the length of what follows; then so many bytes of UTF-8 JSON, one object. Used on every stream
of the grader: Java and hub, examiner and warden, examiner and candidate. Functions here hold no state; a
``FrameReader`` belongs to one stream and one thread at a time.
"""

import json
import json.encoder
import json.scanner
import re
import socket
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Never

from grader.wire.errors import FrameError
from grader.wire.private import BUILTINS as __builtins__

__all__ = [
    "CHANNEL",
    "CONTROL",
    "EXAMINER_TO_JAVA",
    "JAVA_TO_EXAMINER",
    "Bounds",
    "FrameError",
    "FrameReader",
    "Message",
    "encode_frame",
    "parse_frame",
    "read_frame",
    "send_frame",
]

type Message = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one frame may be: its body's length in bytes, how deeply its JSON nests (the object itself is 1), and how many lists it holds,
    and among them forms of a deque, each of which takes a hundred times as much in memory as on the wire."""

    frame_bytes: int
    depth: int = 100
    lists: int = 1 << 40
    deques: int = 1 << 40


JAVA_TO_EXAMINER = Bounds(16 << 20)
EXAMINER_TO_JAVA = Bounds(1 << 20)
CONTROL = Bounds(4 << 20)
CHANNEL = Bounds(8 << 20, depth=110, lists=2_000_000, deques=125_000)
"""Ten deeper than the values that travel in it, and more of either than a million values can be (``Limits.nodes``, and ``decoder`` for what a
deque counts), for what is around a value. So what nobody would take is not parsed, which the reader would need a second for."""

_PREFIX = struct.Struct(">I")
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_STEP = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_DEQUE = b'["q",'
_NOT_BRACKETS = bytes(byte for byte in range(256) if byte not in _STEP)


def _refuse_constant(name: str) -> Never:
    raise FrameError(f"A frame holds {name}, which JSON does not know; close the conversation.")


def _refuse_object(value: object) -> Never:
    raise FrameError(f"A {type(value).__name__} cannot be written as JSON; send plain values only.")


# Made once, from the interpreter's own C types: the agent uses them after candidates may have replaced every name in ``json``.
_WRITE = json.encoder.c_make_encoder(
    None, _refuse_object, json.encoder.encode_basestring_ascii, None, ":", ",", False, False, False
)
_SCAN = json.scanner.c_make_scanner(json.JSONDecoder(parse_constant=_refuse_constant))


def encode_frame(message: Message, bounds: Bounds) -> bytes:
    """The frame, prefix and body; ``FrameError`` when it would be longer or deeper than ``bounds`` allow."""
    try:
        body = "".join(_WRITE(message, 0)).encode("ascii")
    except FrameError:
        raise
    except (TypeError, ValueError, RecursionError) as error:
        raise FrameError(f"The message cannot be written as JSON: {error}; send plain values only.") from None
    _check_length(len(body), bounds)
    _check_depth(body, bounds)
    _check_number(body, bounds)
    return _PREFIX.pack(len(body)) + body


def parse_frame(body: bytes, bounds: Bounds) -> Message:
    """The object that one frame's body holds; ``FrameError`` for anything else."""
    _check_length(len(body), bounds)
    _check_depth(body, bounds)
    _check_number(body, bounds)
    try:
        text = str(body, "utf-8")
        message, end = _SCAN(text, len(text) - len(text.lstrip(" \t\n\r")))
    except FrameError:
        raise
    except (ValueError, RecursionError, StopIteration) as error:
        raise FrameError(f"A frame does not parse as JSON: {error}; close the conversation.") from None
    if text[end:].strip(" \t\n\r"):
        raise FrameError("A frame holds more than one JSON text; close the conversation.")
    if type(message) is not dict:
        raise FrameError(f"A frame holds a {type(message).__name__} where an object belongs; close the conversation.")
    return message


class FrameReader:
    """Takes bytes as they come and gives whole messages; never holds more than one frame and one read."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._held = bytearray()

    @property
    def in_the_middle(self) -> bool:
        """Whether the stream would break inside a frame if it ended now."""
        return bool(self._held)

    def feed(self, data: bytes) -> Iterator[Message]:
        """The messages that ``data`` completes; take all of them before feeding more."""
        if self._held:
            self._held += data
            if len(self._held) < self._wanted():
                return
            data = bytes(self._held)
            self._held.clear()
        start = 0
        while len(data) - start >= _PREFIX.size:
            (length,) = _PREFIX.unpack_from(data, start)
            _check_length(length, self._bounds)
            end = start + _PREFIX.size + length
            if len(data) < end:
                break
            yield parse_frame(data[start + _PREFIX.size : end], self._bounds)
            start = end
        self._held += data[start:]

    def _wanted(self) -> int:
        """How many bytes the frame that is held has in all, as far as that is known."""
        if len(self._held) < _PREFIX.size:
            return _PREFIX.size
        (length,) = _PREFIX.unpack_from(self._held)
        _check_length(length, self._bounds)
        return _PREFIX.size + int(length)


def read_frame(sock: socket.socket, bounds: Bounds) -> Message | None:
    """Blocks for one frame; None at a clean end. Descriptors that were sent along are dropped by the kernel."""
    prefix = _receive(sock, _PREFIX.size, may_end=True)
    if prefix is None:
        return None
    (length,) = _PREFIX.unpack(prefix)
    _check_length(length, bounds)
    body = _receive(sock, length, may_end=False)
    assert body is not None
    return parse_frame(body, bounds)


def send_frame(sock: socket.socket, message: Message, bounds: Bounds) -> None:
    """Blocks until the whole frame is handed to the kernel."""
    sock.sendall(encode_frame(message, bounds))


def _receive(sock: socket.socket, size: int, *, may_end: bool) -> bytes | None:
    parts = bytearray()
    while len(parts) < size:
        part = sock.recv(min(size - len(parts), 1 << 20))
        if not part:
            if may_end and not parts:
                return None
            raise FrameError("The stream ended inside a frame; close the conversation.")
        parts += part
    return bytes(parts)


def _check_length(length: int, bounds: Bounds) -> None:
    if not 0 < length <= bounds.frame_bytes:
        raise FrameError(
            f"A frame of {length} bytes is outside the bound of 1 to {bounds.frame_bytes}; close the conversation."
        )


def _check_depth(body: bytes, bounds: Bounds) -> None:
    if body.count(b"[") + body.count(b"{") <= bounds.depth:
        return
    if (
        max(accumulate(map(_STEP.__getitem__, _STRING.sub(b"", body).translate(None, _NOT_BRACKETS))), default=0)
        > bounds.depth
    ):
        raise FrameError(f"A frame nests deeper than {bounds.depth} levels; close the conversation.")


def _check_number(body: bytes, bounds: Bounds) -> None:
    if len(body) <= min(bounds.lists, bounds.deques * len(_DEQUE)):
        return
    # No text holds the beginning of a deque's form, for its quotes would be escaped there; it may hold brackets.
    if body.count(_DEQUE) > bounds.deques or (
        body.count(b"[") > bounds.lists and _STRING.sub(b"", body).count(b"[") > bounds.lists
    ):
        raise FrameError(
            f"A frame holds more than {bounds.lists} lists, or {bounds.deques} deques; close the conversation."
        )
