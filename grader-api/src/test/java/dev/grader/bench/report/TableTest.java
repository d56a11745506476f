package dev.grader.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    private final String table = Table.of(Sample.results());

    @Test
    void tellsTheMachineAndWhatItDid() {
        assertThat(table)
                .startsWith("2 cores of Some <Processor>, Linux 6.1, JDK 25, Docker 28.0\n")
                .contains("latency (load 1.50, steal 1.0 %, idle 20.0 %, 60 s)\n");
    }

    @Test
    void givesEachFigureARow() {
        assertThat(table.lines().map(String::strip))
                .anyMatch(line -> line.matches("cold python3 +20\\.0 +30\\.0 +15\\.0 +250 +ms"))
                .anyMatch(line -> line.matches("service +now +50\\.0 +90\\.0 +45\\.0 +250 +ms"));
    }

    @Test
    void saysOfEachTargetWhetherItIsMetOrByWhichFactorItIsMissed() {
        assertThat(table.lines().map(String::strip))
                .anyMatch(line -> line.matches("latency by docker run +met +0\\.06 +<= 0\\.10 +x"))
                .anyMatch(line -> line.matches("one more test +missed by a factor of 1\\.20 +3\\.00 +<= 2\\.50 +ms"));
    }

    @Test
    void givesAFigureThatIsThereOnceNoTail() {
        assertThat(table.lines().map(String::strip))
                .anyMatch(line -> line.matches("accepted, SQLite +now +250 +1 +1/s"));
    }
}
