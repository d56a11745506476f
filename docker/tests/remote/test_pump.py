"""Those who wait for answers on one channel."""

import socket
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any

import pytest

from grader.examiner import traffic
from grader.examiner.remote.pump import Inbox, Pump
from grader.wire.frames import CHANNEL, Message, encode_frame
from grader.wire.limits import LIMITS

WAITERS = 3
ROUNDS = 60
FAR_TOO_LONG_SECONDS = 10


def test_whoever_is_left_goes_on_reading():
    """The leader got its answer and called on another to lead that had got one too: nobody read what came for the third."""
    near, far = socket.socketpair()
    inboxes: list[Inbox] = [SimpleQueue() for _ in range(WAITERS)]
    pump = Pump(near, LIMITS, lambda: None, lambda message: inboxes[message["re"]].put(message))
    with near, far:
        for round_number in range(ROUNDS):
            left = round_number % WAITERS
            answers: dict[int, Message] = {}

            def wait(number: int, answers: dict[int, Message] = answers) -> None:
                answers[number] = pump.wait(inboxes[number])

            threads = [Thread(target=wait, args=(number,), daemon=True) for number in range(WAITERS)]
            for thread in threads:
                thread.start()
            far.sendall(b"".join(encode_frame({"re": number}, CHANNEL) for number in range(WAITERS) if number != left))
            for number in set(range(WAITERS)) - {left}:
                threads[number].join(FAR_TOO_LONG_SECONDS)
            far.sendall(encode_frame({"re": left}, CHANNEL))
            threads[left].join(FAR_TOO_LONG_SECONDS)
            assert answers == {number: {"re": number} for number in range(WAITERS)}


class Watched(socket.socket):
    """Notes how it was read, and when somebody went to sleep over it."""

    def __init__(self, descriptor: int) -> None:
        super().__init__(fileno=descriptor)
        self.looks: list[int] = []
        self.asleep = Event()

    def recv(self, size: int, flags: int = 0, /) -> bytes:
        self.looks.append(flags)
        if not flags:
            self.asleep.set()
        return super().recv(size, flags)


def wait_for_what_comes_once_the_reader_sleeps() -> list[int]:
    near, far = socket.socketpair()
    inbox: Any = SimpleQueue()
    with Watched(near.detach()) as channel, far:
        pump = Pump(channel, LIMITS, lambda: None, inbox.put)
        answers: list[Message] = []
        thread = Thread(target=lambda: answers.append(pump.wait(inbox)), daemon=True)
        thread.start()
        assert channel.asleep.wait(FAR_TOO_LONG_SECONDS)
        far.sendall(encode_frame({"re": 1}, CHANNEL))
        thread.join(FAR_TOO_LONG_SECONDS)
        assert answers == [{"re": 1}]
        return channel.looks


def test_whoever_waits_looks_out_for_a_moment_and_then_sleeps(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(traffic, "is_light", lambda: True)
    *awake, asleep = wait_for_what_comes_once_the_reader_sleeps()
    assert awake
    assert set(awake) == {socket.MSG_DONTWAIT}
    assert asleep == 0


def test_whoever_waits_sleeps_at_once_where_others_need_the_processor(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(traffic, "is_light", lambda: False)
    assert wait_for_what_comes_once_the_reader_sleeps() == [0]
