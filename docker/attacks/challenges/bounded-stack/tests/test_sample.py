from solution import Stack


def test_one_item():
    """What was pushed is popped"""
    stack = Stack(2)
    stack.push("a")
    assert stack.pop() == "a"
