import pytest

pytestmark = pytest.mark.group("validation")


@pytest.mark.hint("Do the bounds themselves belong to what is accepted?")
@pytest.mark.parametrize("value", [1, 500, 1000], ids=["the lowest", "in between", "the highest"])
def test_within_the_bounds(shop, value):
    """Values up to the bounds are accepted"""
    product = shop.Product()
    product.stock = value
    assert product.stock == value


@pytest.mark.hint("What lies just beyond a bound?")
@pytest.mark.parametrize("value", [0, -5, 1001], ids=["just below", "far below", "just above"])
def test_beyond_the_bounds(shop, value):
    """Values beyond the bounds are refused, and the message names the attribute"""
    product = shop.Product()
    with pytest.raises(ValueError, match="stock"):
        product.stock = value


@pytest.mark.hint("Is 0 a bound, or no bound?")
def test_a_bound_of_zero(shop):
    """Zero is a bound like any other"""
    product = shop.Product()
    product.price = 0
    assert product.price == 0
    with pytest.raises(ValueError, match="price"):
        product.price = -1


@pytest.mark.hint("Which bounds does a field have that was given only one, or none?")
def test_without_bounds(shop):
    """Where there is no bound nothing is out of bounds"""
    special, flag = shop.Special(), shop.Flag()
    special.rebate = -(10**30)
    special.price = 10**30
    flag.number = -1
    assert (special.rebate, special.price, flag.number) == (-(10**30), 10**30, -1)
    with pytest.raises(ValueError, match="rebate"):
        special.rebate = 51


@pytest.mark.hint("May there be several types? And what is None an instance of?")
def test_types(shop):
    """Values of another type are refused, and the message names the attribute"""
    product = shop.Product()
    product.price = 1
    product.price = 1.5
    for wrong in ("1", None, 1j, [1]):
        with pytest.raises(TypeError, match="price"):
            product.price = wrong
    with pytest.raises(TypeError, match="name"):
        product.name = b"spoon"
    assert product.price == 1.5


@pytest.mark.hint("Is True a number?")
def test_bools_are_no_numbers(shop):
    """A bool is refused where a number is wanted"""
    flag = shop.Flag()
    for name in ("number", "anything"):
        for value in (True, False):
            with pytest.raises(TypeError, match=name):
                setattr(flag, name, value)


@pytest.mark.hint("Is True a bool?")
def test_bools_where_they_are_wanted(shop):
    """A bool is accepted where bool is wanted, a number is not"""
    flag = shop.Flag()
    flag.value, flag.mixed = True, False
    assert (flag.value, flag.mixed) == (True, False)
    flag.mixed = 3
    assert flag.mixed == 3
    with pytest.raises(TypeError, match="value"):
        flag.value = 1


@pytest.mark.hint("What does the check decide, and what does it see?")
def test_the_check(shop):
    """What does not pass the check is refused, and the message names the attribute"""
    product = shop.Product()
    product.name = "spoon"
    with pytest.raises(ValueError, match="name"):
        product.name = "no name at all"
    assert product.name == "spoon"


@pytest.mark.hint("In which order are type, bounds and check looked at?")
def test_the_check_comes_last(shop):
    """The check sees only values that have passed the rest"""
    seen = []

    def check(value):
        seen.append(value)
        return value % 2

    checked = shop.with_check(check)
    with pytest.raises(TypeError):
        checked.value = "11"
    with pytest.raises(ValueError):
        checked.value = 9
    assert seen == []
    checked.value = 11
    with pytest.raises(ValueError, match="value"):
        checked.value = 12
    assert seen == [11, 12]
    assert checked.value == 11


@pytest.mark.hint("What if the check itself fails?")
def test_a_check_that_raises(shop):
    """What the check raises comes out as it is, and nothing is set"""

    def check(value):
        raise LookupError("ask somebody else")

    checked = shop.with_check(check)
    with pytest.raises(LookupError, match="ask somebody else"):
        checked.value = 10
    with pytest.raises(AttributeError):
        pytest.fail(f"a value was set: {checked.value!r}")


@pytest.mark.hint("What is the attribute's value after a value was refused?")
def test_a_refused_value_changes_nothing(shop):
    """After a refusal the attribute has the value it had"""
    product = shop.Product()
    product.stock = 5
    for wrong, error in (("6", TypeError), (2000, ValueError)):
        with pytest.raises(error):
            product.stock = wrong
        assert product.stock == 5
