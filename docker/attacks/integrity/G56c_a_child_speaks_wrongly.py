# id: G56c
# attack: a process that it forked takes the channel over and answers, while the main one is stopped
# challenge: sum-of-squares
# expect: wrong_answer, time_limit_exceeded
import json
import os
import signal
import struct

channel = os.dup(3)


def read(size):
    parts = b""
    while len(parts) < size:
        part = os.read(channel, size - len(parts))
        if not part:
            os._exit(0)
        parts += part
    return parts


def say(message):
    body = json.dumps(message).encode()
    os.write(channel, struct.pack(">I", len(body)) + body)


def speak():
    say({"loaded": "ok", "v": ["o", 1, ["c", "builtins.module"]]})
    while True:
        message = json.loads(read(struct.unpack(">I", read(4))[0]))
        names = {"module": ["o", 1, ["c", "builtins.module"]], "getattr": ["o", 2, ["c", "builtins.function"]]}
        if "id" in message:
            say({"re": message["id"], "v": names.get(message["f"], 26)})


if os.fork() == 0:
    os.setsid()
    os.kill(os.getppid(), signal.SIGSTOP)
    speak()
signal.pause()
