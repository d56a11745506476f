"""Functions to try a benchmark on."""


def work(steps):
    """A function that takes any arguments, counts to ``steps`` and returns None."""

    def count(*_arguments):
        for _ in range(steps):
            pass

    return count


def fails(*_arguments):
    """Fails, and fast."""
    raise ArithmeticError("no text of these words")
