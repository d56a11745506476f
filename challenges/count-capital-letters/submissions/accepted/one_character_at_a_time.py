def count_capitals(path: str) -> int:
    """Leaves the buffering to the file."""
    from functools import partial

    return sum(map(str.isupper, iter(partial(open(path, encoding="utf-8").read, 1), "")))
