# id: G69a
# attack: connects to the examiner's socket, to abstract sockets and to the network
# challenge: sum-of-squares
# expect: wrong_answer, runtime_error
import ctypes
import os
import socket

libc = ctypes.CDLL(None, use_errno=True)


def answer(values):
    for family in (socket.AF_UNIX, socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK, socket.AF_PACKET):
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):
            descriptor = libc.socket(int(family), int(kind), 0)
            print(family, kind, descriptor, ctypes.get_errno())
    ours, theirs = socket.socketpair()
    for address in ("/grader/door/examiner.sock", "\0examiner", "\0grader", "/var/run/docker.sock"):
        for act in (lambda: ours.connect(address), lambda: ours.bind(address), lambda: ours.sendto(b"x", address), lambda: os.stat(address)):
            try:
                print(address, act())
            except OSError as error:
                print(address, error)
    return -1
