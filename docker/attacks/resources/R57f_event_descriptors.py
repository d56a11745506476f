# id: R57f
# attack: epoll, event, timer and signal descriptors that watch each other
# challenge: limits-files
# expect: runtime_error
import os
import select
import time


def lines(path):
    kept = []
    while True:
        poll = select.epoll()
        poll.register(os.eventfd(0))
        poll.register(os.timerfd_create(time.CLOCK_MONOTONIC))
        for other in kept:
            poll.register(other)
        kept.append(poll)
