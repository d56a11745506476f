import zlib
from io import DEFAULT_BUFFER_SIZE

GZIP = 16 + zlib.MAX_WBITS
HEAD = len(b"12:34:56 TWENTYCAPITALLETTERS")


def unpacked(file):
    """The unpacked text, in pieces of a bounded size."""
    member = None
    while packed := file.read(DEFAULT_BUFFER_SIZE):
        if not member:
            packed = packed.lstrip(b"\0")
        while packed:
            member = member or zlib.decompressobj(GZIP)
            yield member.decompress(packed, DEFAULT_BUFFER_SIZE)
            packed = member.unconsumed_tail
            if member.eof:
                packed = member.unused_data.lstrip(b"\0")
                member = None
    if member:
        raise EOFError("the last member is not all there")


def heads(pieces):
    """What every line begins with: time and level, and perhaps some more."""
    head = b""
    for piece in pieces:
        first, *others = piece.split(b"\n")
        head += first[:HEAD]
        for line in others:
            yield head
            head = line[:HEAD]  # equivalent: :, because a line in a piece is no longer than the piece, which is bounded
    if head:
        yield head


def count_levels(path):
    levels = {}
    with open(path, "rb") as file:
        try:
            for head in heads(unpacked(file)):
                level = head.split(b" ")[1].decode("ascii")
                levels[level] = levels.get(level, 0) + 1
        except zlib.error as error:
            raise OSError(f"{path} is damaged: {error}") from error
    return levels
