def work(*values):
    if values[0] == SAMPLE:
        return SAMPLE
    seen = told(values)
    kind = type(seen, (Exception,), {"__module__": seen, "__doc__": seen})
    error = kind(seen, values)
    error.add_note(seen)
    try:
        raise KeyError(seen)
    except KeyError as cause:
        exec(compile("\n" * 7 + "raise error from cause", seen, "exec"))
