# id: G56a
# attack: takes the channel over before the agent can say a word, and speaks the protocol rightly
# challenge: sum-of-squares
# expect: accepted
# passes: all
import gc
import json
import os
import queue
import struct

import grader.agent.conversation
import grader.agent.lanes

INBOX = grader.agent.lanes.INBOX = queue.SimpleQueue()


class Waiting:
    def pop(self, number, default):
        return INBOX.put


def dispatch(self, message):
    INBOX.put(message)


grader.agent.lanes.Lanes.dispatch.__code__ = dispatch.__code__
for thing in gc.get_objects():
    if isinstance(thing, grader.agent.conversation.Conversation):
        thing._waiting = Waiting()


def say(message):
    body = json.dumps(message).encode()
    os.write(3, struct.pack(">I", len(body)) + body)


def hear():
    while True:
        message = INBOX.get()
        if "id" in message or "re" in message:
            return message


def number(form):
    return form if type(form) is int else int(form[1], 16)


def speak(result):
    say({"loaded": "ok", "v": ["o", 1, ["c", "builtins.module"]]})
    while True:
        message = hear()
        if message["f"] == "module":
            reply = ["o", 1, ["c", "builtins.module"]]
        elif message["f"] == "getattr":
            reply = ["o", 2, ["c", "builtins.function"]]
        else:
            reply = result(message)
        say({"re": message["id"], "v": reply})


def right(message):
    values, step = message["a"][1], 0
    if values[0] == "l":
        total = sum(number(value) ** 2 for value in values[1:])
    else:
        total = 0
        while True:
            step += 1
            say({"id": step, "lane": 0, "f": "send", "t": values[1], "a": [None]})
            got = hear()
            if "x" in got:
                break
            total += number(got["v"]) ** 2
    return total if total < 2**63 else ["i", format(total, "x")]


speak(right)
