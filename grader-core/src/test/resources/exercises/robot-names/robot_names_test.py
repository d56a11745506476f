import random
import unittest

from robot_names import Robot


class RobotNamesTest(unittest.TestCase):
    pattern = r"^[A-Z]{2}\d{3}$"

    def test_a_name(self):
        self.assertRegex(Robot().name, self.pattern)

    def test_it_stays(self):
        robot = Robot()
        self.assertEqual(robot.name, robot.name)

    def test_no_two_alike(self):
        self.assertEqual(len({Robot().name for _ in range(40)}), 40)

    def test_a_reset(self):
        robot = Robot()
        first = robot.name
        robot.reset()
        self.assertNotEqual(robot.name, first)
        self.assertRegex(robot.name, self.pattern)

    def test_of_one_seed(self):
        generator = random.Random(5)
        self.assertEqual(Robot(generator.random).serial, "6229")

    def test_the_name_cannot_be_set(self):
        with self.assertRaises(AttributeError):
            Robot().name = "AB123"

    def test_sorted_by_name(self):
        robots = sorted((Robot() for _ in range(5)), key=lambda robot: robot.name)
        names = [robot.name for robot in robots]
        self.assertEqual(names, sorted(names))
