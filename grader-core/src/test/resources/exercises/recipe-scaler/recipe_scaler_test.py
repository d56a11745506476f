from fractions import Fraction

import pytest

from recipe_scaler import parse, scale

PANCAKES = {"flour": 200, "milk": 0.3, "eggs": Fraction(3)}


class TestReading:
    @pytest.mark.parametrize(
        "line, amount",
        [("2 cups milk", 2), ("1/2 cup sugar", Fraction(1, 2)), ("1 1/2 cups flour", Fraction(3, 2))],
        ids=["whole", "part", "both"],
    )
    def test_amounts(self, line, amount):
        assert parse(line).amount == amount

    def test_units_and_names(self):
        part = parse("3 spoons brown sugar")
        assert (part.unit, part.name) == ("spoons", "brown sugar")

    @pytest.mark.parametrize("line", ["", "cups milk", "2 milk"])
    def test_what_is_no_line(self, line):
        with pytest.raises(ValueError, match="no (amount|unit)"):
            parse(line)


class TestScaling:
    @pytest.fixture(params=[1, 4, 7])
    def wanted(self, request):
        return request.param

    def test_as_much_for_each_guest(self, wanted):
        scaled = scale(PANCAKES, 4, wanted)
        assert scaled == pytest.approx({"flour": 50 * wanted, "milk": 0.075 * wanted, "eggs": 0.75 * wanted})

    def test_fractions_stay_exact(self):
        assert scale({"eggs": Fraction(1)}, 3, 2) == {"eggs": Fraction(2, 3)}

    def test_the_recipe_is_left_alone(self):
        recipe = dict(PANCAKES)
        scale(recipe, 4, 8)
        assert recipe == PANCAKES

    def test_for_nobody(self):
        with pytest.raises(ValueError):
            scale(PANCAKES, 0, 2)
