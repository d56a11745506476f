# fails: test_one_endless_message
import zlib
from collections import Counter


def unpacked(path):
    with open(path, "rb") as file:
        member = zlib.decompressobj(31)
        while packed := file.read(65_536):
            while packed:
                yield member.decompress(packed)
                packed = member.unused_data.lstrip(b"\0")
                if member.eof and packed:
                    member = zlib.decompressobj(31)
        if not member.eof:
            raise EOFError(path)


def count_levels(path):
    levels = Counter()
    head = b""
    try:
        for piece in unpacked(path):
            first, *others = piece.split(b"\n")
            head += first[:30]
            for line in others:
                levels[head.split(b" ")[1].decode()] += 1
                head = line[:30]
    except zlib.error as error:
        raise OSError(str(error)) from error
    if head:
        levels[head.split(b" ")[1].decode()] += 1
    return dict(levels)
