class Length:
    def __add__(self, other):
        print("Length add")
        return NotImplemented

    def __radd__(self, other):
        print("Length radd")
        return "by Length"


class Inch(Length):
    def __radd__(self, other):
        print("Inch radd")
        return "by Inch"


class Foot(Length):
    pass


print(Length() + Inch())
print(Inch() + Length())
print(Length() + Foot())
print(Length() + Length())
