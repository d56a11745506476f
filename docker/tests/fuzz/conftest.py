"""Says which seed was drawn, whether the tests failed or not."""

from _pytest.terminal import TerminalReporter

from tests.fuzz.seeds import DRAWN


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    terminalreporter.write_line(f"fuzz: the drawn seed was {DRAWN}; GRADER_FUZZ_SEED={DRAWN} repeats it")
