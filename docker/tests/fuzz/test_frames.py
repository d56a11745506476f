"""Frames, whatever the bytes and the pieces they come in: messages, or a ``FrameError``, the same from every reader."""

import json
import os
import socket
from collections.abc import Callable, Iterator

from grader.wire.descriptors import receive_frame_with
from grader.wire.frames import Bounds, FrameError, FrameReader, Message, encode_frame, parse_frame, read_frame
from tests.fuzz.seeds import every_seed, explore
from tests.fuzz.streams import Damage, damaged, damages, frame_of, framed
from tests.fuzz.values import Drawer, cases, listed, pick

SMALL = Bounds(4096, depth=8)
_BYTES = b'{}[]":,0123456789.eE+-truefalsn\\u \x00\xc3\xed\xff'


def body(drawer: Drawer) -> bytes:
    return bytes(drawer.rng.choices(_BYTES, k=drawer.rng.randrange(60)))


def message(drawer: Drawer) -> Message:
    return {f"{n}": drawer.nonsense() for n in range(drawer.rng.randrange(4))}


def frame(drawer: Drawer) -> bytes:
    return frame_of(message(drawer))


def number(most: int) -> Callable[[Drawer], int]:
    return lambda drawer: drawer.rng.randrange(most)


def told(stream: Iterator[Message | None]) -> tuple[list[Message], bool]:
    """The messages, and whether they ended in a fault."""
    messages: list[Message] = []
    try:
        for message in stream:
            if message is None:
                return messages, False
            messages.append(message)
    except FrameError:
        return messages, True
    return messages, False


def in_pieces(data: bytes, pieces: list[int]) -> Iterator[Message]:
    reader = FrameReader(SMALL)
    for size in pieces:
        yield from reader.feed(data[:size])
        data = data[size:]
    yield from reader.feed(data)
    if reader.in_the_middle:
        raise FrameError("The end came inside a frame.")


def by(read: Callable[[socket.socket], Message | None], data: bytes) -> Iterator[Message | None]:
    near, far = socket.socketpair()
    with near, far:
        far.sendall(data)
        far.shutdown(socket.SHUT_WR)
        while (message := read(near)) is not None:
            yield message


def with_descriptors(sock: socket.socket) -> Message | None:
    received = receive_frame_with(sock, SMALL, 1)
    return received and received[0]


@every_seed
def test_every_reader_says_the_same_of_any_bytes(seed: int) -> None:
    @explore(seed, 700, cases(listed(frame, 4, least=1), damages, listed(number(50), 5), pick(True, False)))
    def check(frames: list[bytes], harm: list[Damage], pieces: list[int], honest: bool) -> None:
        data = b"".join(frames if honest else damaged(frames, harm))
        seen = told(in_pieces(data, pieces))
        assert told(in_pieces(data, [])) == seen
        assert told(by(lambda sock: read_frame(sock, SMALL), data)) == seen
        assert told(by(with_descriptors, data)) == seen


@every_seed
def test_a_body_is_an_object_or_refused(seed: int) -> None:
    @explore(seed, 1500, cases(body))
    def check(drawn: bytes) -> None:
        for tried in (drawn, b'{"a":' + drawn + b"}"):
            try:
                assert type(parse_frame(tried, SMALL)) is dict
            except FrameError:
                pass
            assert told(FrameReader(SMALL).feed(framed(tried)))[0] in ([], [*told(iter([parse_or_none(tried)]))[0]])


def parse_or_none(body: bytes) -> Message | None:
    try:
        return parse_frame(body, SMALL)
    except FrameError:
        return None


@every_seed
def test_what_is_sent_is_received_and_what_is_not_is_refused_by_a_frame_error(seed: int) -> None:
    @explore(seed, 700, cases(message))
    def check(said: Message) -> None:
        try:
            sent = encode_frame(said, SMALL)
        except FrameError:
            return
        # Two halves of a pair that come together are one character; values bring them as bytes.
        assert list(FrameReader(SMALL).feed(sent)) == [json.loads(json.dumps(said))]


@every_seed
def test_no_descriptor_is_kept_whatever_comes_with_it(seed: int) -> None:
    @explore(seed, 200, cases(listed(frame, 3, least=1), damages, listed(number(4), 6, least=1)))
    def check(frames: list[bytes], harm: list[Damage], carried: list[int]) -> None:
        before = len(os.listdir("/proc/self/fd"))
        near, far = socket.socketpair()
        with near, far:
            for part, descriptors in zip(damaged(frames, harm), carried, strict=False):
                socket.send_fds(far, [part], [0] * descriptors)
            far.shutdown(socket.SHUT_WR)
            try:
                while (received := receive_frame_with(near, SMALL, 1)) is not None:
                    assert len(received[1]) <= 1
                    for descriptor in received[1]:
                        os.close(descriptor)
            except FrameError:
                pass
        assert len(os.listdir("/proc/self/fd")) == before
