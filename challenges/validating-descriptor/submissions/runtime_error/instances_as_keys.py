# fails: test_equal_instances
import weakref


class Field:
    """The value lies in the instance, under the attribute's name with an underscore before it."""

    def __init__(self, kind, *, minimum=None, maximum=None, check=None):
        self.kinds = kind if isinstance(kind, tuple) else (kind,)
        self.minimum = minimum
        self.maximum = maximum
        self.check = check

    def __set_name__(self, owner, name):
        self.name = name
        self.values = weakref.WeakKeyDictionary()

    def __get__(self, instance, owner):
        if instance is None:
            return self
        try:
            return self.values[instance]
        except KeyError:
            raise AttributeError(self.name) from None

    def __set__(self, instance, value):
        self.validate(value)
        self.values[instance] = value

    def __delete__(self, instance):
        try:
            del self.values[instance]
        except KeyError:
            raise AttributeError(self.name) from None

    def validate(self, value):
        if not isinstance(value, self.kinds) or isinstance(value, bool) and bool not in self.kinds:
            raise TypeError(f"{self.name} cannot be a {type(value).__name__}")
        if self.minimum is not None and value < self.minimum:
            raise ValueError(f"{self.name} is at least {self.minimum}")
        if self.maximum is not None and value > self.maximum:
            raise ValueError(f"{self.name} is at most {self.maximum}")
        if self.check is not None and not self.check(value):
            raise ValueError(f"{self.name} cannot be {value!r}")
