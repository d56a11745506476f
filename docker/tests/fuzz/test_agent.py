"""The agent with an examiner that talks nonsense: it answers in whole frames, or its process ends; and it ends when the
channel does, however much of the nonsense it has taken up."""

import os
import select
import shutil
import socket
from contextlib import suppress
from typing import Any

from grader.agent.operations import OPERATIONS
from grader.wire.frames import CHANNEL, FrameReader
from tests.fuzz.scripted import FAR_TOO_LONG_SECONDS
from tests.fuzz.seeds import every_seed, explore
from tests.fuzz.streams import Damage, damaged, damages, frame_of
from tests.fuzz.values import Drawer, cases, listed
from tests.remote.candidate import start

SOURCE = "def f(*args, **kwargs): return args\nasync def g(work): return await work()\nclass A(dict): pass\n"
HONEST = [
    {"id": 1, "lane": 0, "f": "getattr", "a": [["y", 1], "f"]}, {"id": 2, "lane": 0, "f": "call", "a": [["y", 2], ["l", 1], ["x", 1, "function", "f", "f", "tests", None, None]]},
    {"id": 3, "lane": 0, "loop": 1, "f": "getattr", "a": [["y", 1], "g"]}, {"id": 4, "lane": 0, "loop": 1, "await": True, "f": "call", "a": [["y", 3], ["x", 2, "coroutinefunction", "w", "w", "t", None, None]]},
    {"cancel": 4, "lane": 0}, {"re": 1, "v": 5}, {"id": 5, "lane": 0, "f": "end_loop", "loop": 1, "a": []}, {"id": 6, "lane": 3, "f": "module", "a": ["solution"], "free": [[1, 1]]},
]  # fmt: skip


def nonsense(drawer: Drawer) -> Any:
    """A message of the right shape now and then."""
    rng = drawer.rng
    operation = rng.choice([*OPERATIONS, "end_loop", "pending_tasks", "nobody"])
    return drawer.one(
        lambda: {"id": rng.randrange(9), "lane": rng.choice([0, 0, 1, -1, "x"]), "f": operation, "a": drawer.some(drawer.form, 3)},
        lambda: {"id": rng.randrange(9), "lane": 0, "loop": rng.choice([1, 2, None, "x"]), "await": True, "f": operation, "a": [["y", 1], *drawer.some(drawer.form, 2)]},
        lambda: {"re": rng.randrange(4), rng.choice(["v", "x", "bad", "after"]): drawer.form()},
        lambda: {rng.choice(["id", "lane", "f", "a", "k", "re", "cancel", "free", "retired", "w", "loop"]): drawer.nonsense(1) for _ in range(rng.randrange(5))},
    )  # fmt: skip


@every_seed
def test_the_agent_answers_in_frames_and_ends_with_the_channel(seed: int) -> None:
    @explore(seed, 20, cases(damages, listed(nonsense, 6), lambda drawer: drawer.rng.random() < 0.5))
    def check(harm: list[Damage], said: list[Any], harmed: bool) -> None:
        session, pid, folder, pipes = start({"solution.py": SOURCE})
        channel, reader = session._channel, FrameReader(CHANNEL)
        channel.settimeout(FAR_TOO_LONG_SECONDS)
        try:
            heard = list(reader.feed(channel.recv(1 << 16)))
            assert heard[0]["loaded"] == "ok"
            with suppress(OSError):  # It has ended already.
                channel.sendall(b"".join(damaged([*map(frame_of, HONEST)], harm) if harmed else map(frame_of, said)))
                channel.shutdown(socket.SHUT_WR)
            with suppress(ConnectionResetError):
                while data := channel.recv(1 << 16):
                    heard += reader.feed(data)
            with open(os.pidfd_open(pid)) as process:
                assert select.select([process], [], [], FAR_TOO_LONG_SECONDS)[0], "the agent's process goes on without a channel"
        finally:
            session.close()
            _, status = os.waitpid(pid, 0)
            pipes.close()
            shutil.rmtree(folder)
        assert os.waitstatus_to_exitcode(status) in (0, 1)
        assert all("re" in message or "f" in message or "cancel" in message or "loaded" in message for message in heard)
