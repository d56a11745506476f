from solution import through


def test_through_a_function():
    """Through a function of the test's"""
    assert through(lambda function, number: function(number)) == 9
