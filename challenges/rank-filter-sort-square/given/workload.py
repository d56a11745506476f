"""Functions to try a benchmark on."""


def work(steps):
    """A function that takes any arguments, counts to ``steps`` and returns None."""

    def count(*_arguments):
        for _ in range(steps):
            pass

    return count


def slowed(function):
    """The same function, with ten times the work."""

    def again(*arguments):
        for _ in range(9):
            function(*arguments)
        return function(*arguments)

    return again
