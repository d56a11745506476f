import random
from string import ascii_uppercase


class Robot:
    _taken = set()

    def __init__(self, number=random.random):
        self.serial = str(number())[2:6]
        self.reset()

    @property
    def name(self):
        return self._name

    def reset(self):
        while True:
            name = "".join(random.choices(ascii_uppercase, k=2)) + f"{random.randrange(1000):03}"
            if name not in Robot._taken:
                Robot._taken.add(name)
                self._name = name
                return
