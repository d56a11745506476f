from abc import ABC, abstractmethod


class Animal(ABC):
    count = 0
    flies = True

    def __init__(self, name):
        self.name = name
        Animal.count += 1

    @classmethod
    def parse(cls, text):
        return cls(text.partition(":")[2])

    @abstractmethod
    def sound(self):
        pass

    def speak(self):
        return f"{self.name} says {self.sound()}"


class Bird(Animal):
    def sound(self):
        return "tweet"


class Penguin(Bird):
    flies = False

    def speak(self):
        return super().speak() + " (quietly)"


class Bat(Animal):
    def sound(self):
        return "..."
