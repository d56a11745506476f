# id: G57
# attack: sends file descriptors along with its frames, and answers rightly
# challenge: sum-of-squares
# expect: accepted
# passes: all
import array
import os
import socket

channel = socket.socket(fileno=os.dup(3))


class Sends:
    def __init__(self, channel):
        self.channel = channel

    def __call__(self, data):
        rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0, 1, 2] * 5))]
        sent = self.channel.sendmsg([data], rights)
        if sent < len(data):
            self.channel.sendall(data[sent:])


def answer(values):
    import gc

    import grader.agent.conversation

    for thing in gc.get_objects():
        if isinstance(thing, grader.agent.conversation.Conversation):
            thing._send_all = Sends(channel)
    return sum(value * value for value in values)
