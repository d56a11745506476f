"""The hub's own manners: its start, its end, and who may talk to it."""

import stat
import struct

import pytest

from grader.wire.frames import CONTROL, encode_frame
from tests.examiner.hub import knock, running_cell


def test_says_ready_first_and_answers_pings(hub):
    hub.send({"type": "ping", "id": "a"})
    assert hub.expect("pong") == {"type": "pong", "id": "a"}


def test_the_door_is_for_the_wardens_and_files_cannot_be_listed(hub):
    assert stat.S_IMODE(hub.door.parent.stat().st_mode) == 0o750
    assert stat.S_IMODE((hub.home / "files").stat().st_mode) == 0o711


def test_the_end_of_java_is_the_end(fresh_hub):
    fresh_hub.install("def test_it(solution): pass")
    assert fresh_hub.hang_up() == 0
    assert not fresh_hub.door.exists()
    assert list((fresh_hub.home / "files").iterdir()) == []


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (struct.pack(">I", 0), "length|bound"),
        (struct.pack(">I", 17 << 20), "bound"),
        (struct.pack(">I", 3) + b"{\"}", "JSON"),
        (struct.pack(">I", 2) + b"[]", "object"),
        (struct.pack(">I", 15) + b'{"type":"dance"', "JSON"),
        (struct.pack(">I", 16) + b'{"type":"dance"}', "dance"),
        (struct.pack(">I", 15) + b'{"type":"grade"', "JSON"),
        (struct.pack(">I", 16) + b'{"type":"grade"}', "files"),
        (struct.pack(">I", 16) + b'{"type":"forget"'[:16], "JSON"),
    ],
)
def test_a_frame_that_java_should_not_send_ends_it_with_one_line(fresh_hub, data, word):
    fresh_hub.send_bytes(data)
    assert fresh_hub.process.wait(30) == 1
    fresh_hub.hang_up()
    assert any(part in fresh_hub.stderr for part in word.split("|")), fresh_hub.stderr
    assert fresh_hub.stderr.startswith("examiner: ")
    assert fresh_hub.stderr.count("\n") == 1


@pytest.mark.parametrize("path", ["../escape.py", "/etc/passwd", "a/../../b.py", ""])
def test_no_test_file_leaves_its_folder(fresh_hub, path):
    fresh_hub.send({"type": "challenge", "digest": "d", "module": "solution", "files": {path: ""}})
    assert fresh_hub.process.wait(30) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        struct.pack(">I", 5 << 20),
        encode_frame({"type": "hello"}, CONTROL),
        encode_frame({"type": "ended", "test": 1}, CONTROL),
        encode_frame({"type": "hello", "cell": ["x"], "python": "3", "cgroup": 2}, CONTROL),
        encode_frame({"type": "hello", "cell": "x", "python": "3", "cgroup": 9}, CONTROL),
        encode_frame({"type": "hello", "cell": "x", "python": "3", "cgroup": True}, CONTROL),
        encode_frame({"type": "hello", "cell": "x" * 2000, "python": "3", "cgroup": 2}, CONTROL),
        encode_frame({"type": "hello", "cell": "x", "python": "3" * (2 << 20), "cgroup": 2}, CONTROL),
    ],
)
def test_whoever_says_no_proper_hello_is_sent_away(hub, data):
    knock(hub, data)
    hub.send({"type": "ping", "id": 1})
    hub.expect("pong", id=1)


def test_a_name_is_given_to_one_cell_only(hub):
    knock(hub, encode_frame({"type": "hello", "cell": "cell-1", "python": "3", "cgroup": 2}, CONTROL))
    assert hub.grade("def test_it(solution): assert solution.x() == 1", "def x(): return 1", "cell-1").outcomes == {"test_it": "passed"}


def test_a_cell_that_talks_out_of_turn_is_dropped(hub):
    hello = encode_frame({"type": "hello", "cell": "talker", "python": "3", "cgroup": 2}, CONTROL)
    knock(hub, hello + encode_frame({"type": "ended", "test": 1}, CONTROL))
    hub.expect("cell_up", cell="talker")
    assert "unasked" in hub.expect("cell_down", cell="talker")["reason"]


def test_a_cell_that_talks_at_length_is_dropped_in_few_words(hub):
    hello = encode_frame({"type": "hello", "cell": "preacher", "python": "3", "cgroup": 2}, CONTROL)
    knock(hub, hello + encode_frame({"type": "x" * (2 << 20)}, CONTROL))
    assert len(hub.expect("cell_down", cell="preacher")["reason"]) < 200


def test_cells_come_and_go(hub):
    with running_cell(hub, "visitor"):
        pass
    assert hub.expect("cell_down", cell="visitor")["reason"] == "it disconnected"
