# fails: test_empty_chunks
def lines(chunks, limit):
    chunks = iter(chunks)
    rest = b""
    while chunk := next(chunks, b""):
        *complete, rest = (rest + chunk).split(b"\n")
        for line in complete:
            yield checked(line.removesuffix(b"\r"), limit).decode(errors="replace")
        checked(rest.removesuffix(b"\r"), limit)
    if rest:
        yield checked(rest, limit).decode(errors="replace")


def checked(line, limit):
    if len(line) > limit:
        raise ValueError("a line is too long")
    return line
