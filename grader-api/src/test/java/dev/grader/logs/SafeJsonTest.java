package dev.grader.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SafeJsonTest {
    /** A line of its own, colours, the same for terminals that obey C1, a line separator, and text that runs backwards. */
    private static final String HOSTILE = "a\nERROR b\u001b[31mc\u009b31md\u2028e\u202ef\u0085g";

    @Test
    void leavesNothingInATextThatCommandsATerminalOrBeginsALine() {
        assertThat(written(Map.of("message", HOSTILE)).get("message").stringValue())
                .isEqualTo("a ERROR b [31mc 31md e f g");
    }

    @Test
    void cleansWhatLiesDeeperToo() {
        assertThat(written(Map.of("log", Map.of("logger", HOSTILE)))
                        .at("/log/logger")
                        .stringValue())
                .isEqualTo("a ERROR b [31mc 31md e f g");
    }

    @Test
    void keepsTheLinesOfAStackTrace() {
        assertThat(written(Map.of("stack_trace", "a\u001b[31m\n\tat b"))
                        .get("stack_trace")
                        .stringValue())
                .isEqualTo("a [31m\n\tat b");
    }

    private static JsonNode written(Map<String, ?> record) {
        JsonWriter<Object> writer = JsonWriter.of(members -> {
            members.add().usingMembers(inner -> inner.addMapEntries(any -> record));
            new SafeJson().customize(members);
        });
        return JsonMapper.shared().readTree(writer.writeToString(record));
    }
}
