# id: G67
# attack: defines tests, fixtures and hooks of pytest's in its own module, and answers wrongly
# challenge: sum-of-squares
# expect: wrong_answer
pytest_plugins = ["solution"]
collect_ignore_glob = ["*"]
__all__ = ["answer", "test_no_values"]


def test_no_values(): ...


test_a_negative_value = test_a_large_value = test_a_generator = test_an_exact_type = test_two_values = test_no_values


def pytest_collection_modifyitems(items):
    items.clear()


def pytest_runtest_makereport(item, call):
    call.excinfo = None


def pytest_sessionfinish(session):
    session.exitstatus = 0


def answer(values):
    return -1
