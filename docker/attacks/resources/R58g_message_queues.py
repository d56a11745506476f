# id: R58g
# attack: System V and POSIX queues, semaphores, shared memory, keys and anonymous files
# challenge: limits-one-answer
# expect: accepted
# passes: all
# times: 2
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def answer(values):
    made = [libc.shmget(7, 4096, 0o1777), libc.msgget(7, 0o1777), libc.semget(7, 1, 0o1777), libc.mq_open(b"/left", 0o102, 0o777, None)]
    made.append(libc.syscall(248, b"user", b"left", b"x", 1, -4))
    made.append(libc.memfd_create(b"left", 0))
    assert made == [-1] * len(made), made
    try:
        open("/dev/mqueue/left", "w")
        raise SystemExit("a queue was made")
    except OSError:
        pass
    assert os.listdir("/dev/mqueue") == []
    assert os.listdir("/dev/shm") == []
    with open("/dev/shm/left", "wb") as file:
        file.write(bytes(4096))
    return sum(value * value for value in values)
