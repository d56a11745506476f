# id: R58h
# attack: takes other uids, with and without setuid files
# challenge: limits-one-answer
# expect: accepted
# passes: all
import os


def answer(values):
    me = os.getuid()
    for change in (lambda: os.setuid(0), lambda: os.setuid(me + 1), lambda: os.setresuid(-1, me - 1, -1), lambda: os.setgroups([0])):
        try:
            change()
            raise SystemExit("it took another uid")
        except OSError:
            pass
    with open("tool", "w") as file:
        os.fchmod(file.fileno(), 0o6777)
        for owner in (0, me + 1):
            try:
                os.fchown(file.fileno(), owner, owner)
                raise SystemExit("it gave a file away")
            except OSError:
                pass
    return sum(value * value for value in values)
