# fails: test_an_instance_reads_its_class, test_what_lies_in_a_class
MISSING = object()


class patched:
    def __init__(self, target, name, value):
        self.plan = target, name, value

    def __enter__(self):
        target, name, value = self.plan
        self.old = getattr(target, name, MISSING)
        setattr(target, name, value)
        return value

    def __exit__(self, *details):
        target, name, _ = self.plan
        if self.old is not MISSING:
            setattr(target, name, self.old)
        elif hasattr(target, name):
            delattr(target, name)
