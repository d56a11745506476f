_Safe__code = 7
__code = 8


class Safe:
    __code = 9

    def of_the_module(self):
        return __code

    def of_the_class(self):
        return self.__code

    def by_text(self):
        return getattr(self, "__code", "nothing")


class Copy(Safe):
    __code = 10

    def of_the_copy(self):
        return self.__code


class _Safe:
    def of_the_module(self):
        return __code


print(__code)
print(Safe().of_the_module())
print(Safe().of_the_class(), Safe().by_text())
print(Copy().of_the_class(), Copy().of_the_copy())
print(_Safe().of_the_module())
print(sorted(name for name in vars(Copy) if name.endswith("code")))


def crack(safe):
    return safe.__code


print(crack(Safe()))
