package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedactionTest {

    private static final int ROUNDS = 300;

    static Iterable<ReportFormat> everyFormat() {
        return ReportFormats.all();
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void nothingSecretOfAHiddenTestReachesACandidateInAnyFormat(ReportFormat format) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Report report = Reports.any(new Random(seed)).redactedFor(Audience.CANDIDATE);

            assertThat(new String(format.toBytes(report), StandardCharsets.UTF_8))
                    .as("seed %d", seed)
                    .doesNotContain(Reports.SECRET)
                    .doesNotContain(Long.toString(Reports.SECRET_FIGURE));
        }
    }

    @Test
    void theSecretsAreThereForStaff() {
        long withSecrets = new Random(0)
                .longs(ROUNDS)
                .mapToObj(
                        seed -> JsonReports.write(Reports.any(new Random(seed)).redactedFor(Audience.STAFF)))
                .filter(json -> json.contains(Reports.SECRET) && json.contains(Long.toString(Reports.SECRET_FIGURE)))
                .count();

        assertThat(withSecrets).isGreaterThan(ROUNDS / 2);
    }

    @Test
    void redactingTwiceIsRedactingOnce() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Report once = Reports.any(new Random(seed)).redactedFor(Audience.CANDIDATE);

            assertThat(once.redactedFor(Audience.CANDIDATE)).isEqualTo(once);
        }
    }

    @Test
    void aCandidateKeepsWhatIsAllowedOfAHiddenTest() throws IOException {
        Report report = Golden.report("wrong-answer").redactedFor(Audience.CANDIDATE);

        assertThat(report.tests())
                .extracting(TestReport::name)
                .containsExactly("test_shown", "test_half", "test_sum[1]", "test_sum[2]");
        assertThat(report.tests().get(2))
                .returns("Think of large numbers.", TestReport::hint)
                .returns("hidden", TestReport::group)
                .returns(null, TestReport::message);
        assertThat(report.score()).isEqualByComparingTo("0.5");
    }

    @Test
    void aCandidateKeepsAllOfASampleTest() throws IOException {
        Report report = Golden.report("wrong-answer");

        assertThat(report.redactedFor(Audience.CANDIDATE).tests().getFirst())
                .isEqualTo(report.tests().getFirst());
    }

    @Test
    void aHintIsForWhoFailed() throws IOException {
        Report report = Golden.report("accepted");

        assertThat(report.tests().get(1).hint()).isEqualTo("Think of nothing.");
        assertThat(report.redactedFor(Audience.CANDIDATE).tests().get(1).hint()).isNull();
    }

    @Test
    void theStreamsOfTheWholeAreThoseOfTheTestsThatMayBeRead() throws IOException {
        Report report = Golden.report("accepted");

        assertThat(report.stdout()).isEqualTo("hello\nSECRET hello\n");
        assertThat(report.redactedFor(Audience.CANDIDATE).stdout()).isEqualTo("hello\n");
    }

    @Test
    void onlyTheCompilersMessageIsForTheCandidate() throws IOException {
        assertThat(Golden.report("compile-error")
                        .redactedFor(Audience.CANDIDATE)
                        .message())
                .contains("never closed");
        assertThat(Golden.report("internal-error")
                        .redactedFor(Audience.CANDIDATE)
                        .message())
                .isEqualTo("The submission could not be graded; the solution is not to blame.");
    }
}
