package dev.grader.web.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuestsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace|Ada Lovelace|''",
                "Ada Lovelace, ada@example.com|Ada Lovelace|ada@example.com",
                "Ada Lovelace <ada@example.com>|Ada Lovelace|ada@example.com",
                "Ada; ada@example.com|Ada|ada@example.com",
                "King, Ada, ada@example.com|King, Ada|ada@example.com",
                "Ada Lovelace,|Ada Lovelace|''"
            })
    void readsANameAndAnAddress(String line, String name, String email) {
        Guests read = Guests.read(line);

        assertThat(read.faults()).isEmpty();
        assertThat(read.guests()).containsExactly(new Guests.Guest(name, email));
    }

    @Test
    void passesOverBlankLinesAndNumbersTheOthersAsTheyAreSeen() {
        Guests read = Guests.read("Ada\r\n\r\nBob, bob at example\r\n, c@example.com");

        assertThat(read.faults())
                .containsExactly(
                        "Line 3 has something after the comma that is no e-mail address.",
                        "Line 4 has no name of 1 to 200 characters.");
        assertThat(Guests.read(" \n ").faults()).containsExactly("Name at least one candidate.");
        assertThat(Guests.read("Ada\n".repeat(101)).faults()).containsExactly("Invite at most 100 at once.");
    }
}
