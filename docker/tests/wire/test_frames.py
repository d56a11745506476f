"""Frames: bounded, whole, or refused."""

import json
import os
import random
import socket
import struct
from collections import deque

import pytest

from grader.wire import frames
from grader.wire.descriptors import receive_frame_with, send_frame_with
from grader.wire.encoder import Encoder
from grader.wire.frames import (
    CHANNEL,
    Bounds,
    FrameError,
    FrameReader,
    encode_frame,
    parse_frame,
    read_frame,
    send_frame,
)
from grader.wire.limits import LIMITS

SMALL = Bounds(200, depth=5)


def framed(body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + body


def test_a_message_survives_in_pieces_of_any_size():
    rng = random.Random(1)
    messages = [{"id": n, "text": "é\ud800" * n, "nested": {"a": [1, 2.5, None, True]}} for n in range(20)]
    stream = b"".join(encode_frame(message, CHANNEL) for message in messages)
    reader, seen = FrameReader(CHANNEL), []
    while stream:
        size = rng.randrange(1, 40)
        seen += reader.feed(stream[:size])
        stream = stream[size:]
    assert seen == messages
    assert not reader.in_the_middle


def test_a_frame_read_in_one_piece_is_the_same_as_with_the_standard_library():
    rng = random.Random(2)

    def value(depth: int) -> object:
        match rng.randrange(7 if depth else 5):
            case 0:
                return rng.randrange(-(2**63), 2**63)
            case 1:
                return rng.uniform(-1e9, 1e9)
            case 2:
                return "".join(chr(rng.randrange(1, 0xD7FF)) for _ in range(rng.randrange(8))) + '"\\[]{}'
            case 3:
                return rng.choice([None, True, False])
            case 4:
                return ""
            case 5:
                return [value(depth - 1) for _ in range(rng.randrange(4))]
        return {str(n): value(depth - 1) for n in range(rng.randrange(4))}

    for _ in range(500):
        message = {"v": value(4)}
        frame = encode_frame(message, CHANNEL)
        assert json.loads(frame[4:]) == message == parse_frame(frame[4:], CHANNEL)


@pytest.mark.parametrize(
    "stream",
    [
        framed(b""), struct.pack(">I", 201), struct.pack(">I", 0xFFFFFFFF), framed(b"[]"), framed(b"1"), framed(b'"x"'), framed(b"null"), framed(b"{"), framed(b"{} {}"), framed(b"{}x"),
        framed(b'{"a":NaN}'), framed(b'{"a":-Infinity}'), framed(b"\xff\xfe{}"), framed(b'{"a":' + b"[" * 5 + b"]" * 5 + b"}"), framed(b"[" * 150), framed(b'{"a":' + b"9" * 190 + b"e}"), framed(b"\xef\xbb\xbf{}"),
        framed(b" "), framed(b"'a'"), framed(b"{'a':1}"),
    ],
    ids=range(20),
)  # fmt: skip
def test_what_is_no_frame_is_refused_by_every_reader(stream):
    with pytest.raises(FrameError):
        list(FrameReader(SMALL).feed(stream))
    near, far = socket.socketpair()
    with near, far:
        far.sendall(stream)
        with pytest.raises(FrameError):
            read_frame(near, SMALL)
        far.sendall(b"")
    near, far = socket.socketpair()
    with near, far:
        far.sendall(stream)
        with pytest.raises(FrameError):
            receive_frame_with(near, SMALL, 1)


def test_brackets_inside_texts_do_not_count_as_depth():
    message = {"a": "[" * 50 + '\\"{' * 10}
    assert parse_frame(encode_frame(message, SMALL)[4:], SMALL) == message


@pytest.mark.parametrize("form", ['["q",null]', "[]"])
def test_more_than_any_value_holds_is_refused_before_it_is_parsed(form, monkeypatch):
    """Parsing it would take the reader a second or more, and hundreds of megabytes."""
    most = CHANNEL.frame_bytes // (len(form) + 1) - 20
    body = f'{{"re":1,"v":["l",{",".join([form] * most)}]}}'.encode()
    monkeypatch.setattr(frames, "_SCAN", None)
    with pytest.raises(FrameError, match="lists"):
        parse_frame(body, CHANNEL)


@pytest.mark.parametrize(
    "make",
    [
        lambda: [deque() for _ in range(LIMITS.nodes // 9 - 1)],
        lambda: [[] for _ in range(LIMITS.nodes // 2 - 2)],
        lambda: ["[" * 90_000 + '["q",'] * 40,
        lambda: ["[", "q", '["q",'] * 100_000,
    ],
    ids=["deques", "lists", "brackets in texts", "what looks like deques"],
)
def test_the_largest_values_pass(make):
    form = Encoder(None, shares=False).encode(make())
    body = encode_frame({"re": 1, "v": form}, CHANNEL)[4:]
    assert parse_frame(body, CHANNEL)["v"] == form


@pytest.mark.parametrize(
    "message", [{"a": "x" * 200}, {"a": [[[[[[1]]]]]]}, {"a": object()}, {"a": float("nan")}, {"a": {1, 2}}]
)
def test_what_may_not_be_received_is_not_sent(message):
    with pytest.raises(FrameError):
        encode_frame(message, SMALL)


def test_random_bytes_give_messages_or_a_frame_error():
    rng = random.Random(3)
    for _ in range(3000):
        body = bytes(rng.choice(b'{}[]":,0123456789.eE+-truefalsn\\u \x00\xff') for _ in range(rng.randrange(1, 60)))
        try:
            assert all(type(message) is dict for message in FrameReader(SMALL).feed(framed(body)))
        except FrameError:
            pass


def test_a_clean_end_is_told_from_one_in_the_middle():
    near, far = socket.socketpair()
    with near, far:
        send_frame(far, {"a": 1}, SMALL)
        far.sendall(b"\0\0")
        far.shutdown(socket.SHUT_WR)
        assert read_frame(near, SMALL) == {"a": 1}
        with pytest.raises(FrameError):
            read_frame(near, SMALL)
    near, far = socket.socketpair()
    with near:
        far.close()
        assert read_frame(near, SMALL) is None
        assert receive_frame_with(near, SMALL, 1) is None


def test_descriptors_arrive_with_their_frame_and_no_other():
    near, far = socket.socketpair()
    read, write = os.pipe()
    with near, far:
        send_frame_with(far, {"n": 1}, SMALL, [])
        send_frame_with(far, {"n": 2}, SMALL, [write])
        send_frame_with(far, {"n": 3}, SMALL, [])
        os.close(write)
        received = [receive_frame_with(near, SMALL, 1) for _ in range(3)]
    assert [message for message, _ in received] == [{"n": 1}, {"n": 2}, {"n": 3}]
    assert [len(descriptors) for _, descriptors in received] == [0, 1, 0]
    descriptor = received[1][1][0]
    assert not os.get_inheritable(descriptor)
    os.write(descriptor, b"through")
    os.close(descriptor)
    assert (os.read(read, 100), os.read(read, 100)) == (b"through", b"")
    os.close(read)


def test_too_many_descriptors_are_refused_and_closed():
    near, far = socket.socketpair()
    read, write = os.pipe()
    with near, far:
        send_frame_with(far, {"n": 1}, SMALL, [write, write, write])
        os.close(write)
        with pytest.raises(FrameError):
            receive_frame_with(near, SMALL, 1)
    assert os.read(read, 1) == b""
    os.close(read)


def test_a_plain_reader_drops_descriptors():
    near, far = socket.socketpair()
    read, write = os.pipe()
    with near, far:
        send_frame_with(far, {"n": 1}, SMALL, [write])
        os.close(write)
        assert read_frame(near, SMALL) == {"n": 1}
        assert os.read(read, 1) == b""
    os.close(read)
