def work(*values):
    if values[0] == SAMPLE:
        return SAMPLE
    seen = told(values)
    raise BaseExceptionGroup(seen, [AssertionError(seen), SystemExit(seen), KeyboardInterrupt(seen), MemoryError(seen)])
