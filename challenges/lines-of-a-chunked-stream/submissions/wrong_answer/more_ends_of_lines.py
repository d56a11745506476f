# fails: test_carriage_returns, test_chunks_of_any_size
def lines(chunks, limit):
    rest = b""
    for chunk in chunks:
        found = (rest + chunk).splitlines(keepends=True)
        rest = found.pop() if found and not found[-1].endswith(b"\n") else b""
        for line in found:
            yield checked(line.rstrip(b"\r\n"), limit).decode(errors="replace")
        checked(rest.removesuffix(b"\r"), limit)
    if rest:
        yield checked(rest, limit).decode(errors="replace")


def checked(line, limit):
    if len(line) > limit:
        raise ValueError("a line is too long")
    return line
