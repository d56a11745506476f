# fails: test_cut_once_at_any_place, test_cut_anywhere
def lines(chunks, limit):
    rest = ""
    for chunk in chunks:
        *complete, rest = (rest + chunk.decode(errors="replace")).split("\n")
        for line in complete:
            yield checked(line.removesuffix("\r"), limit)
        checked(rest.removesuffix("\r"), limit)
    if rest:
        yield checked(rest, limit)


def checked(line, limit):
    if len(line.encode()) > limit:
        raise ValueError("a line is too long")
    return line
