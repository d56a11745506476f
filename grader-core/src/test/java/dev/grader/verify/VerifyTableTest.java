package dev.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyTableTest {
    @Test
    void aRowSaysWhatAChallengeHasAndHowItFared() {
        assertThat(VerifyTable.of(Samples.report(Samples.proven())).lines())
                .element(1)
                .asString()
                .containsSubsequence("a-slug", "code", "2+9", "2 AC 5 WA", "4.3/20/999+", "97% (39/40)", "2.3", "1");
    }

    @Test
    void whatIsWrongStandsBelowItsRowWithSurvivorsAndWithoutWhatATerminalObeys() {
        assertThat(VerifyTable.of(Samples.reportWithBroken(Samples.proven(), Samples.unproven()))
                        .lines())
                .contains(
                        "    bank/a-slug: advice: It could be better.",
                        "    bank/b-slug/x.py:7: It is ?[2J wrong.",
                        "    x.py:3: this mistake passes every hidden test (boundary):",
                        "      -a",
                        "      +b",
                        "broken: bank/c-slug/challenge.yaml:5: There is no key colour.");
    }

    @Test
    void theLastLineAddsAllUp() {
        assertThat(VerifyTable.of(Samples.reportWithBroken(Samples.proven(), Samples.unproven()))
                        .lines())
                .last()
                .isEqualTo("2 challenges: 1 proven, 1 not, 1 problems of broken packages; solutions: 2 AC 5 WA;"
                        + " least room (cpu/wall/memory): 4.3/20/999+; mutants killed: 94% (47/50); seed 77; 5.0 s");
    }

    @Test
    void adviceLeavesAPackageProvenUnlessItIsTakenStrictly() {
        Verification advised = Samples.proven();

        assertThat(Samples.report(advised).proven()).isTrue();
        assertThat(Samples.reportWithBroken(advised).proven()).isFalse();
        assertThat(Samples.report(advised, Samples.unproven()).proven()).isFalse();
        assertThat(advised.withFindings(advised.findings().stream()
                                .map(Finding::strictly)
                                .toList())
                        .proven())
                .isFalse();
    }

    @Test
    void theJsonSaysTheSame() {
        JsonNode read = JsonMapper.builder()
                .build()
                .readTree(VerifyJson.of(Samples.reportWithBroken(Samples.proven(), Samples.unproven())));

        assertThat(read.required("proven").booleanValue()).isFalse();
        assertThat(read.required("seed").longValue()).isEqualTo(77);
        JsonNode first = read.required("challenges").required(0);
        assertThat(first.required("proven").booleanValue()).isTrue();
        assertThat(first.required("solutions").required("wrong_answer").intValue())
                .isEqualTo(5);
        assertThat(first.required("mutants").required("killed").intValue()).isEqualTo(39);
        assertThat(first.required("findings").required(0).required("weight").stringValue())
                .isEqualTo("advice");
        JsonNode second = read.required("challenges").required(1);
        assertThat(second.required("findings").required(0).required("line").intValue())
                .isEqualTo(7);
        assertThat(second.required("mutants")
                        .required("survivors")
                        .required(0)
                        .required("line")
                        .intValue())
                .isEqualTo(3);
        assertThat(read.required("broken").required(0).required("line").intValue())
                .isEqualTo(5);
    }
}
