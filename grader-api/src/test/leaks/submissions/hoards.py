def work(*values):
    if values[0] == SAMPLE:
        return SAMPLE
    seen = told(values)
    held = []
    while True:
        held.append(seen * 100_000)
