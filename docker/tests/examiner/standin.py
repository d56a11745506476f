"""A cell for machines where no real one can run: it speaks the control protocol and runs the real agent, without any jail.

``python3 standin.py SOCKET NAME``. Confinement has its own tests beside the warden; here only the conversation matters.
"""

import contextlib
import os
import platform
import resource
import select
import signal
import socket
import sys
import tempfile
import time
from typing import Any

from grader import agent
from grader.examiner.process import die_with_parent
from grader.wire.descriptors import receive_frame_with
from grader.wire.frames import CONTROL, read_frame, send_frame


def main(path: str, name: str) -> None:
    control = socket.socket(socket.AF_UNIX)
    control.connect(path)
    send_frame(control, {"type": "hello", "cell": name, "python": platform.python_version(), "cgroup": 2}, CONTROL)
    while (received := receive_frame_with(control, CONTROL, 3)) is not None:
        order, descriptors = received
        if order["type"] == "spawn":
            send_frame(control, _run(control, order, descriptors), CONTROL)


def _run(control: socket.socket, order: dict[str, Any], descriptors: list[int]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="candidate-") as folder:
        return _run_in(folder, control, order, descriptors)


def _run_in(folder: str, control: socket.socket, order: dict[str, Any], descriptors: list[int]) -> dict[str, Any]:
    started = time.monotonic()
    pid = os.fork()
    if pid == 0:
        os.chdir(folder)
        _be_the_candidate(order, descriptors)
    for descriptor in descriptors:
        os.close(descriptor)
    counts = (
        "cpu_ms", "starved_ms", "peak_memory_bytes", "processes_peak", "files_peak", "oom_kills", "host_oom_kills", "refused_processes"
    )
    facts = {"exit_code": None, "signal": None, "stopped_by": None} | dict.fromkeys(counts, 0)
    with open(os.pidfd_open(pid)) as process:
        due = started + order["limits"]["wall_ms"] / 1000
        ready, _, _ = select.select([control, process], [], [], max(0.0, due - time.monotonic()))
    if not ready:
        facts["stopped_by"] = "wall"
    elif control in ready:
        stop = read_frame(control, CONTROL)
        if stop is None:
            os.kill(pid, signal.SIGKILL)
            sys.exit()
        facts["stopped_by"] = "output" if stop["reason"] == "output" else None
    ended, status = os.waitpid(pid, os.WNOHANG)
    if ended and not facts["stopped_by"]:
        code = os.waitstatus_to_exitcode(status)
        facts["exit_code" if code >= 0 else "signal"] = abs(code)
    elif not ended:
        os.killpg(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    facts["wall_ms"] = round((time.monotonic() - started) * 1000)
    return {"type": "ended", "test": order["test"], "facts": facts, "anomaly": None, "fit": True}


def _be_the_candidate(order: dict[str, Any], descriptors: list[int]) -> None:
    status = 1
    try:
        os.setpgid(0, 0)
        die_with_parent()
        channel, out, error = descriptors
        nothing = os.open(os.devnull, os.O_RDONLY)
        for target, source in enumerate((nothing, out, error)):
            os.dup2(source, target)
        for name in os.listdir("/proc/self/fd"):
            if int(name) > 2 and int(name) != channel:
                with contextlib.suppress(OSError):
                    os.close(int(name))
        resource.setrlimit(resource.RLIMIT_DATA, (order["limits"]["memory_bytes"] + (256 << 20),) * 2)
        agent.main(socket.socket(fileno=channel), order["module"], order["files"])
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    finally:
        sys.stdout.flush()
        os._exit(status)


if __name__ == "__main__":
    main(*sys.argv[1:])
