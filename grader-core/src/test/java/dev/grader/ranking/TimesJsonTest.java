package dev.grader.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesJsonTest {
    private static final List<String> FUNCTIONS = List.of("a", "b");

    @Test
    void readsTheTimesOfEveryFunction() {
        Times times = parse("{\"size\":10,\"times_ns\":{\"b\":[3,4],\"a\":[1,2]}}");

        assertThat(times.size()).isEqualTo(10);
        assertThat(times.of("a")).containsExactly(1L, 2L);
        assertThat(times.of("b")).containsExactly(3L, 4L);
    }

    @Test
    void countsAClockThatDidNotTickAsOneNanosecond() {
        assertThat(parse("{\"size\":10,\"times_ns\":{\"a\":[0,2],\"b\":[3,4]}}").of("a"))
                .containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "measured",
                "[]",
                "null",
                "{}",
                "{\"size\":10}",
                "{\"size\":10,\"times_ns\":[]}",
                "[{\"size\":10,\"times_ns\":{\"a\":[1,2],\"b\":[3,4]}}]",
                "{\"size\":11,\"times_ns\":{\"a\":[1,2],\"b\":[3,4]}}",
                "{\"size\":10,\"times_ns\":{\"a\":[1,2]}}",
                "{\"size\":10,\"times_ns\":{\"a\":[1,2],\"c\":[3,4]}}",
                "{\"size\":10,\"times_ns\":{\"a\":[1,2],\"b\":[3,4],\"c\":[5,6]}}",
                "{\"size\":10,\"times_ns\":{\"a\":[1,2],\"b\":[3]}}",
                "{\"size\":10,\"times_ns\":{\"a\":[1,2],\"b\":[3,-4]}}",
                "{\"size\":10,\"times_ns\":{\"a\":[1,2],\"b\":[3,4.5]}}",
                "{\"size\":10,\"times_ns\":{\"a\":[1,2],\"b\":[3,\"4\"]}}",
                "{\"size\":10,\"times_ns\":{\"a\":[1,2],\"b\":[3,true]}}",
                "{\"size\":10,\"times_ns\":{\"a\":[1,2],\"b\":[3,99999999999999]}}",
                "{\"size\":10,\"times_ns\":{\"a\":[1,2],\"b\":[3,9999999999999999999]}}",
                "[[[[[[[[]]]]]]]]",
            })
    void refusesWhatIsAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(text));
    }

    private static Times parse(String text) {
        return TimesJson.parse(text, FUNCTIONS, 10, 2);
    }
}
