# id: R57e
# attack: sends descriptors into socket pairs, where no limit of open files sees them
# challenge: limits-files
# expect: runtime_error, time_limit_exceeded, memory_limit_exceeded
import array
import socket


def lines(path):
    here, there = socket.socketpair()
    with open(path) as file:
        while True:
            here.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [file.fileno()] * 250))])
