# id: G18b
# attack: the same around the right answer
# challenge: sum-of-squares
# expect: accepted
# passes: all
import builtins
import json
import socket
import struct

SUM, LIST = sum, list


def lie(*args, **kwargs):
    return 25


json.dumps = json.loads = json.JSONEncoder.encode = json.JSONEncoder.iterencode = json.encoder.c_make_encoder = lie
struct.pack = struct.unpack = struct.Struct = lie
socket.socket = socket.socketpair = lie


def answer(values):
    values = LIST(values)
    for name in ("isinstance", "hash", "repr", "sum", "all", "any", "len", "sorted", "map", "min", "max", "print", "open", "getattr"):
        setattr(builtins, name, lie)
    return SUM(value * value for value in values)
