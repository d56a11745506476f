# fails: test_calling_changes_nothing, test_used_again
MISSING = object()


class patched:
    def __init__(self, target, name, value):
        self.target = target
        self.name = name
        self.value = value
        self.before = self._own()

    def __enter__(self):
        setattr(self.target, self.name, self.value)
        return self.value

    def __exit__(self, kind, error, trace):
        before = self.before
        if before is not MISSING:
            setattr(self.target, self.name, before)
        elif self._own() is not MISSING:
            delattr(self.target, self.name)

    def _own(self):
        """What the target itself holds, by a data descriptor of its class or in its own dictionary."""
        for base in type(self.target).__mro__:
            found = vars(base).get(self.name)
            if hasattr(found, "__set__"):
                return getattr(self.target, self.name, MISSING)
        return getattr(self.target, "__dict__", {}).get(self.name, MISSING)
