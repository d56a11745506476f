import pathlib


def told(value):
    """All that a value can be brought to tell, as one text."""
    if isinstance(value, dict):
        return told([*value.keys(), *value.values()])
    if isinstance(value, (list, tuple, set)):
        return " ".join(told(item) for item in value)
    if isinstance(value, pathlib.Path):
        return f"{value} {value.read_text()}"
    if callable(value):
        return told(value("asked"))
    if hasattr(value, "__next__"):
        return told_by_steps(value)
    return f"{value} {input()}" if value == "input" else str(value)


def told_by_steps(steps):
    seen = []
    try:
        for item in steps:
            seen.append(told(item))
    except LookupError as error:
        seen.append(str(error))
    return " ".join(seen)


SAMPLE = "shown"


