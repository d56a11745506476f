# id: G18a
# attack: replaces json, struct, socket and the built-ins that its own process answers with, and answers wrongly
# challenge: sum-of-squares
# expect: wrong_answer, runtime_error, invalid_result, time_limit_exceeded
import builtins
import json
import socket
import struct


def lie(*args, **kwargs):
    return 25


json.dumps = json.loads = json.JSONEncoder.encode = json.JSONEncoder.iterencode = json.encoder.c_make_encoder = lie
struct.pack = struct.unpack = struct.Struct = lie
socket.socket = socket.socketpair = lie


def answer(values):
    builtins.isinstance = builtins.hash = builtins.repr = builtins.sum = builtins.all = builtins.any = lie
    builtins.type = builtins.id = builtins.dict = builtins.list = lie
    return 0 if values == [1] else 26
