# fails: test_no_chunk_too_many, test_a_line_is_given_when_it_is_complete
from itertools import pairwise


def lines(chunks, limit):
    def whole():
        rest = b""
        for chunk in chunks:
            *complete, rest = (rest + chunk).split(b"\n")
            for line in complete:
                yield checked(line.removesuffix(b"\r"), limit)
            checked(rest.removesuffix(b"\r"), limit)
        yield checked(rest, limit) or None
        yield None

    for line, _following in pairwise(whole()):
        if line is not None:
            yield line.decode(errors="replace")


def checked(line, limit):
    if len(line) > limit:
        raise ValueError("a line is too long")
    return line
