import pytest


def test_a_price(shop):
    """A price is set and read"""
    spoon = shop.Product()
    spoon.price = 2.5
    assert spoon.price == 2.5


def test_a_text_is_no_number(shop):
    """A text is no number of pieces"""
    spoon = shop.Product()
    with pytest.raises(TypeError, match="stock"):
        spoon.stock = "7"


def test_beyond_the_bounds(shop):
    """A price below zero is refused"""
    spoon = shop.Product()
    with pytest.raises(ValueError, match="price"):
        spoon.price = -0.5


def test_the_field_itself(shop, solution):
    """The class gives the field itself"""
    assert isinstance(shop.Product.price, solution.Field)
    assert shop.Product.price.name == "price"
