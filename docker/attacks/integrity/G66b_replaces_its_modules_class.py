# id: G66b
# attack: gives its module a class whose names are looked up in code of its own, and answers rightly
# challenge: sum-of-squares
# expect: accepted
# passes: all
import sys
import types


class Module(types.ModuleType):
    def __getattribute__(self, name):
        if name == "answer":
            return lambda values: sum(value * value for value in values)
        return types.ModuleType.__getattribute__(self, name)


sys.modules[__name__].__class__ = Module
