package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeFaultTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tests/test_hidden.py:3: ValueError: no | tests/test_hidden.py | 3 | ValueError: no",
                "tests/inner/conftest.py:12: no | tests/inner/conftest.py | 12 | no",
                "tests/test_hidden.py: no | tests/test_hidden.py | 0 | no",
                "tests: no test was found | tests | 0 | no test was found",
                "something else: it is 3: 4 | tests | 0 | something else: it is 3: 4",
                "tests/test_hidden.py:99999999999: no | tests | 0 | tests/test_hidden.py:99999999999: no",
            })
    void findsThePlaceInWhatTheExaminerSays(String said, String file, int line, String text) {
        assertThat(ChallengeFault.parse(said)).isEqualTo(new ChallengeFault(file, line, text));
    }

    @ParameterizedTest
    @CsvSource({"3, tests/test_a.py:3: no", "0, tests/test_a.py: no"})
    void isWrittenAsCompilersWriteIt(int line, String written) {
        assertThat(ChallengeFault.ofTest("test_a.py", line, "no")).hasToString(written);
    }
}
