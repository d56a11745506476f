"""What the warden says of how a test ended."""

import signal

import pytest

from tests.warden.cell import Cell

MEBIBYTE = 1 << 20


def test_an_exit_code_is_told(cell: Cell) -> None:
    ended = cell.run("import os; os._exit(7)")
    assert (ended.facts["exit_code"], ended.facts["signal"], ended.facts["stopped_by"]) == (7, None, None)
    assert (ended.fit, ended.anomaly) == (True, None)


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGTERM, signal.SIGKILL])
def test_a_deadly_signal_is_told(cell: Cell, number: signal.Signals) -> None:
    ended = cell.run(f"import os; os.kill(os.getpid(), {number:d}); import time; time.sleep(60)")
    assert (ended.facts["exit_code"], ended.facts["signal"], ended.facts["stopped_by"]) == (None, number, None)
    assert ended.fit


@pytest.mark.parametrize(("reason", "stopped_by"), [("done", None), ("cancelled", None), ("protocol", None), ("output", "output")])
def test_a_test_that_was_stopped_has_neither_exit_code_nor_signal(cell: Cell, reason: str, stopped_by: str | None) -> None:
    ended = cell.run("print('here', flush=True); import time; time.sleep(60)", stop_at="here", reason=reason)
    assert (ended.facts["exit_code"], ended.facts["signal"], ended.facts["stopped_by"]) == (None, None, stopped_by)
    assert ended.fit


def test_what_is_printed_goes_to_the_tests_own_pipes(cell: Cell) -> None:
    ended = cell.run("import os, sys; print('out', flush=True); print('err', file=sys.stderr, flush=True); os._exit(0)")
    assert (ended.stdout, ended.stderr) == ("out\n", "err\n")


def test_cpu_time_of_children_counts_although_nobody_waited_for_them(cell: Cell) -> None:
    ended = cell.run(
        """
import os, time
if os.fork() == 0:
    if os.fork() == 0:
        while time.process_time() < 0.3: pass
        print('spun', flush=True)
        time.sleep(60)
    os._exit(0)
time.sleep(60)
""",
        stop_at="spun",
    )
    assert ended.facts["cpu_ms"] >= 300


def test_sleeping_takes_wall_time_and_hardly_any_cpu_time(cell: Cell) -> None:
    ended = cell.run("import os, time; time.sleep(0.5); os._exit(0)")
    assert ended.facts["wall_ms"] >= 500
    assert ended.facts["cpu_ms"] < 250


def test_peak_memory_is_the_candidates_own(cell: Cell) -> None:
    idle = cell.run("import os; os._exit(0)").facts["peak_memory_bytes"]
    busy = cell.run("import os; b = bytearray(b'x') * (40 << 20); os._exit(0)").facts["peak_memory_bytes"]
    assert idle < 16 * MEBIBYTE
    # The kernel counts resident pages in batches, each kind of its own.
    assert 39 * MEBIBYTE <= busy < 56 * MEBIBYTE


def test_peak_memory_of_a_child_counts(cell: Cell) -> None:
    ended = cell.run("import os\nif os.fork() == 0:\n b = bytearray(b'x') * (40 << 20)\n os._exit(0)\nos.wait()\nos._exit(0)")
    # A child maps fewer of the libraries' pages than its parent did, so a little too much is taken off.
    assert ended.facts["peak_memory_bytes"] >= 36 * MEBIBYTE


def test_facts_are_exactly_those_of_the_protocol(cell: Cell) -> None:
    ended = cell.run("import os; os._exit(0)")
    assert ended.facts.keys() == {
        "exit_code", "signal", "stopped_by", "cpu_ms", "wall_ms", "starved_ms", "peak_memory_bytes", "processes_peak", "files_peak",
        "oom_kills", "host_oom_kills", "refused_processes",
    }
    assert ended.message.keys() == {"type", "test", "facts", "anomaly", "fit"}
