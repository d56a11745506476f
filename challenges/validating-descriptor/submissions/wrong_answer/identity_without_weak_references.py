# fails: test_a_new_instance_has_no_old_value, test_instances_are_not_kept_alive
class Field:
    """The values lie in the field, by the instance's identity, and go when the instance goes."""

    def __init__(self, kind, *, minimum=None, maximum=None, check=None):
        kinds = kind if isinstance(kind, tuple) else (kind,)
        self._rules = [
            (TypeError, lambda value: isinstance(value, kinds)),
            (TypeError, lambda value: bool in kinds or value is not True and value is not False),
            (ValueError, lambda value: minimum is None or minimum <= value),
            (ValueError, lambda value: maximum is None or value <= maximum),
            (ValueError, check or (lambda value: True)),
        ]
        self._values = {}

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return self._entry(instance)[1]

    def __set__(self, instance, value):
        for error, rule in self._rules:
            if not rule(value):
                raise error(f"{self.name} refuses {value!r}")
        self._values[id(instance)] = instance.__class__, value

    def __delete__(self, instance):
        self._entry(instance)
        del self._values[id(instance)]

    def _entry(self, instance):
        try:
            return self._values[id(instance)]
        except KeyError:
            raise AttributeError(f"{self.name} is not set") from None
