"""What every warm process needs, imported once, so that all of them share one copy of it."""

from importlib import import_module

from _pytest.config import default_plugins


def warm_up() -> None:
    """pytest with the plugins that it loads of itself, and the examiner's own part in it."""
    for name in default_plugins:
        import_module(f"_pytest.{name}")
    import_module("grader.examiner.warm.process")
