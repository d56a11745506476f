# id: R59h
# attack: rewrites its own source and a compiled form of it for the next run
# challenge: limits-one-answer
# expect: accepted
# passes: all
# times: 2
import pathlib

HERE = pathlib.Path(__file__)
assert "wrong" not in HERE.read_text().partition("HERE")[0]


def answer(values):
    text = HERE.read_text()
    HERE.write_text("wrong = True\n" + text)
    (HERE.parent / "__pycache__").mkdir(exist_ok=True)
    (HERE.parent / "__pycache__" / "solution.cpython-313.pyc").write_bytes(b"wrong")
    return sum(value * value for value in values)
