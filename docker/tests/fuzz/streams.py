"""Damage to streams of frames: what a hostile end may make of a conversation that was an honest one."""

import json
import struct
from collections.abc import Callable, Sequence
from typing import Any

from tests.fuzz.values import Drawer

type Damage = tuple[str, int, Any]
"""What is done, where (taken modulo what there is), and what is put there."""


def framed(body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + body


def frame_of(message: object) -> bytes:
    return framed(json.dumps(message).encode())


def damaged(frames: Sequence[bytes], damages: Sequence[Damage]) -> list[bytes]:
    """The frames of one end with the damages done to them, one after the other."""
    stream = list(frames)
    for kind, where, what in damages:
        if stream:
            _DAMAGES[kind](stream, where, what)
    return stream


def _put(make: Callable[[bytes, int, Any], bytes]) -> Callable[[list[bytes], int, Any], None]:
    def change(stream: list[bytes], where: int, what: Any) -> None:
        at = where % len(stream)
        stream[at] = make(stream[at], where // len(stream), what)

    return change


def _flip(frame: bytes, where: int, what: Any) -> bytes:
    at = where % (8 * len(frame))
    return frame[: at // 8] + bytes([frame[at // 8] ^ 1 << at % 8]) + frame[at // 8 + 1 :]


def _insert(frame: bytes, where: int, what: Any) -> bytes:
    at = where % (len(frame) + 1)
    return frame[:at] + json.dumps(what).encode() + frame[at:]


def _delete(frame: bytes, where: int, what: Any) -> bytes:
    at = where % len(frame)
    return frame[:at] + frame[at + 1 + where % 7 :] or b"\0"


def _graft(frame: bytes, where: int, what: Any) -> bytes:
    """Another value somewhere in the JSON; the frame stays one."""
    try:
        message = json.loads(frame[4:])
    except ValueError:
        return frame_of(what)
    places = [(holder, key) for holder in _holders(message) for key in (holder if type(holder) is dict else range(len(holder)))]
    if not places:
        return frame_of({"re": what})
    holder, key = places[where % len(places)]
    holder[key] = what
    return frame_of(message)


def _holders(value: Any) -> list[Any]:
    found, rest = [], [value]
    while rest:
        inner = rest.pop()
        if type(inner) in (dict, list):
            found.append(inner)
            rest += inner.values() if type(inner) is dict else inner
    return found


def _swap(stream: list[bytes], where: int, what: Any) -> None:
    at, other = where % len(stream), where // len(stream) % len(stream)
    stream[at], stream[other] = stream[other], stream[at]


_DAMAGES: dict[str, Callable[[list[bytes], int, Any], None]] = {
    "flip": _put(_flip),
    "insert": _put(_insert),
    "delete": _put(_delete),
    "graft": _put(_graft),
    "lie about the length": _put(lambda frame, where, _: struct.pack(">I", where & 0xFFFFFFFF) + frame[4:]),
    "truncate": _put(lambda frame, where, _: frame[: 1 + where % len(frame)]),
    "say twice": lambda stream, where, _: stream.insert(where % len(stream), stream[where // 3 % len(stream)]),
    "leave out": lambda stream, where, _: stream.__delitem__(where % len(stream)),
    "swap": _swap,
    "add": lambda stream, where, what: stream.insert(where % (len(stream) + 1), frame_of(what if type(what) is dict else {"v": what})),
}

_KINDS = sorted(_DAMAGES) + ["graft"] * 4


def damages(drawer: Drawer) -> list[Damage]:
    return [(drawer.rng.choice(_KINDS), drawer.rng.getrandbits(32), drawer.nonsense()) for _ in range(drawer.rng.randint(1, 3))]
