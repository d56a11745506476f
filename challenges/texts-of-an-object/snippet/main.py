class Price:
    def __repr__(self):
        return "R"

    def __str__(self):
        return "S"

    def __format__(self, spec):
        return f"F({spec})"


class Bare:
    def __repr__(self):
        return "B"


price = Price()
print(price, [price], {price: 1})
print(f"{price}", f"{price:>3}", "{}".format(price))
print(f"{price!s:>3}", f"{price!r}", f"{price=}")
print("%s %r" % (price, price), "%s" % [price])
print(Bare(), f"{Bare()}", f"{Bare()!s:>3}")
print(f"{Bare():>3}")
