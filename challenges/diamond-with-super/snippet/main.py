class Dish:
    def steps(self):
        return ["serve"]


class Pasta(Dish):
    def steps(self):
        return ["boil", *super().steps()]


class Sauce(Dish):
    def steps(self):
        return ["stir", *super().steps()]


class Ready(Dish):
    def steps(self):
        return ["heat", *Dish.steps(self)]


class Dinner(Pasta, Sauce):
    def steps(self):
        return ["shop", *super().steps()]


class Lunch(Ready, Sauce):
    pass


class Supper(Sauce, Ready):
    pass


print(*Pasta().steps())
print(*Dinner().steps())
print(*Lunch().steps())
print(*Supper().steps())
print(*super(Pasta, Dinner()).steps())
print(*(cls.__name__ for cls in Dinner.__mro__))
print(*(cls.__name__ for cls in Supper.__mro__))


class Feast(Pasta, Dinner):
    pass


print(*Feast().steps())
