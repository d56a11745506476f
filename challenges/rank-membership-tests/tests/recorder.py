"""Functions and inputs that write down what is done with them. They run in the test, not in the candidate's process."""


class Recorder:
    """``calls`` holds the name and the arguments of every call, ``made`` the size and the seed of every input, in order."""

    def __init__(self):
        self.calls = []
        self.made = []

    def function(self, name, change=None):
        """A function that is recorded under that name; ``change`` may spoil its arguments after that."""

        def record(*arguments):
            self.calls.append((name, [list(argument) for argument in arguments]))
            if change is not None:
                change(*arguments)

        return record

    def functions(self, *names):
        return {name: self.function(name) for name in names}

    def make(self, size, seed):
        """Arguments from which their size and their seed can be read."""
        self.made.append((size, seed))
        return [[size] * size, [seed]]

    def inputs_of(self, name, size):
        """The seeds with which the function was called for that size, in order; an input that was not made has none."""
        return sorted(
            arguments[1][0] if len(arguments) == 2 and len(arguments[0]) == size and arguments[1] else None
            for called, arguments in self.calls
            if called == name and arguments[:1] and arguments[0][:1] == [size]
        )
