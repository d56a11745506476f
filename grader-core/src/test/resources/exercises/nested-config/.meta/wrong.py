class Config(dict):
    def as_dict(self):
        return dict(self)

    def __getattr__(self, name):
        return self[name]


def merge(target, other):
    target.update(other)
