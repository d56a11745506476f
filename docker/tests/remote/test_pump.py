"""Several threads that wait for answers on one channel."""

import socket
from queue import SimpleQueue
from threading import Thread

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
