# id: G56b
# attack: the same with an object that claims to be an int and to equal everything
# challenge: sum-of-squares
# expect: invalid_result, wrong_answer
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


speak(lambda message: ["o", 3, ["c", "builtins.int"]])
