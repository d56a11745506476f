# fails: test_lines_before_it
def lines(chunks, limit):
    rest = b""
    for chunk in chunks:
        *complete, rest = (rest + chunk).split(b"\n")
        texts = [text(line.removesuffix(b"\r"), limit) for line in complete]
        text(rest.removesuffix(b"\r"), limit)
        yield from texts
    if rest:
        yield text(rest, limit)


def text(line, limit):
    if len(line) > limit:
        raise ValueError(f"a line has {len(line)} bytes or more, but {limit} is the most")
    return line.decode(errors="replace")
