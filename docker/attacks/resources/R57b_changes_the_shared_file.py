# id: R57b
# attack: tries to write, truncate, delete, link and rename the file it is shown and all that lies around it
# challenge: limits-files
# expect: accepted
# passes: all
# times: 2
import contextlib
import os


def lines(path):
    folder = os.path.dirname(path)
    for place in (path, folder, os.path.dirname(folder), "/grader", "/grader/door", "/grader/files"):
        for spoil in (
            lambda: os.truncate(place, 0),
            lambda: open(place, "a").write("more\n"),
            lambda: os.unlink(place),
            lambda: os.rename(place, place + "2"),
            lambda: os.link(place, "linked"),
            lambda: os.chmod(place, 0o777),
            lambda: os.utime(place),
            lambda: open(os.path.join(place, "new"), "w"),
            lambda: os.mkdir(os.path.join(place, "new")),
            lambda: os.mkfifo(os.path.join(place, "fifo")),
            lambda: os.rmdir(place),
        ):
            with contextlib.suppress(OSError):
                spoil()
                raise SystemExit(f"{place} could be changed")
    with open(path) as file:
        return sum(1 for _ in file)
