# id: R35f
# attack: evaluates texts too deep for the parser
# challenge: limits-one-answer
# expect: runtime_error, memory_limit_exceeded, time_limit_exceeded
import ast


def answer(values):
    failures = 0
    for text in ("(" * 10**5, "-" * 10**6 + "1", "[" * 10**5 + "]" * 10**5, "1" + "+1" * 10**5, "a" + ".a" * 10**5):
        try:
            eval(text)
        except (SyntaxError, ValueError, NameError):
            failures += 1
        except MemoryError:
            failures += 1
    ast.literal_eval("[" * 150 + "]" * 150)
    raise RuntimeError(failures)
