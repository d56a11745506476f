# id: G24
# attack: reads environment, command line, maps and memory of every process
# challenge: sum-of-squares
# expect: wrong_answer
import os
import re


def answer(values):
    for pid in [*filter(str.isdigit, os.listdir("/proc")), "self", "thread-self"]:
        for name in ("environ", "cmdline", "maps", "smaps", "mem", "syscall", "stack", "fd", "root", "cwd", "exe", "mountinfo", "net/unix"):
            path = f"/proc/{pid}/{name}"
            try:
                if name in ("fd", "root", "cwd", "exe"):
                    print(path, os.listdir(path) if name == "fd" else os.readlink(path))
                    continue
                with open(path, "rb") as file:
                    print(path, re.findall(rb"canary-[0-9a-f]{16}|\d{19,}", file.read(200_000)))
            except OSError:
                pass
    return -1
