import operator


class Field(property):
    """A property whose getter, setter and deleter are made when the name is known."""

    def __init__(self, kind, *, minimum=None, maximum=None, check=None):
        self.rules = kind, minimum, maximum, check

    def __set_name__(self, owner, name):
        kind, minimum, maximum, check = self.rules
        place = f"_{name}"
        wants_bool = kind is bool or isinstance(kind, tuple) and bool in kind

        def write(instance, value):
            if type(value) is bool and not wants_bool:
                raise TypeError(f"{name}: a bool is no value")
            if not isinstance(value, kind):
                raise TypeError(f"{name}: {value!r} is of another type")
            for bound, beyond in ((minimum, operator.lt), (maximum, operator.gt)):
                if bound is not None and beyond(value, bound):
                    raise ValueError(f"{name}: {value!r} is beyond {bound!r}")
            if check is not None:
                if not check(value):
                    raise ValueError(f"{name}: {value!r} does not pass")
            setattr(instance, place, value)

        super().__init__(operator.attrgetter(place), write, lambda instance: delattr(instance, place))
        self.name = name
