"""How a warden starts, and how it says that it cannot."""

import dataclasses
import os
import subprocess
import sys
from pathlib import Path

import pytest

from grader.warden.cgroup import Cgroup, Counters, NoCounters
from grader.warden.door import DoorClosed, knock
from grader.warden.identities import Identities
from grader.warden.settings import DOOR, Settings, SettingsError, read_settings
from tests.warden.cell import running_cell

GOOD = {"GRADER_CELL": "c1", "GRADER_UID_BASE": "100000", "GRADER_UID_COUNT": "10", "GRADER_JOBS": "500"}


def test_the_door_has_a_usual_place() -> None:
    assert read_settings(GOOD) == Settings("c1", 100_000, 10, 500, DOOR)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"GRADER_CELL": ""}, "GRADER_CELL"),
        ({"GRADER_UID_BASE": "many"}, "GRADER_UID_BASE"),
        ({"GRADER_UID_BASE": "0"}, "GRADER_UID_BASE"),
        ({"GRADER_UID_COUNT": "1"}, "GRADER_UID_COUNT"),
        ({"GRADER_JOBS": ""}, "GRADER_JOBS"),
        ({"GRADER_UID_BASE": str(2**32 - 5)}, "GRADER_UID_BASE"),
    ],
)
def test_wrong_settings_are_named(change: dict[str, str], named: str) -> None:
    with pytest.raises(SettingsError, match=named):
        read_settings(GOOD | change)


def test_a_wrong_setting_ends_the_warden_with_one_sentence() -> None:
    done = subprocess.run([sys.executable, "-I", "-B", "-m", "grader.warden"], env={}, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "The warden cannot work: GRADER_CELL is not set; the cell's creator must pass it in the environment.\n"


def test_nobody_at_the_door_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(DoorClosed, match="No examiner answers at"):
        knock(tmp_path / "door", patience_seconds=0)


def test_a_uid_is_given_once_and_the_first_never() -> None:
    identities = Identities(50, 4)
    assert [identities.take() for _ in range(3)] == [51, 52, 53]
    assert (identities.undertaker, identities.used_up) == (50, True)


def test_a_cell_whose_uids_are_used_up_says_so_and_leaves(tmp_path: Path) -> None:
    with running_cell(tmp_path / "door", uids=3) as cell:
        source = "import os; os._exit(0)"
        assert cell.run(source).fit
        last = cell.run(source)
        assert (last.fit, last.facts["exit_code"]) == (False, 0)
        assert "uid" in (last.anomaly or "")
        assert cell.process.wait(30) == 1


def test_a_cell_for_a_single_job_works_like_others(tmp_path: Path) -> None:
    with running_cell(tmp_path / "door", jobs=1) as cell:
        ended = [cell.run(f"import os; print({number}, flush=True); os._exit({number})") for number in (3, 4)]
        assert [(end.stdout, end.facts["exit_code"], end.fit) for end in ended] == [("3\n", 3, True), ("4\n", 4, True)]


def test_this_machines_counters_only_grow() -> None:
    cgroup = Cgroup()
    first = cgroup.read()
    os.getrandom(1 << 20)
    assert min(dataclasses.astuple(cgroup.read().since(first))) >= 0


@pytest.mark.parametrize(("kernel", "bytes_of_it"), [("", 0), ("kernel_stack 16\npagetables 32\nsec_pagetables 3\nsock 64\n", 112)])
def test_counters_of_version_2_are_read(tmp_path: Path, kernel: str, bytes_of_it: int) -> None:
    (tmp_path / "cgroup.controllers").write_text("cpu memory pids\n")
    (tmp_path / "cpu.stat").write_text("usage_usec 1500\nuser_usec 1000\nsystem_usec 500\n")
    (tmp_path / "memory.events").write_text("low 0\nhigh 0\nmax 9\noom 3\noom_kill 2\noom_group_kill 0\n")
    (tmp_path / "memory.stat").write_text(f"anon 4096\nfile 99\nkernel 7\n{kernel}shmem 8192\nshmem_thp 5\ninactive_anon 3\n")
    (tmp_path / "pids.events").write_text("max 4\n")
    (tmp_path / "pids.current").write_text("6\n")
    cgroup = Cgroup(tmp_path)
    assert (cgroup.version, cgroup.read()) == (2, Counters(cpu_ns=1_500_000, oom_kills=2, own_shortages=3, was_at_limit=False, refused_processes=4))
    assert (cgroup.memory_bytes(), cgroup.tasks()) == (12_288 + bytes_of_it, 6)


@pytest.mark.parametrize(("folder", "swap_is_counted", "full"), [("cpuacct", True, False), ("cpu,cpuacct", False, True)])
def test_counters_of_version_1_are_read(tmp_path: Path, folder: str, swap_is_counted: bool, full: bool) -> None:
    for name in (folder, "memory", "pids"):
        (tmp_path / name).mkdir()
    (tmp_path / folder / "cpuacct.usage").write_text("1500000\n")
    (tmp_path / "memory" / "memory.oom_control").write_text("oom_kill_disable 0\nunder_oom 0\noom_kill 2\n")
    (tmp_path / "memory" / "memory.failcnt").write_text("3\n")
    (tmp_path / "memory" / "memory.limit_in_bytes").write_text(f"{512 << 20}\n")
    (tmp_path / "memory" / "memory.max_usage_in_bytes").write_text(f"{(512 << 20) - 4096 if full else 510 << 20}\n")
    if swap_is_counted:
        (tmp_path / "memory" / "memory.memsw.failcnt").write_text("30\n")
    (tmp_path / "memory" / "memory.stat").write_text("cache 1\nrss 2\nshmem 3\ntotal_cache 5\ntotal_rss 4096\ntotal_rss_huge 7\ntotal_shmem 8192\n")
    (tmp_path / "pids" / "pids.events").write_text("max 4\n")
    (tmp_path / "pids" / "pids.current").write_text("6\n")
    cgroup = Cgroup(tmp_path)
    assert cgroup.memory_bytes() == 12_288
    (tmp_path / "memory" / "memory.kmem.usage_in_bytes").write_text("512\n")
    cgroup = Cgroup(tmp_path)
    shortages = 33 if swap_is_counted else 3
    assert (cgroup.version, cgroup.read()) == (1, Counters(cpu_ns=1_500_000, oom_kills=2, own_shortages=shortages, was_at_limit=full, refused_processes=4))
    assert (cgroup.memory_bytes(), cgroup.tasks()) == (12_800, 6)


def test_missing_counters_are_named(tmp_path: Path) -> None:
    with pytest.raises(NoCounters, match="cpuacct.usage"):
        Cgroup(tmp_path)
