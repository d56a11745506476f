# id: R5k
# attack: memory in the buffers of socket pairs that nobody reads
# challenge: limits-one-answer
# expect: memory_limit_exceeded, runtime_error
import socket


def answer(values):
    kept = []
    while True:
        pair = socket.socketpair()
        kept.append(pair)
        for end in pair:
            end.setblocking(False)
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2**24)
            try:
                while end.send(bytes(2**16)):
                    pass
            except BlockingIOError:
                pass
