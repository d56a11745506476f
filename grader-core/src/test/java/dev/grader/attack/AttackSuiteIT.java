package dev.grader.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole attack suite, once on cells that are used again and once with a new cell for every submission. The two work side by
 * side, since most attacks only wait; who is done first helps the other. Tables of both are written to {@code target}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackSuiteIT {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    /** More would keep each other waiting for processors until the host is to blame, and nothing is learned of the attacks. */
    private static final int SIDE_BY_SIDE = 2;

    /** Of one table: a handful may be late on a busy machine, more are no accident. */
    private static final int MOST_SENT_AGAIN = 8;

    /** The families that every version of the suite must have. */
    private static final List<String> ROWS = List.of(
            "G1", "G2", "G4", "G5", "G8", "G9", "G11", "G13", "G15", "G16", "G18", "G21", "G23", "G24", "G26", "G31",
            "G34", "G36", "G38", "G42", "R1", "R3", "R5", "R6", "R8", "R12", "R16", "R17", "R18", "R19", "R20", "R21",
            "R24", "R27", "R28", "R31", "R33", "R35", "R37", "R40");

    private static final Path TABLES = Path.of("target");

    private final List<Attack> attacks = Lane.read(Lane.SUITE);
    private final Volley reused = new Volley("reused", attacks, Lane::reused);
    private final Volley singleUse = new Volley("single-use", attacks, Lane::singleUse);
    private final ExecutorService senders = Executors.newFixedThreadPool(
            SIDE_BY_SIDE, Thread.ofPlatform().daemon().name("attacks-", 1).factory());

    /** What each has found after its last attack. */
    private final List<Future<List<Finding>>> lanes = new ArrayList<>();

    @BeforeAll
    void sendEverything() {
        lanes.add(senders.submit(singleUse::send));
        lanes.add(senders.submit(() ->
                Stream.of(reused.send(), singleUse.send()).flatMap(List::stream).toList()));
        senders.shutdown();
    }

    @AfterAll
    void writeTablesAndClose() throws IOException {
        for (Volley volley : volleys().toList()) {
            Files.write(TABLES.resolve("attacks-" + volley.name + ".txt"), volley.table());
            volley.close();
        }
    }

    private Stream<Volley> volleys() {
        return Stream.of(reused, singleUse);
    }

    @TestFactory
    Stream<DynamicContainer> everyAttackKeepsEveryPromise() {
        return volleys()
                .map(volley -> DynamicContainer.dynamicContainer(
                        volley.name, attacks.stream().map(attack -> prove(attack, volley))));
    }

    private static DynamicTest prove(Attack attack, Volley volley) {
        return DynamicTest.dynamicTest(attack.toString(), attack.file().toUri(), () -> {
            AttackResult result = volley.await(attack, PATIENCE);

            assertThat(result.findings()).as("%s", AttackTable.of(result)).isEmpty();
        });
    }

    @Test
    void rightSolutionsAreAcceptedAfterTheLastAttacks() throws Exception {
        for (Future<List<Finding>> lane : lanes) {
            assertThat(lane.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> onlyAHandfulHadToBeSentAgain() {
        return volleys()
                .map(volley -> DynamicTest.dynamicTest(volley.name, () -> {
                    for (Attack attack : attacks) {
                        volley.await(attack, PATIENCE);
                    }

                    assertThat(volley.discarded())
                            .extracting(AttackTable::of)
                            .hasSizeLessThanOrEqualTo(MOST_SENT_AGAIN);
                }));
    }

    @Test
    void theSuiteIsMoreThanTheRowsOfTheTables() {
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(2 * ROWS.size());
    }

    static List<String> rows() {
        return ROWS;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowOfTheTablesHasAnAttack(String row) {
        assertThat(attacks)
                .extracting(attack -> attack.id().replaceFirst("[a-z]$", ""))
                .contains(row);
    }
}
