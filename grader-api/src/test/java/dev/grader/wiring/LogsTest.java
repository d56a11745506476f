package dev.grader.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LogsTest extends ServiceTest {
    private static final Logger LOG = LoggerFactory.getLogger(LogsTest.class);
    /** A line of its own, colours, the same for terminals that obey C1, a line separator, and text that runs backwards. */
    private static final String HOSTILE = "a\nERROR b\u001b[31mc\u009b31md\u2028e\u202ef\u0085g";

    @Test
    void writesWhatItQuotesOnOneLine(CapturedOutput output) {
        LOG.warn("Somebody said {}", HOSTILE);

        assertThat(output.getOut()).contains("Somebody said a ERROR b [31mc 31md e f g");
    }

    @Test
    void writesNoControlCharactersOfWhatAnErrorQuotes(CapturedOutput output) {
        LOG.warn("It failed", new IllegalStateException(HOSTILE));

        assertThat(output.getOut())
                .contains("IllegalStateException: a ERROR b [31mc 31md e f g\n\tat dev.grader.wiring.LogsTest")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");
    }

    @Test
    void namesTheJobAndItsTraceWhereAnAttemptFails(CapturedOutput output) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        String source = "l = 1 # " + trace;
        SCRIPT.fail(source, 1);

        String id = client.submit(
                        "add-two", source, "traceparent", "00-" + trace + "-00f067aa0ba902b7-01", "Prefer", "wait=20")
                .at("/id");

        assertThat(output.getOut())
                .contains("%s %s The task grade of %s failed".formatted(id, trace, id))
                .containsOnlyOnce("Failed on purpose.");
    }
}
