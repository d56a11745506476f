"""An agent that lies: whatever it sends, the examiner ends the session with a protocol fault, and never hangs."""

import contextlib
import json
import random
import socket
import struct
import threading

import pytest

from grader.examiner.remote import CandidateGone, ProtocolFault, Session
from grader.wire.limits import LIMITS, Limits

LOADED = {"loaded": "ok", "v": ["o", 1, ["c", "builtins.module"]]}


def frame(message: object) -> bytes:
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return struct.pack(">I", len(body)) + body


@contextlib.contextmanager
def hostile(*answers: object, limits: Limits = LIMITS):
    """A session whose far end sends the answers, one for each frame it gets, the first at once."""
    near, far = socket.socketpair()

    def answer() -> None:
        with contextlib.suppress(OSError):
            for number, message in enumerate(answers):
                if number and not far.recv(1 << 20):
                    return
                far.sendall(message if isinstance(message, bytes) else frame(message))
            while far.recv(1 << 20):
                pass

    thread = threading.Thread(target=answer)
    thread.start()
    session = Session(near, limits=limits)
    try:
        yield session
    finally:
        session.close()
        thread.join()
        far.close()


def reply(form: object) -> dict[str, object]:
    return {"re": 1, "v": form}


BAD_FORMS = [
    ["nobody"], [], [1], {"a": 1}, ["i"], ["i", 5], ["i", "zz"], ["i", "f" * 200_000], ["f", "x"], ["f", 1], ["b", "?"], ["b", 3], ["u", "/w=="], ["j", 1, 2],
    ["D", "tomorrow"], ["T", "x", 0], ["M", 1, 0], ["M", "2024-01-01", 0, 10**6, 0, 0], ["d", 10**20, 0, 0], ["N", "one"], ["F", 1, 0], ["U", "x"], ["r", 0, 1, 0], ["r", "a", 1, 1],
    ["m", 1], ["m", ["l"], 1], ["s", ["m"]], ["C", 1], ["w", 1, 2], ["q", -1], ["q", "a"], ["B", 1], ["S", 1], ["...", 1], ["P"], ["p", "a\0", 1],
    ["@", 0], ["y", 0], ["y", 77], ["y", "a"], ["o"], ["o", "a", ["c", "builtins.int"]], ["o", 1.5, ["c", "builtins.int"]], ["o", 5, ["c", "os.system"]], ["o", 5, 5],
    ["c", "os.system"], ["c", "subprocess.Popen"], ["c", 5], ["c"], ["k", 99], ["k", 2, "A", [], "zz", False, None], ["k", 2, "A", [["c", "nobody"]], "0", False, None],
    ["k", 2, "A", [], "0", False, "builtins.int"], ["k", 2, "A\0", [], "0", False, None], ["k", 2, "A", [["k", 2]], "0", False, None], ["k", 2, 5, [], "0", False, None],
    ["e"], ["e", 2, ["c", "builtins.int"]], ["e", 2, ["c", "builtins.KeyError"], "builtins.int", [], "", [], None, None, False, ""],
    ["e", 2, ["c", "builtins.KeyError"], "builtins.KeyError", [], "x" * 100_000, [], None, None, False, ""],
    ["e", 2, ["c", "builtins.KeyError"], "builtins.KeyError", [], "", [], 5, None, False, ""],
    ["e", 2, ["c", "builtins.KeyError"], "builtins.KeyError", [], "", [5], None, None, False, ""],
    ["l", ["o", 5, ["c", "builtins.function"]], ["e", 5, ["c", "builtins.KeyError"], "builtins.KeyError", [], "", [], None, None, False, ""]],
    ["l", ["e", 5, ["c", "builtins.KeyError"], "builtins.KeyError", [], "", [], None, None, False, ""], ["o", 5, ["c", "builtins.function"]]],
    ["x", 1, "function"], ["g", "os", "system"], ["ec", 1, "A", "builtins.KeyError"],
]  # fmt: skip


