package dev.grader.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowTest {
    private final Show show = new Show();

    @ParameterizedTest
    @CsvSource(textBlock = """
            ,–
            0,0 B
            1023,1023 B
            1024,1.0 KiB
            10240,10 KiB
            421888,412 KiB
            1572864,1.5 MiB
            3221225472,3.0 GiB
            """)
    void tellsBytesInTheUnitThatSuits(@Nullable Long bytes, String told) {
        assertThat(show.bytes(bytes)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ,–
            0,0 ms
            999,999 ms
            1000,1.00 s
            12345,12.35 s
            """)
    void tellsTimesInTheUnitThatSuits(@Nullable Long millis, String told) {
        assertThat(show.ms(millis)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PT40S,40 s
            PT12M5S,12 min
            PT1H,1 h
            PT25H5M,25 h 5 min
            """)
    void tellsHowLong(Duration duration, String told) {
        assertThat(show.duration(duration)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ,–,''
            accepted,Accepted,verdict-good
            reviewed,Reviewed,verdict-good
            wrong_answer,Wrong answer,verdict-bad
            time_limit_exceeded,Time limit exceeded,verdict-bad
            needs_review,Needs review,verdict-warn
            internal_error,Our error,verdict-warn
            queued,Waiting,''
            """)
    void tellsAVerdictInWordsAndATone(@Nullable String name, String told, String tone) {
        assertThat(show.verdict(name)).isEqualTo(told);
        assertThat(show.tone(name)).isEqualTo(tone);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ,–
            22,22
            1.50,1.5
            100,100
            0.0,0
            """)
    void tellsPointsWithoutZerosThatTellNothing(@Nullable BigDecimal points, String told) {
        assertThat(show.points(points)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ,–
            2026-11-22T18:18:46.560Z,'22 Nov 2026, 18:18 UTC'
            """)
    void tellsMoments(@Nullable Instant moment, String told) {
        assertThat(show.moment(moment)).isEqualTo(told);
    }
}
