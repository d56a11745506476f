package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.Visibility;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TestCodeTest {

    private static final TestCode CODE = TestCode.of("""
            import pytest
            from solution import add

            TEXT = \"""
            def test_in_a_text():
                pass
            \"""


            def helper(): return 1


            @pytest.mark.parametrize("a", [1, 2])
            def test_many(
                a,
            ):
                # By value.
                text = '''
            at the margin
            '''

                assert add(
            a, 1) == a + 1  # )]}


            async def test_later():
                \"""A title\"""
                if "it's" == 'it\\'s':
                    await add("# no comment", 1)

            # About the class.
            class TestOne:
                def test_inside(self):
                    assert f"{add(1, 2)}" == \\
            "3"

                def test_twice(self):
                    assert 1


            class TestTwo:
                def test_twice(self):
                    assert 2


            def test_short(): assert 1
            """);

    @Test
    void isTheBodyAsItStandsLessItsIndentation() {
        assertThat(code("test_many[1]"))
                .hasValue("# By value.\ntext = '''\nat the margin\n'''\n\nassert add(\na, 1) == a + 1  # )]}");
        assertThat(code("test_later"))
                .hasValue("\"\"\"A title\"\"\"\nif \"it's\" == 'it\\'s':\n    await add(\"# no comment\", 1)");
        assertThat(code("TestOne::test_inside")).hasValue("assert f\"{add(1, 2)}\" == \\\n\"3\"");
    }

    @Test
    void isLeftOutWhereItCannotBeTold() {
        assertThat(List.of("test_twice", "test_in_a_text", "helper", "test_short", "test_none"))
                .allSatisfy(name -> assertThat(code(name)).isEmpty());
        assertThat(TestCode.NONE.of(test("test_later", Visibility.SAMPLE, "sample")))
                .isEmpty();
    }

    @Test
    void isOfSampleTestsAlone() {
        assertThat(CODE.of(test("test_later", Visibility.HIDDEN, "hidden"))).isEmpty();
    }

    @Test
    void exercismShowsItAndTheTaskThatAGroupIsNamedAfter() {
        List<TestReport> tests = List.of(
                test("test_many[1]", Visibility.SAMPLE, "task-2"),
                test("test_many[1]", Visibility.HIDDEN, "task-12"),
                test("test_later", Visibility.SAMPLE, "task-0"));

        JsonNode results = JsonMapper.shared()
                .readTree(new String(
                        ReportFormats.find("exercism")
                                .orElseThrow()
                                .toBytes(Reports.of(Verdict.WRONG_ANSWER, tests, "m"), CODE),
                        StandardCharsets.UTF_8));

        assertThat(results.at("/tests/0/test_code").stringValue()).startsWith("# By value.");
        assertThat(results.at("/tests/0/task_id").intValue()).isEqualTo(2);
        assertThat(results.at("/tests/1").has("test_code")).isFalse();
        assertThat(results.at("/tests/1/task_id").intValue()).isEqualTo(12);
        assertThat(results.at("/tests/2").has("test_code")).isTrue();
        assertThat(results.at("/tests/2").has("task_id")).isFalse();
    }

    private static Optional<String> code(String name) {
        return CODE.of(test(name, Visibility.SAMPLE, "sample"));
    }

    private static TestReport test(String name, Visibility visibility, String group) {
        return new TestReport(
                name,
                null,
                group,
                visibility,
                Verdict.WRONG_ANSWER,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
