class Part:
    def __new__(cls):
        print(cls.__name__, "new")
        return super().__new__(cls)

    def __init__(self):
        print(type(self).__name__, "init")


class Bolt(Part):
    def __add__(self, other):
        print("Bolt add")
        return NotImplemented

    def __radd__(self, other):
        print("Bolt radd")
        return Pair()


class Nut(Part):
    def __add__(self, other):
        print("Nut add")
        return Pair()

    def __radd__(self, other):
        print("Nut radd")
        return Pair()


class Pair:
    def __repr__(self):
        print("repr")
        return "a pair"

    def __format__(self, spec):
        print("format")
        return "two parts"


print(Bolt() + Nut())
