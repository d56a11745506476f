# fails: test_a_slot, test_an_empty_slot
MISSING = object()


class patched:
    def __init__(self, target, name, value):
        self.plan = target, name, value

    def __enter__(self):
        target, name, value = self.plan
        self.old = vars(target).get(name, MISSING)
        setattr(target, name, value)
        return value

    def __exit__(self, *details):
        target, name, _ = self.plan
        if self.old is not MISSING:
            setattr(target, name, self.old)
        elif name in vars(target):
            delattr(target, name)
