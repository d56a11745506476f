import pytest
from nothing_outside import objections_to_form, outside_names

pytestmark = pytest.mark.group("form")


@pytest.mark.hint("Count the statements of your file that are not inside of the function.")
def test_one_function_and_nothing_else(source, solution):
    """The file holds one function and nothing else"""
    found = list(objections_to_form(source.tree))
    assert not found, "; ".join(found)
    assert solution.stamp("a") == "1. a"


@pytest.mark.hint("Which names of your function are looked up outside of it each time it runs?")
def test_no_names_from_outside(source, solution):
    """No name from outside of the function is used"""
    found = outside_names(source.text)
    assert not found, f"names from outside: {', '.join(sorted(found))}"
    assert solution.stamp("a") == "1. a"
