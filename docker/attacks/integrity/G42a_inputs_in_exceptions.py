# id: G42a
# attack: raises exceptions whose text, name, notes and fields carry the inputs
# challenge: sum-of-squares
# expect: runtime_error
def answer(values):
    values = list(values)
    error = type(f"Values{abs(sum(values))}", (ValueError,), {})(f"the inputs are {values}", values)
    error.add_note(repr(values))
    error.values = values
    raise error from KeyError(*values)
