"""Functions to try a benchmark on. Each takes any lists as arguments, counts, and returns None."""


def work(steps):
    """Counts to ``steps``, whatever the input."""

    def count(*_arguments):
        for _ in range(steps):
            pass

    return count


def work_per_item(steps):
    """Counts to ``steps`` for each item of the first list."""

    def count(items, *_arguments):
        for _ in range(steps * len(items)):
            pass

    return count
