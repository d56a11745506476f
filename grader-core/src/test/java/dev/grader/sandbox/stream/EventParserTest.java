package dev.grader.sandbox.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.sandbox.CandidateError;
import dev.grader.sandbox.CollectedTest;
import dev.grader.sandbox.ExaminerEvent;
import dev.grader.sandbox.ExaminerEvent.ChallengeReady;
import dev.grader.sandbox.ExaminerEvent.JobEnded;
import dev.grader.sandbox.ExaminerEvent.Pong;
import dev.grader.sandbox.ExaminerEvent.TestEnded;
import dev.grader.sandbox.RunFacts;
import dev.grader.sandbox.TestOutcome;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventParserTest {

    static Stream<Map.Entry<String, String>> everyType() {
        return Said.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void readsEveryTypeOfTheProtocol(Map.Entry<String, String> said) throws Exception {
        assertThat(EventParser.parse(Said.bytes(said.getValue()))).isNotNull();
    }

    @Test
    void readsATestsEndFieldByField() throws Exception {
        assertThat(parse(Said.ended("j1", "t1")))
                .isEqualTo(new TestEnded(
                        "j1",
                        "t1",
                        TestOutcome.CANDIDATE_GONE,
                        "it went",
                        new CandidateError("E", "x"),
                        new RunFacts(
                                null,
                                9,
                                RunFacts.StoppedBy.CPU,
                                2500,
                                2600,
                                0,
                                8_388_608,
                                3,
                                4,
                                0,
                                1,
                                0,
                                RunFacts.Refused.OPEN_FILES,
                                12),
                        "out",
                        "err"));
    }

    @Test
    void readsCollectedTestsInTheirOrder() throws Exception {
        assertThat(parse(Said.of("challenge_ready")))
                .isEqualTo(new ChallengeReady(
                        "d1",
                        List.of(
                                new CollectedTest(
                                        "test_a.py::test_one[x]",
                                        "test_one[x]",
                                        "One",
                                        "test_a.py",
                                        3,
                                        "edge",
                                        2.5,
                                        "Look.",
                                        Map.of("cpu_ms", 500L)),
                                new CollectedTest(
                                        "test_a.py::test_two",
                                        "test_two",
                                        "test_two",
                                        "test_a.py",
                                        8,
                                        null,
                                        null,
                                        null,
                                        Map.of()))));
    }

    @Test
    void ignoresAFieldItDoesNotKnow() throws Exception {
        assertThat(parse("{\"type\":\"pong\",\"id\":7,\"mood\":\"fine\"}")).isEqualTo(new Pong(7));
    }

    @Test
    void showsWhatNoDatabaseCanKeepAsAReplacementCharacter() throws Exception {
        String said =
                "{\"type\":\"job_ended\",\"job\":\"j\",\"compile_error\":\"a\\u0000b\\ud800c\\ud83d\\ude00\",\"cell_fit\":true,\"anomaly\":null}";

        assertThat(((JobEnded) parse(said)).compileError()).isEqualTo("a\ufffdb\ufffdc\ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"ready\"",
                "{",
                "{}",
                "{}{}",
                "{\"type\":null}",
                "{\"type\":\"\"}",
                "{\"type\":\"test_passed\"}",
                "{\"type\":[\"pong\"],\"id\":1}",
                "{\"type\":\"pong\",\"type\":\"pong\",\"id\":1}",
                "{\"type\":\"pong\"}",
                "{\"type\":\"pong\",\"id\":null}",
                "{\"type\":\"pong\",\"id\":-1}",
                "{\"type\":\"pong\",\"id\":1.0}",
                "{\"type\":\"pong\",\"id\":true}",
                "{\"type\":\"pong\",\"id\":9223372036854775808}",
                "{\"type\":\"pong\",\"id\":1e3}",
                "{\"type\":\"pong\",\"id\":NaN}",
                "{\"type\":\"pong\",\"id\":1} x",
                "{\"type\":\"cell_up\",\"cell\":\"c\",\"python\":\"3\",\"cgroup\":3}",
                "{\"type\":\"cell_up\",\"cell\":\"\",\"python\":\"3\",\"cgroup\":1}",
                "{\"type\":\"job_failed\",\"job\":\"j\",\"reason\":\"r\",\"cell_fit\":\"false\"}",
                "{\"type\":\"challenge_ready\",\"digest\":\"d\",\"tests\":{}}",
                "{\"type\":\"challenge_ready\",\"digest\":\"d\",\"tests\":[1]}"
            })
    void refusesWhatIsNotAnEvent(String said) {
        assertThatThrownBy(() -> parse(said)).isInstanceOf(ProtocolFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "\"2\"", "null", "1.5", "[]", "1e400"})
    void refusesPointsOrCountsThatAreNone(String value) {
        assertThatThrownBy(() -> parse(Said.ended("j", "t").replace("\"cpu_ms\":2500", "\"cpu_ms\":" + value)))
                .isInstanceOf(ProtocolFault.class)
                .hasMessageContaining("cpu_ms");
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryLimitThatStopsATest(RunFacts.StoppedBy limit) throws Exception {
        String said =
                Said.ended("j", "t").replace("\"cpu\"", "\"" + limit.name().toLowerCase(Locale.ROOT) + "\"");

        assertThat(((TestEnded) parse(said)).facts().stoppedBy()).isEqualTo(limit);
    }

    @ParameterizedTest
    @EnumSource
    void readsEverythingThatIsRefused(RunFacts.Refused refused) throws Exception {
        String said = Said.ended("j", "t").replace("open_files", refused.name().toLowerCase(Locale.ROOT));

        assertThat(((TestEnded) parse(said)).facts().refused()).isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"refused\":\"disk\"", "\"refused\":true", "\"refused\":\"\"", "\"stopped_by\":\"processes\""})
    void refusesALimitThatDoesNotExist(String value) {
        String field = value.substring(0, value.indexOf(':'));
        String said = Said.ended("j", "t").replaceFirst(field + ":\"[a-z_]+\"", value);

        assertThatThrownBy(() -> parse(said))
                .isInstanceOf(ProtocolFault.class)
                .hasMessageContaining(field.replace("\"", ""));
    }

    @Test
    void refusesTheSameTestTwiceInACollection() {
        String said = Said.of("challenge_ready").replace("test_a.py::test_two", "test_a.py::test_one[x]");

        assertThatThrownBy(() -> parse(said)).isInstanceOf(ProtocolFault.class).hasMessageContaining("came before");
    }

    @Test
    void refusesTextsThatAreLongerThanTheProtocolAllows() {
        String said = Said.ended("j", "t").replace("it went", "x".repeat(Fields.TEXT_CHARS + 1));

        assertThatThrownBy(() -> parse(said)).isInstanceOf(ProtocolFault.class).hasMessageContaining("message");
    }

    @Test
    void refusesNestingBeyondTheBound() {
        String deep = "[".repeat(Frames.DEPTH + 1) + "]".repeat(Frames.DEPTH + 1);

        assertThatThrownBy(() -> parse("{\"type\":\"pong\",\"id\":1,\"deep\":" + deep + "}"))
                .isInstanceOf(ProtocolFault.class);
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] said = Said.bytes(Said.of("cell_down"));
        said[said.length - 4] = (byte) 0xff;

        assertThatThrownBy(() -> EventParser.parse(said)).isInstanceOf(ProtocolFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32"})
    void refusesWhatIsJsonInAnotherEncoding(String encoding) {
        byte[] said = Said.of("pong").getBytes(Charset.forName(encoding));

        assertThatThrownBy(() -> EventParser.parse(said)).isInstanceOf(ProtocolFault.class);
    }

    @Test
    void refusesAByteOrderMark() {
        assertThatThrownBy(() -> parse("\ufeff" + Said.of("pong"))).isInstanceOf(ProtocolFault.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void endsInAnEventOrAProtocolFaultWhateverComes(long seed) {
        Random random = new Random(seed);
        List<String> types = List.copyOf(Said.all().values());
        int refused = 0;
        for (int round = 0; round < 4_000; round++) {
            byte[] said = Said.bytes(types.get(random.nextInt(types.size())));
            for (int change = random.nextInt(4); change >= 0; change--) {
                said[random.nextInt(said.length)] = (byte) random.nextInt(256);
            }
            try {
                ExaminerEvent event = EventParser.parse(said);
                assertThat(event).isNotNull();
            } catch (ProtocolFault expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    private static ExaminerEvent parse(String said) throws ProtocolFault {
        return EventParser.parse(Said.bytes(said));
    }
}
