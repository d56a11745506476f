package dev.grader.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTestTest {

    /** Tails of the binomial distribution, by hand: (C(n,k) + … + C(n,n)) / 2^n. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "0, 5, 1",
        "1, 1, 0.5",
        "5, 5, 0.03125",
        "4, 5, 0.1875",
        "8, 10, 0.0546875",
        "10, 10, 0.0009765625"
    })
    void isTheUpperTailOfTheBinomialDistribution(int beyond, int samples, double probability) {
        assertThat(SignTest.probability(beyond, samples)).isEqualTo(probability);
    }

    @Test
    void isExactForThousandsOfSamples() {
        assertThat(SignTest.probability(2001, 4001)).isEqualTo(0.5, within(1e-12));
        assertThat(SignTest.probability(4000, 4000)).isZero();
    }

    @Test
    void showsWhatIsRareEnough() {
        assertThat(SignTest.shows(18, 25, 0.99)).isFalse();
        assertThat(SignTest.shows(19, 25, 0.99)).isTrue();
    }

    @Test
    void showsNothingOfNoSamples() {
        assertThat(SignTest.shows(0, 0, 0.5)).isFalse();
    }

    @Test
    void refusesMoreBeyondThanThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignTest.probability(3, 2));
    }
}
