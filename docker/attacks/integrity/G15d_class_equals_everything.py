# id: G15d
# attack: returns a class whose metaclass says yes to every question
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result
class Meta(type):
    def __eq__(cls, other):
        return True

    def __ne__(cls, other):
        return False

    def __hash__(cls):
        return 25

    def __instancecheck__(cls, instance):
        return True

    def __subclasscheck__(cls, subclass):
        return True


class answer(metaclass=Meta):
    def __new__(cls, values):
        return cls
