import unittest

import zoo
from zoo import Animal, Bat, Bird, Penguin


class ZooTest(unittest.TestCase):
    def test_animals_are_no_concrete_things(self):
        with self.assertRaises(TypeError):
            Animal("Something")

    def test_the_family(self):
        self.assertTrue(issubclass(Penguin, Bird))
        self.assertIsInstance(Penguin("Pingu"), Animal)
        self.assertNotIsInstance(Bat("Bela"), Bird)

    def test_what_they_say(self):
        self.assertEqual(Bird("Fritz").speak(), "Fritz says tweet")
        self.assertEqual(Penguin("Pingu").speak(), "Pingu says tweet (quietly)")

    def test_flying(self):
        self.assertEqual([animal.flies for animal in (Bird("a"), Penguin("b"), Bat("c"))], [True, False, True])

    def test_the_names_of_the_classes(self):
        self.assertEqual(Penguin.__name__, "Penguin")
        self.assertEqual(type(Bat("Bela")).__name__, "Bat")

    def test_counted_by_the_class(self):
        before = Animal.count
        Bird("Fritz"), Bat("Bela")
        self.assertEqual(Animal.count, before + 2)

    def test_made_from_a_text(self):
        bat = zoo.Bat.parse("bat:Bela")
        self.assertEqual(type(bat), Bat)
        self.assertEqual(bat.name, "Bela")
