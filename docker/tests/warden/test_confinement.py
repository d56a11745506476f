"""What a candidate's process is, has and sees when its first line runs."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.warden.cell import Cell


def told(cell: Cell, expression: str, before: str = "") -> Any:
    """The value of an expression, evaluated by a candidate."""
    ended = cell.run(f"import json, os\n{before}\nprint(json.dumps({expression}), flush=True)\nos._exit(0)")
    assert ended.stderr == ""
    return json.loads(ended.stdout)


def test_every_test_has_a_uid_that_was_never_used(cell: Cell) -> None:
    uids = [told(cell, "os.getresuid()") for _ in range(3)]
    assert all(len(set(uid)) == 1 for uid in uids)
    assert len({uid[0] for uid in uids}) == 3
    assert cell.uid_base not in {uid[0] for uid in uids}
    assert all(cell.uid_base < uid[0] < cell.uid_base + 1000 for uid in uids)


def test_it_has_no_group_but_its_own(cell: Cell) -> None:
    uid, gids, groups = told(cell, "[os.getuid(), os.getresgid(), os.getgroups()]")
    assert (gids, groups) == ([uid] * 3, [])


def test_it_has_no_capability_and_can_gain_none(cell: Cell) -> None:
    status = told(cell, "dict(l.split(':\t') for l in open('/proc/self/status').read().splitlines())")
    assert {status[name] for name in ("CapInh", "CapPrm", "CapEff", "CapAmb")} == {"0" * 16}
    assert (status["NoNewPrivs"], status["Seccomp"]) == ("1", "2")


def test_it_has_four_descriptors(cell: Cell) -> None:
    probe = "def is_open(n):\n try: os.fstat(n)\n except OSError: return False\n return True"
    assert told(cell, "[n for n in range(4096) if is_open(n)]", probe) == [0, 1, 2, 3]


def test_its_standard_input_is_empty(cell: Cell) -> None:
    assert told(cell, "os.read(0, 1).hex()") == ""


def test_its_environment_is_clean(cell: Cell) -> None:
    environment, where = told(cell, "[dict(os.environ), os.getcwd()]")
    assert environment == {"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": where}


def test_it_has_a_working_directory_of_its_own(cell: Cell) -> None:
    where, mode, owner, uid = told(cell, "[os.getcwd(), oct(os.stat('.').st_mode), os.stat('.').st_uid, os.getuid()]")
    assert (Path(where).parent, mode, owner) == (Path("/tmp"), "0o40700", uid)


def test_it_leads_a_session_of_its_own(cell: Cell) -> None:
    assert told(cell, "os.getsid(0) == os.getpid() == os.getpgrp()")


def test_the_kernel_chooses_it_and_not_the_warden_when_memory_is_short(cell: Cell) -> None:
    change = """
def refused():
    try: open('/proc/self/oom_score_adj', 'w')
    except PermissionError: return True
"""
    assert told(cell, "[open('/proc/self/oom_score_adj').read(), refused()]", change) == ["1000\n", True]


def test_no_signal_is_blocked_or_handled_by_the_warden(cell: Cell) -> None:
    probe = "import signal\nnames = ('SIGCHLD', 'SIGTERM', 'SIGUSR1')"
    handlers, blocked = told(cell, "[[signal.getsignal(getattr(signal, n)) for n in names], len(signal.pthread_sigmask(0, []))]", probe)
    assert (handlers, blocked) == ([0, 0, 0], 0)


@pytest.mark.parametrize("path", ["/proc/{warden}/environ", "/proc/{warden}/mem", "/proc/{warden}/maps", "/proc/{warden}/fd"])
def test_the_warden_is_closed_to_it(cell: Cell, path: str) -> None:
    probe = """
def opened(path):
    try: return bool(os.listdir(path) if path.endswith('fd') else open(path, 'rb'))
    except PermissionError: return False
"""
    assert told(cell, f"opened({path.format(warden=cell.process.pid)!r})", probe) is False


def test_the_warden_is_not_on_its_stack(cell: Cell) -> None:
    walk = "import sys\nnames, frame = [], sys._getframe()\nwhile frame: names.append(frame.f_code.co_qualname); frame = frame.f_back"
    assert not any(name.startswith(("Service.", "Run.", "fork_spare")) for name in told(cell, "names", walk))


def test_nothing_but_its_own_places_can_be_written_to(cell: Cell) -> None:
    walk = """
writable = []
for top, folders, files in os.walk('/'):
    if top == '/proc': folders[:] = []
    writable += [top] if os.access(top, os.W_OK) else []
"""
    assert told(cell, "sorted(set(writable) - {os.getcwd()})", walk) == ["/dev/mqueue", "/dev/shm", "/tmp"]


def test_a_source_of_one_candidate_is_not_in_the_memory_of_the_next(cell: Cell) -> None:
    secret = "feed" * 8
    assert cell.run(f"own = '{secret}'\nimport os\nos._exit(0)").fit
    # The looker's own source has the secret in no piece: brackets in the pattern, a product in the counter-check.
    # write(2) answers EFAULT where nothing is mapped, so that everything near any object can be looked through.
    look = """
import ctypes, gc, re, sys
libc = ctypes.CDLL(None)
libc.sbrk.restype = ctypes.c_void_p
out, into = os.pipe()
PAGE, ARENA = 4096, 1 << 20
def mapped(page):
    if libc.write(into, ctypes.c_void_p(page), 1) != 1: return False
    return bool(os.read(out, 1))
def look():
    seen = found = 0
    arenas = {id(o) // ARENA for o in [*sys.modules.values(), *gc.get_objects(), *vars(os).values()]}
    heap = libc.sbrk(0) // ARENA
    for page in (arena * ARENA + n * PAGE for arena in arenas.union(range(heap - 16, heap + 1)) for n in range(ARENA // PAGE)):
        if mapped(page):
            seen += 1
            found += re.search(b'([f]eed){8}', ctypes.string_at(page, PAGE)) is not None
    return [seen, found]
before = look()
own = b'feed' * int('8')
"""
    (seen, found), (_, found_own) = told(cell, "[before, look()]", look)
    assert seen > 1000
    assert found_own > 0
    assert found == 0
