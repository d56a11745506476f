import pytest

pytestmark = pytest.mark.group("protocol")


@pytest.mark.hint("What does a descriptor give when it is asked by the class?")
def test_read_from_the_class(shop, solution):
    """Read from a class or a subclass, the attribute is the field itself"""
    assert isinstance(shop.Product.stock, solution.Field)
    assert shop.Product.stock is shop.Special.stock
    assert shop.Product.stock is not shop.Strict.stock


@pytest.mark.hint("Who tells a descriptor its name, and when?")
def test_names(shop):
    """A field knows the name of its attribute"""
    assert [field.name for field in (shop.Product.name, shop.Product.price, shop.Special.rebate)] == ["name", "price", "rebate"]


@pytest.mark.hint("Which fields does an instance of a subclass have?")
def test_subclasses_inherit(shop):
    """Fields work in subclasses"""
    special = shop.Special()
    special.stock, special.rebate, special.name = 7, 10, "spoon"
    assert (special.stock, special.rebate, special.name) == (7, 10, "spoon")
    with pytest.raises(ValueError, match="stock"):
        special.stock = 0


@pytest.mark.hint("A subclass defines the field anew. Whose rules hold for whom?")
def test_a_subclass_with_other_rules(shop):
    """A subclass may have rules of its own, which do not hold for the others"""
    strict, product = shop.Strict(), shop.Product()
    strict.stock, product.stock = 10, 11
    assert (strict.stock, product.stock) == (10, 11)
    with pytest.raises(ValueError, match="stock"):
        strict.stock = 11


@pytest.mark.hint("Who comes first, the instance's dictionary or the class's descriptor?")
def test_the_instance_dictionary_does_not_decide(shop):
    """What somebody writes into the instance's dictionary does not pass for a value"""
    product = shop.Product()
    product.price = 2.5
    shop.set_in_dict(product, "price", "free")
    assert shop.read_or_refuse(product, "price") in (2.5, "refused")
    product.price = 3
    assert product.price == 3


@pytest.mark.hint("Not every instance has a dictionary.")
def test_slots(shop):
    """Fields work in classes with slots"""
    first, second = shop.Slotted(), shop.Slotted()
    first.left, first.right, second.left = 1, 2, 3
    assert (first.left, first.right, second.left) == (1, 2, 3)
    assert not hasattr(second, "right")
    with pytest.raises(TypeError, match="right"):
        second.right = "4"
    del first.left
    assert not hasattr(first, "left")
    assert first.right == 2
