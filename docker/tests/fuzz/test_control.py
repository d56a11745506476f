"""The control conversation and the hub: whatever comes from the other end is understood, or refused by the error that says so."""

import copy
import json
import socket
from collections.abc import Callable
from typing import Any

import pytest

from grader.examiner.hub import messages
from grader.examiner.hub.errors import BadMessage
from grader.examiner.job import control
from grader.examiner.job.control import Control
from grader.examiner.job.errors import CellLost
from grader.warden.facts import Facts
from grader.warden.order import BadOrder, Order, read_order
from grader.warden.watch import ConversationOver, Watch
from grader.wire.frames import CONTROL, FrameReader
from tests.fuzz.seeds import every_seed, explore
from tests.fuzz.streams import Damage, damaged, damages, frame_of
from tests.fuzz.values import Drawer, cases

LIMITS = dict.fromkeys(("cpu_ms", "wall_ms", "memory_bytes", "processes", "open_files", "file_bytes", "output_bytes"), 1000)
SPAWN = {"type": "spawn", "test": 1, "module": "solution", "files": {"solution.py": "x = 1", "a/b.py": ""}, "limits": LIMITS}
ENDED = {"type": "ended", "test": 1, "facts": Facts(exit_code=0, cpu_ms=5).as_message(), "anomaly": None, "fit": True}
FROM_JAVA = [
    {"type": "challenge", "digest": "d", "module": "solution", "files": {"test_a.py": "cGFzcw==", "data/x": ""}}, {"type": "forget", "digest": "d"},
    {"type": "grade", "job": "j", "digest": "d", "cell": "c", "files": {"solution.py": ""}, "tests": ["t"], "limits": LIMITS}, {"type": "cancel", "job": "j"}, {"type": "ping", "id": 3},
]  # fmt: skip


def altered(message: Any) -> Callable[[Drawer], Any]:
    """The message with some of what is in it replaced, taken out or added, at any depth."""

    def draw(drawer: Drawer) -> Any:
        made = copy.deepcopy(message)
        for _ in range(drawer.rng.randint(1, 2)):
            holders = [made] + [each for each in made.values() if type(each) is dict and each]
            holder = drawer.rng.choice(holders)
            name = drawer.rng.choice([*holder, drawer.text()])
            if drawer.rng.random() < 0.2:
                holder.pop(name, None)
            else:
                holder[name] = drawer.nonsense(2)
        return made

    return draw


def sent(message: Any) -> Any:
    return json.loads(json.dumps(message))


@every_seed
def test_a_spawn_is_an_order_or_a_bad_one(seed: int) -> None:
    @explore(seed, 1500, cases(altered(SPAWN), lambda drawer: drawer.rng.choice([3, 3, 3, 0, 4])))
    def check(message: Any, descriptors: int) -> None:
        try:
            order = read_order(sent(message), descriptors)
        except BadOrder as error:
            assert len(str(error)) < 500
        else:
            assert type(order) is Order and type(order.test) is int and all(type(text) is str for text in order.files.values())


@every_seed
def test_while_a_test_runs_there_are_a_stop_and_the_end(seed: int) -> None:
    @explore(seed, 500, cases(altered({"type": "stop", "test": 1, "reason": "done"}), damages, lambda drawer: drawer.rng.random() < 0.5))
    def check(message: Any, harm: list[Damage], harmed: bool) -> None:
        near, far = socket.socketpair()
        with near, far:
            far.sendall(b"".join(damaged([frame_of(message)], harm)) if harmed else frame_of(message))
            far.shutdown(socket.SHUT_WR)
            watch = Watch(1, None, 0.0, lambda: 0)  # type: ignore[arg-type]
            try:
                while (reason := watch._stop_reason(near)) is None:
                    pass
            except ConversationOver:
                return
            assert type(reason) is str


@every_seed
def test_a_tests_end_is_read_or_the_cell_is_lost(seed: int) -> None:
    @explore(seed, 1000, cases(altered(ENDED), damages, lambda drawer: drawer.rng.random() < 0.5))
    def check(message: Any, harm: list[Damage], harmed: bool) -> None:
        near, far = socket.socketpair()
        with near, far:
            job = Control(near)
            job.spawn("solution", {}, {}, ())
            far.sendall(b"".join(damaged([frame_of(message)], harm)) if harmed else frame_of(message))
            far.shutdown(socket.SHUT_WR)
            try:
                ended = job.await_ended(5)
            except CellLost:
                return
            assert type(ended.fit) is bool and ended.anomaly is None or type(ended.anomaly) is str
            for name, value in ended.facts.items():
                # Java would end the whole conversation for a number that it cannot hold.
                assert value is None or type(value) in (int, bool) and abs(value) < 1 << 63 or name == "stopped_by", name


def test_a_cell_that_says_nothing_or_leaves_in_the_middle_is_lost() -> None:
    for said in (b"", b"\0\0", frame_of(ENDED)[:-1], b"\xff\xff\xff\xff"):
        near, far = socket.socketpair()
        with near, far:
            job = Control(near)
            job.spawn("solution", {}, {}, ())
            far.sendall(said)
            with pytest.raises(CellLost):
                job.await_ended(0.01)


@pytest.mark.parametrize(("name", "value"), [("cpu_ms", 1 << 63), ("oom_kills", 10**400), ("exit_code", 1 << 31), ("signal", -(10**30))])
def test_numbers_that_java_cannot_hold_are_a_lost_cell(name: str, value: int) -> None:
    near, far = socket.socketpair()
    with near, far:
        job = Control(near)
        job.spawn("solution", {}, {}, ())
        far.sendall(frame_of(ENDED | {"facts": ENDED["facts"] | {name: value}}))
        with pytest.raises(CellLost):
            job.await_ended(5)


def test_the_fields_of_facts_are_the_wardens() -> None:
    """The generators follow both ends: a new field is tried as soon as it is there."""
    near, far = socket.socketpair()
    with near, far:
        job = Control(near)
        job.spawn("solution", {}, {}, ())
        far.sendall(frame_of(ENDED))
        assert job.await_ended(5) == control.Ended(ENDED["facts"], None, True)


@every_seed
def test_java_is_understood_or_has_sent_a_bad_message(seed: int) -> None:
    @explore(seed, 2000, cases(lambda drawer: altered(drawer.rng.choice(FROM_JAVA))(drawer)))
    def check(message: Any) -> None:
        try:
            order = messages.parse(sent(message))
        except BadMessage:
            return
        assert isinstance(order, messages.FromJava.__value__)


@every_seed
def test_a_stream_of_damaged_frames_is_read_to_the_first_that_is_none(seed: int) -> None:
    @explore(seed, 500, cases(damages))
    def check(harm: list[Damage]) -> None:
        data = b"".join(damaged([frame_of(message) for message in [SPAWN, ENDED, *FROM_JAVA]], harm))
        try:
            for message in FrameReader(CONTROL).feed(data):
                assert type(message) is dict
        except ValueError:
            pass
