"""Functions that write down what they are called with. They run in the test, not in the candidate's process."""


class Recorder:
    """``calls`` holds the name and the arguments of every call, in order."""

    def __init__(self):
        self.calls = []

    def function(self, name, result=None, change=None):
        """A function that is recorded under that name; ``change`` may spoil its arguments after that."""

        def record(*arguments):
            self.calls.append((name, [list(argument) for argument in arguments]))
            if change is not None:
                change(*arguments)
            return result

        return record

    def functions(self, *names):
        return {name: self.function(name) for name in names}

    def count(self, name):
        return sum(called == name for called, _ in self.calls)
