# id: R54a
# attack: returns objects of ten thousand classes
# challenge: limits-numbers
# expect: invalid_result, wrong_answer, time_limit_exceeded, memory_limit_exceeded
def numbers():
    return [type(f"C{number}", (), {})() for number in range(10_000)]
