# fails: test_several_members, test_a_line_across_members
import zlib
from collections import Counter


def unpacked(path):
    member = zlib.decompressobj(31)
    with open(path, "rb") as file:
        while not member.eof:
            packed = member.unconsumed_tail or file.read(8192)
            if not packed:
                raise EOFError(path)
            yield member.decompress(packed, 8192)


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
    if head.count(b" ") > 1:
        levels[head.split(b" ")[1].decode()] += 1
    return dict(levels)
