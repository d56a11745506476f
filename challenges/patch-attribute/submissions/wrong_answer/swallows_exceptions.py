# fails: test_an_exception
MISSING = object()


class patched:
    def __init__(self, target, name, value):
        self.target = target
        self.name = name
        self.value = value
        self.before = []

    def __enter__(self):
        before = self._own()
        setattr(self.target, self.name, self.value)
        self.before.append(before)
        return self.value

    def __exit__(self, kind, error, trace):
        before = self.before.pop()
        if before is not MISSING:
            setattr(self.target, self.name, before)
        elif self._own() is not MISSING:
            delattr(self.target, self.name)
        return True

    def _own(self):
        """What the target itself holds, by a data descriptor of its class or in its own dictionary."""
        for base in type(self.target).__mro__:
            found = vars(base).get(self.name)
            if hasattr(found, "__set__"):
                return getattr(self.target, self.name, MISSING)
        return getattr(self.target, "__dict__", {}).get(self.name, MISSING)
