package dev.grader.signals.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.signals.Signal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    private static final String JOB = "sub_01a2047b-699f-73d3-9824-d5872fe6121e";
    private static final UUID SENDER = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");

    @ParameterizedTest
    @EnumSource
    void arrivesAsItWasSent(Signal signal) {
        var aboutOne = new Message(SENDER, signal, JOB);
        var aboutNone = new Message(SENDER, signal, "");

        assertThat(Message.parse(aboutOne.text())).contains(aboutOne);
        assertThat(Message.parse(aboutNone.text())).contains(aboutNone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WORK",
                "01234567-89ab-cdef-0123-456789abcdef",
                "01234567-89ab-cdef-0123-456789abcdef WORK",
                "01234567-89ab-cdef-0123-456789abcdef EXPLODE ",
                "01234567-89ab-cdef-0123-456789abcdef ENDED sub_1; drop table submissions",
                "01234567-89ab-cdef-0123-456789abcdef ENDED sub_1\nENDED sub_2",
                "01234567-89AB-CDEF-0123-456789ABCDEF WORK ",
                "\u0000\u0001\uffff",
            })
    void isIgnoredWhenNoProcessOfOursSentIt(String text) {
        assertThat(Message.parse(text)).isEmpty();
    }

    @Test
    void isIgnoredWhenItIsLong() {
        assertThat(Message.parse("01234567-89ab-cdef-0123-456789abcdef ENDED sub_" + "1".repeat(7900)))
                .isEmpty();
    }
}
