import unittest

from nested_config import Config, merge


class NestedConfigTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.raw = {"server": {"port": 80, "hosts": ["a", "b"]}, "debug": False}

    def test_dotted_names(self):
        self.assertEqual(Config(self.raw)["server.port"], 80)
        self.assertListEqual(Config(self.raw)["server.hosts"], ["a", "b"])

    def test_a_missing_name_says_how_far_it_got(self):
        with self.assertRaises(KeyError) as err:
            Config(self.raw)["server.name.first"]
        self.assertEqual(err.exception.args, ("server.name",))

    def test_asked_with_in(self):
        self.assertIn("debug", Config(self.raw))
        self.assertNotIn("server.name", Config(self.raw))

    def test_set_and_delete(self):
        config = Config({})
        config["a.b"] = 1
        self.assertDictEqual(config.as_dict(), {"a": {"b": 1}})
        del config["a.b"]
        self.assertDictEqual(config.as_dict(), {"a": {}})

    def test_attributes(self):
        self.assertEqual(Config(self.raw).server.port, 80)
        with self.assertRaises(AttributeError):
            Config(self.raw).nothing

    def test_merge_in_place(self):
        target = {"a": {"b": 1}}
        self.assertIsNone(merge(target, {"a": {"c": 2}, "d": 3}))
        self.assertDictEqual(target, {"a": {"b": 1, "c": 2}, "d": 3})

    def test_walked(self):
        self.assertEqual(sorted(Config(self.raw)), ["debug", "server.hosts", "server.port"])
