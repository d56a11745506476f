package dev.grader.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "tr0mbone & lime & 7",
                "пароль из нескольких слов",
                "the grader reads all my code"
            })
    void takesWhatIsLongAndNotGuessedFirst(String password) {
        assertThat(Passwords.objection(password, "ada@example.org", "Ada Lovelace"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "elevenchars",
                "aaaaaaaaaaaaaaaa",
                "abc123abc123",
                "123456789012",
                "passwordpassword",
                "password1234",
                "ada@example.org1",
                "LovelaceLovelace1"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(Passwords.objection(password, "ada@example.org", "Ada Lovelace"))
                .hasValueSatisfying(objection -> assertThat(objection).contains("use "));
    }

    @Test
    void keepsNothingFromWhichItCouldBeRead() {
        String hash = passwords.hash("correct horse battery");

        assertThat(hash).startsWith("{pbkdf2}").doesNotContain("horse");
        assertThat(passwords.hash("correct horse battery")).isNotEqualTo(hash);
        assertThat(passwords.fits("correct horse battery", hash)).isTrue();
        assertThat(passwords.fits("Correct horse battery", hash)).isFalse();
    }

    /** A letter and its accent, typed as one on one keyboard and as two on another. */
    @Test
    void isTheSameHoweverItIsTyped() {
        assertThat(passwords.fits("cafe\u0301 au lait s'il", passwords.hash("caf\u00e9 au lait s'il")))
                .isTrue();
    }

    /** Another length would not be worked out, and the answer would come sooner than that of an account that is there. */
    @Test
    void holdsGuessesAtUnknownAccountsAgainstWhatLooksLikeAnyHash() {
        assertThat(passwords.nobodys()).hasSameSizeAs(passwords.hash("correct horse battery"));
        assertThat(passwords.nobodys()).startsWith("{pbkdf2}");
        assertThat(passwords.fits("a password that nobody has", passwords.nobodys()))
                .isFalse();
    }

    /** Milliseconds pass while a password is worked out, on any machine, and microseconds where it is not. */
    @Test
    void worksOutAGuessAtAnUnknownAccountToo() {
        long begun = System.nanoTime();
        passwords.fitsNobodys("a guess");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(10));
    }
}
