# id: R56f
# attack: stops its reading thread, so that what the test sends fills the socket
# challenge: limits-callbacks
# expect: time_limit_exceeded, wrong_answer, runtime_error, invalid_result
import fcntl
import os
import signal
import socket
import time


def through(apply):
    os.kill(os.getpid(), signal.SIGSTOP)


def pull(source):
    channel = socket.socket(fileno=os.dup(3))
    channel.shutdown(socket.SHUT_RD)
    time.sleep(1000)


async def fetch_all(fetch):
    fcntl.fcntl(3, fcntl.F_SETFL, os.O_NONBLOCK)
    time.sleep(1000)
