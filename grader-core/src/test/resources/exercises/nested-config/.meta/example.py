class Config:
    def __init__(self, raw):
        self._raw = raw

    def _find(self, names):
        found = self._raw
        for number, name in enumerate(names, 1):
            if not isinstance(found, dict) or name not in found:
                raise KeyError(".".join(names[:number]))
            found = found[name]
        return found

    def __getitem__(self, name):
        return self._find(name.split("."))

    def __setitem__(self, name, value):
        *path, last = name.split(".")
        inner = self._raw
        for step in path:
            inner = inner.setdefault(step, {})
        inner[last] = value

    def __delitem__(self, name):
        *path, last = name.split(".")
        del self._find(path)[last]

    def __contains__(self, name):
        try:
            self[name]
        except KeyError:
            return False
        return True

    def __getattr__(self, name):
        try:
            found = self[name]
        except KeyError:
            raise AttributeError(name) from None
        return Config(found) if isinstance(found, dict) else found

    def __iter__(self):
        for name, value in self._raw.items():
            if isinstance(value, dict):
                yield from (f"{name}.{inner}" for inner in Config(value))
            else:
                yield name

    def as_dict(self):
        return self._raw


def merge(target, other):
    for name, value in other.items():
        if isinstance(value, dict) and isinstance(target.get(name), dict):
            merge(target[name], value)
        else:
            target[name] = value
