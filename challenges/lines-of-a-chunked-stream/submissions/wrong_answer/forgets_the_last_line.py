# fails: test_the_last_line, test_cut_anywhere
def lines(chunks, limit):
    rest = b""
    for chunk in chunks:
        *complete, rest = (rest + chunk).split(b"\n")
        for line in complete:
            yield text(line.removesuffix(b"\r"), limit)
        text(rest.removesuffix(b"\r"), limit)


def text(line, limit):
    if len(line) > limit:
        raise ValueError(f"a line has {len(line)} bytes or more, but {limit} is the most")
    return line.decode(errors="replace")
