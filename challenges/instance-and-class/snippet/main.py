class Mint(type):
    def stamp(cls):
        return cls.__name__.lower()


class Coin(metaclass=Mint):
    pass


class Penny(Coin):
    pass


penny = Penny()
print(type(penny).__name__, type(Penny).__name__, type(Mint).__name__)
print(isinstance(penny, type), isinstance(Penny, type), isinstance(Penny, Coin))
print(isinstance(object, type), isinstance(type, object), isinstance(type, type))
print(issubclass(type, object), issubclass(object, type), issubclass(Penny, Mint))
print(Mint in Penny.__mro__, object in Penny.__mro__, type in Penny.__mro__)
print(Penny.stamp(), hasattr(Penny, "stamp"), hasattr(penny, "stamp"))
print(type(type(type(penny))) is type, penny.__class__.__class__.__name__)
print(penny.stamp())
