# id: R56g
# attack: shuts its end of the channel and lives on
# challenge: limits-callbacks
# expect: runtime_error
import os
import socket
import time


def through(*args):
    socket.socket(fileno=os.dup(3)).shutdown(socket.SHUT_WR)
    time.sleep(1000)


pull = fetch_all = through