@pytest.mark.parametrize("form", BAD_FORMS, ids=lambda form: json.dumps(form)[:40])
def test_a_form_that_is_none_ends_the_session(form):
    with hostile(LOADED, reply(form)) as session:
        session.wait_loaded()
        with pytest.raises(ProtocolFault):
            session.module.f  # noqa: B018
        assert session.fault and not session.gone
        with pytest.raises(ProtocolFault):
            session.module  # noqa: B018


@pytest.mark.parametrize(
    "message",
    [
        {"re": 2, "v": 1}, {"re": "1", "v": 1}, {"re": None}, {"re": []}, {"re": {}}, {"re": [[1]], "v": 1}, {"re": True, "v": 1}, {"re": 1}, {"re": 1, "bad": "unsendable"}, {"re": 1, "bad": 5}, {"re": 1, "x": 5}, {"re": 1, "x": ["l"]},
        {"re": 1, "v": 1, "after": 5}, {"re": 1, "v": 1, "after": [[0, ["l"]]]}, {"re": 1, "v": 1, "free": [[1, 1]]}, {"re": 1, "v": 1, "free": 5}, {"re": 1, "v": 1, "free": [["a", "b"]]},
        LOADED, {"loaded": "ok"}, {}, {"id": 1}, {"id": 1, "lane": 0, "f": "call", "t": 1}, {"id": 1, "lane": 0, "f": "getattr", "t": 1}, {"id": 1, "lane": 0, "f": "call", "t": "a"},
        {"id": "a", "lane": 0, "f": "input"}, {"id": 1, "lane": "x", "f": "input"}, {"id": 1, "lane": 0, "f": "call", "t": 1, "a": 5}, {"cancel": "x"}, {"cancel": None},
        {"id": 1, "lane": 0, "f": ["call"], "t": 1},
    ],
    ids=lambda message: json.dumps(message)[:50],
)  # fmt: skip
def test_a_message_that_is_none_ends_the_session(message):
    with hostile(LOADED, message) as session:
        session.wait_loaded()
        with pytest.raises(ProtocolFault):
            session.module.f  # noqa: B018
        assert session.fault


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x00\x00\x00", b"\xff\xff\xff\xff", frame(b"[]"), frame(b"5"), frame(b"{"), frame(b"{}{}"), frame(b"\xff\xfe"), frame(b'{"re":NaN}'), frame(b'{"re":' + b"[" * 5000 + b"]" * 5000 + b"}"),
        frame(b'{"re":1,"v":' + b"9" * 100_000 + b"}"), frame({"re": 1, "v": ["l", ["l"] * 3]})[:-1] + b"\x00", b"GET / HTTP/1.1\r\n\r\n" * 10, frame(b" "), frame(b'{"re":1,"v":"\xed\xa0\x80"}'),
    ],
    ids=range(14),
)  # fmt: skip
def test_bytes_that_are_no_frames_end_the_session(data):
    with hostile(LOADED, data) as session:
        session.wait_loaded()
        with pytest.raises(ProtocolFault):
            session.module.f  # noqa: B018
        assert session.fault


def test_garbage_of_any_kind_ends_in_a_fault_or_with_the_process_gone():
    rng = random.Random(20261122)
    for _ in range(60):
        data = rng.randbytes(rng.randrange(1, 200))
        with hostile(LOADED, data + b"\xff" * 8) as session:
            session.wait_loaded()
            with pytest.raises((ProtocolFault, CandidateGone)):
                session.module.f  # noqa: B018


def test_valid_frames_of_random_structure_never_raise_anything_else():
    rng = random.Random(7)
    tags = [
        "l",
        "t",
        "m",
        "i",
        "f",
        "y",
        "o",
        "k",
        "e",
        "c",
        "@",
        "s",
        "z",
        "q",
        "w",
        "C",
        "O",
        "S",
        "N",
        "F",
        "M",
        "re",
        "v",
    ]

    def form(depth: int) -> object:
        if depth == 0 or rng.random() < 0.3:
            return rng.choice([None, True, 1, -5, 2.5, "a", "builtins.int", "builtins.KeyError", "0", 1 << 70])
        return [rng.choice(tags), *[form(depth - 1) for _ in range(rng.randrange(5))]]

    for _ in range(300):
        with hostile(
            LOADED, {"re": 1, rng.choice("vx"): form(4), **({"after": form(3)} if rng.random() < 0.3 else {})}
        ) as session:
            session.wait_loaded()
            with contextlib.suppress(ProtocolFault, KeyError, TypeError):
                session.module.f  # noqa: B018


