# fails: test_bytes_are_counted
import codecs


def lines(chunks, limit):
    rest = ""
    for piece in codecs.iterdecode(chunks, "utf-8", errors="replace"):
        *complete, rest = (rest + piece).split("\n")
        for line in complete:
            yield checked(line.removesuffix("\r"), limit)
        checked(rest.removesuffix("\r"), limit)
    if rest:
        yield checked(rest, limit)


def checked(line, limit):
    if len(line) > limit:
        raise ValueError("a line is too long")
    return line
