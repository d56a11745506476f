# fails: test_a_stream_larger_than_the_memory
def lines(chunks, limit):
    buffer = bytearray()
    begin = 0
    for chunk in chunks:
        buffer += chunk
        while (end := buffer.find(b"\n", begin)) >= 0:
            yield checked(buffer[begin:end].removesuffix(b"\r"), limit).decode(errors="replace")
            begin = end + 1
        checked(buffer[begin:].removesuffix(b"\r"), limit)
    if begin < len(buffer):
        yield checked(buffer[begin:], limit).decode(errors="replace")


def checked(line, limit):
    if len(line) > limit:
        raise ValueError("a line is too long")
    return line
