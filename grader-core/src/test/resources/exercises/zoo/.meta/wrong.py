class Animal:
    count = 0
    flies = True

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} says tweet"


class Bird(Animal):
    pass


class Penguin(Animal):
    flies = False


class Bat(Bird):
    pass
