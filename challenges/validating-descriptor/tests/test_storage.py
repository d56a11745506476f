import pytest

pytestmark = pytest.mark.group("storage")


@pytest.mark.hint("A descriptor is one object for all instances. Where are their values?")
def test_each_instance_has_its_own(shop):
    """Every instance has its own values"""
    first, second = shop.Product(), shop.Product()
    first.stock, second.stock = 1, 2
    first.price = 10
    assert (first.stock, second.stock, first.price) == (1, 2, 10)
    with pytest.raises(AttributeError):
        pytest.fail(f"an instance has the price of another one: {second.price!r}")


@pytest.mark.hint("What is read before anything was set?")
def test_never_set(shop):
    """An attribute that was never set is an AttributeError that names it"""
    product = shop.Product()
    with pytest.raises(AttributeError, match="stock"):
        pytest.fail(f"read {product.stock!r}")
    with pytest.raises(AttributeError, match="stock"):
        del product.stock
    assert not hasattr(product, "stock")


@pytest.mark.hint("What is left of a value that was deleted?")
def test_deleted(shop):
    """A deleted attribute is gone for this instance alone, and can be set again"""
    first, second = shop.Product(), shop.Product()
    first.stock, second.stock, first.price = 1, 2, 3
    del first.stock
    with pytest.raises(AttributeError, match="stock"):
        pytest.fail(f"read {first.stock!r}")
    with pytest.raises(AttributeError, match="stock"):
        del first.stock
    assert (second.stock, first.price) == (2, 3)
    first.stock = 4
    assert first.stock == 4


@pytest.mark.hint("Are two instances that are equal the same one? Can every object be the key of a dictionary?")
def test_equal_instances(shop):
    """Instances that are equal and cannot be hashed have their own values"""
    first, second = shop.Equal(1), shop.Equal(2)
    assert (first.number, second.number) == (1, 2)
    del first.number
    assert second.number == 2


@pytest.mark.hint("How do you tell whether you were asked by an instance or by the class?")
def test_an_instance_that_is_false(shop):
    """An instance that is false is an instance"""
    falsy = shop.Falsy()
    falsy.number = 3
    assert falsy.number == 3


@pytest.mark.hint("How do you tell a value that is not there from one that is false?")
def test_values_that_look_like_nothing(shop):
    """Values that look like nothing are values"""
    flag, product = shop.Flag(), shop.Product()
    flag.anything = None
    flag.value = False
    product.price = 0
    assert (flag.anything, flag.value, product.price) == (None, False, 0)
    del flag.anything
    assert not hasattr(flag, "anything")


@pytest.mark.hint("Does anybody still hold an instance that nobody uses any more?")
def test_instances_are_not_kept_alive(shop):
    """An instance that nobody has any more goes, and so does its value"""
    assert shop.alive_after_leaving() == [False, False]


@pytest.mark.hint("Does anybody still hold a value that was deleted?")
def test_deleted_values_are_not_kept_alive(shop):
    """A value that was deleted is let go"""
    assert shop.alive_after_deleting() is False


@pytest.mark.hint("An instance has gone, and a new one lies at the same place in memory. Whose value does it have?")
def test_a_new_instance_has_no_old_value(shop):
    """A new instance does not inherit the value of one that has gone"""
    assert shop.many_in_a_row(50) == {None}


@pytest.mark.hint("Is what you read the object that was set?")
def test_the_very_object(shop):
    """Reading gives the very object that was set"""
    assert shop.is_kept(shop.Holder(), shop.Thing()) is True
