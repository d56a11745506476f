# id: R58i
# attack: leaves files and folders where the next test's home will be
# challenge: limits-one-answer
# expect: accepted
# passes: all
# times: 3
import contextlib
import os


def answer(values):
    me = os.getuid()
    assert os.listdir("/tmp") == ["home"], os.listdir("/tmp")
    assert os.getcwd() == "/tmp/home"
    for name in ("home", f"home-{me + 1}", f"home-{me + 2}", ".swept-0"):
        for place in ("/tmp", "/dev/shm"):
            with contextlib.suppress(FileExistsError):
                os.mkdir(f"{place}/{name}", 0o7000)
    os.chmod("/tmp/home", 0)
    return sum(value * value for value in values)
