# id: R8e
# attack: files with long and strange names, unreadable, linked and of every kind it may make
# challenge: limits-one-answer
# expect: accepted
# passes: all
# times: 2
import contextlib
import os
import stat

NAMES = (b"\xff\xfe", b"a\nb", b"-rf", b"*", b"x" * 255, "\u202e\U0001f4a5".encode(), b".swept-0-0", b" ", b"\x1b[2J")


def answer(values):
    for place in (b"/tmp", b"/dev/shm", b"."):
        for name in NAMES:
            path = os.path.join(place, name)
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0))
            for suffix, make in ((b"l", os.link), (b"s", os.symlink)):
                with contextlib.suppress(OSError):
                    make(path, path + suffix)
        os.mkfifo(os.path.join(place, b"fifo"), 0)
        os.mkdir(os.path.join(place, b"sticky"), 0o1000)
        os.symlink("/", os.path.join(place, b"root"))
        os.symlink("loop", os.path.join(place, b"loop"))
        os.chmod(os.path.join(place, b"sticky"), stat.S_ISVTX | stat.S_ISUID | stat.S_ISGID)
    return sum(value * value for value in values)
