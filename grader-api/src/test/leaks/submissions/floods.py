def work(*values):
    if values[0] == SAMPLE:
        return SAMPLE
    seen = told(values)
    if len(seen) % 2:
        raise ValueError("x" * 3_000 + seen + "x" * 3_000_000)
    while True:
        print(seen)
