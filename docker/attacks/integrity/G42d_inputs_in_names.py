# id: G42d
# attack: answers with objects whose class, attribute names and representation carry the inputs
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result
def answer(values):
    text = "_".join(map(str, values)).replace("-", "m")
    thing = type(f"Inputs_{text}", (), {"__repr__": lambda self: text, "__doc__": text})()
    setattr(thing, text, text)
    return thing