def test_a_deep_value_ends_the_session():
    deep: object = 1
    for _ in range(105):
        deep = ["l", deep]
    with hostile(LOADED, reply(deep)) as session:
        session.wait_loaded()
        with pytest.raises(ProtocolFault, match="nests deeper"):
            session.module.f  # noqa: B018


def test_too_many_values_end_the_session():
    with hostile(LOADED, reply(["l", *[0] * 1_000_001])) as session:
        session.wait_loaded()
        with pytest.raises(ProtocolFault, match="more than"):
            session.module.f  # noqa: B018


def test_keys_made_to_collide_end_the_session():
    keys = [["i", format((2**61 - 1) * n, "x")] for n in range(5, 5005)]
    with hostile(LOADED, reply(["s", *keys])) as session:
        session.wait_loaded()
        with pytest.raises(ProtocolFault, match="same hash"):
            session.module.f  # noqa: B018


def test_too_many_bytes_end_the_session():
    with hostile(LOADED, reply("x" * 2000), limits=Limits(total_bytes=1000)) as session:
        session.wait_loaded()
        with pytest.raises(ProtocolFault, match="More than 1000 bytes"):
            session.module.f  # noqa: B018


def test_too_many_handles_end_the_session():
    forms = [["o", n, ["c", "builtins.object"]] for n in range(2, 50)]
    with hostile(LOADED, reply(["l", *forms]), limits=Limits(handles=20)) as session:
        session.wait_loaded()
        with pytest.raises(ProtocolFault, match="More than 20 objects"):
            session.module.f  # noqa: B018


def test_too_many_open_callbacks_end_the_session():
    flood = b"".join(frame({"id": n, "lane": 0, "f": "input"}) for n in range(100))
    with hostile(LOADED, flood, limits=Limits(callbacks=50)) as session:
        session.wait_loaded()
        with pytest.raises(ProtocolFault, match="More than 50 callbacks"):
            session.module.f  # noqa: B018


def test_too_many_threads_that_call_back_end_the_session():
    release = threading.Event()
    flood = b"".join(frame({"id": n, "lane": -n, "f": "call", "t": 1}) for n in range(1, 40))
    with hostile(LOADED, reply(["o", 2, ["c", "builtins.function"]]), flood, limits=Limits(threads=5)) as session:
        session.wait_loaded()
        f = session.module.f
        with pytest.raises(ProtocolFault, match="More than 10 threads"):
            f(release.wait)
        release.set()


@pytest.mark.parametrize(
    ("kind", "step"),
    [("call", "next"), ("next", "call"), ("opaque", "call"), ("opaque", "iter"), ("next", "send"), ("call", "acall")],
)
def test_a_step_that_an_object_is_not_for_ends_the_session(kind, step):
    value = {"call": lambda: 1, "next": iter([1]), "opaque": object()}[kind]
    with hostile(
        LOADED, {"re": 1, "v": ["o", 2, ["c", "builtins.function"]]}, {"id": 1, "lane": 0, "f": step, "t": 1}
    ) as session:
        session.wait_loaded()
        f = session.module.f
        with pytest.raises(ProtocolFault):
            f(value)
            session.module.f  # noqa: B018
        assert session.fault


def test_an_end_in_the_middle_of_a_frame_is_a_process_that_is_gone():
    near, far = socket.socketpair()
    far.sendall(frame(LOADED) + frame({"re": 1, "v": 1})[:-3])
    far.shutdown(socket.SHUT_WR)
    session = Session(near)
    session.wait_loaded()
    with pytest.raises(CandidateGone):
        session.module.f  # noqa: B018
    session.close()
    far.close()
