"""Functions that write down what they are called with. They run in the test, not in the candidate's process."""


class Recorder:
    """``calls`` holds the name and the words of every call, in order."""

    def __init__(self):
        self.calls = []

    def function(self, name, change=None):
        """A function that is recorded under that name; ``change`` may spoil its list after that."""

        def record(words):
            self.calls.append((name, list(words)))
            if change is not None:
                change(words)

        return record

    def functions(self, *names):
        return {name: self.function(name) for name in names}

    def rounds(self, functions):
        """The names that were called, in parts of so many."""
        names = [name for name, _ in self.calls]
        return [tuple(names[at : at + functions]) for at in range(0, len(names), functions)]
