# fails: test_calling_pulls_nothing, test_a_line_is_given_when_it_is_complete, test_a_stream_larger_than_the_memory
def lines(chunks, limit):
    every = b"".join(chunks).split(b"\n")
    if not every[-1]:
        every.pop()
    return iter([checked(line.removesuffix(b"\r"), limit).decode(errors="replace") for line in every])


def checked(line, limit):
    if len(line) > limit:
        raise ValueError("a line is too long")
    return line
