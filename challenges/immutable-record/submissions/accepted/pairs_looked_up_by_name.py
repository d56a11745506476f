import keyword


class Base:
    __slots__ = ("_pairs",)

    def __new__(cls, /, *args, **kwargs):
        pairs = [*zip(cls.__match_args__, args), *kwargs.items()]
        if len(args) > len(cls.__match_args__) or sorted(name for name, _ in pairs) != sorted(cls.__match_args__):
            raise TypeError
        made = super().__new__(cls)
        places = cls.__match_args__.index
        object.__setattr__(made, "_pairs", sorted(pairs, key=lambda pair: places(pair[0])))
        return made

    def __getattr__(self, name):
        for field, value in self._pairs:
            if field == name:
                return value
        raise AttributeError(name)

    def _refuse(self, *_):
        raise AttributeError

    __setattr__ = __delattr__ = _refuse

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self._pairs == other._pairs

    def __hash__(self):
        return hash((type(self), *self._pairs))

    def __getnewargs_ex__(self):
        return (), dict(self._pairs)

    def __getstate__(self):
        return None

    def __repr__(self):
        return "{}({})".format(type(self).__name__, ", ".join(map("{0[0]}={0[1]!r}".format, self._pairs)))

    def with_(self, /, **changes):
        return type(self)(**{**dict(self._pairs), **changes})


def record(name, *fields):
    names = [name, *fields]
    if not all(each.isidentifier() for each in names) or any(map(keyword.iskeyword, names)):
        raise ValueError
    if "with_" in fields or any(each[0] == "_" for each in fields) or len(set(fields)) < len(fields):
        raise ValueError
    return type(name, (Base,), {"__slots__": (), "__match_args__": fields})
