# id: R54b
# attack: returns objects of many classes that each have every special method
# challenge: limits-numbers
# expect: invalid_result, wrong_answer, time_limit_exceeded, memory_limit_exceeded
NAMES = (
    "call len getitem setitem delitem iter next contains enter exit add sub mul truediv floordiv mod pow and or xor lshift rshift matmul"
    " radd rsub rmul rtruediv rfloordiv rmod rpow rand ror rxor iadd isub imul eq ne lt le gt ge hash neg pos abs invert int float index"
    " bool await aiter anext aenter aexit get set delete reversed round trunc floor ceil complex divmod rdivmod"
).split()
Base = type("Base", (), {f"__{name}__": lambda self, *args: 0 for name in NAMES})


def numbers():
    return [object.__new__(type("C", (Base,), {})) for _ in range(15_000)]
