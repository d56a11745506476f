package dev.grader.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
 * side, since most attacks only wait. Tables of both are written to {@code target}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackSuiteIT {
    private static final long PATIENCE_MINUTES = 20;
    /** More would keep each other waiting for processors until the host is to blame, and nothing is learned of the attacks. */
    private static final int LANES_EACH = 1;
    /** A cell that is thrown away is gone within a second or two; a busy machine may need longer. */
    private static final Duration SETTLING = Duration.ofSeconds(15);

    /** Of one table: a handful may be late on a busy machine, more are no accident. */
    private static final int MOST_SENT_AGAIN = 8;

    /** The families that every version of the suite must have. */
    private static final List<String> ROWS = List.of(
            "G1", "G2", "G4", "G5", "G8", "G9", "G11", "G13", "G15", "G16", "G18", "G21", "G23", "G24", "G26", "G31",
            "G34", "G36", "G38", "G42", "R1", "R3", "R5", "R6", "R8", "R12", "R16", "R17", "R18", "R19", "R20", "R21",
            "R24", "R27", "R28", "R31", "R33", "R35", "R37", "R40");

    private static final Path TABLES = Path.of("target");

    private final List<Attack> attacks = Lane.read(Lane.SUITE);
    private final Map<String, Map<Attack, Future<AttackResult>>> results = new LinkedHashMap<>();
    private final Map<String, Noise> noises = new LinkedHashMap<>();
    private final List<Lane> lanes = new ArrayList<>();

    @BeforeAll
    void sendEverything() throws SandboxException {
        send("reused", Lane::reused);
        send("single-use", Lane::singleUse);
    }

    private void send(String name, Supplier<SandboxSettings> settings) throws SandboxException {
        Map<Attack, Future<AttackResult>> futures = new ConcurrentHashMap<>();
        noises.put(name, new Noise());
        for (int number = 0; number < LANES_EACH; number++) {
            int mine = number;
            List<Attack> share = IntStream.range(0, attacks.size())
                    .filter(at -> at % LANES_EACH == mine)
                    .mapToObj(attacks::get)
                    .toList();
            send(new Lane(name, share, settings.get(), SETTLING), futures);
        }
        results.put(name, futures);
    }

    /** A lane is one thread, on which its attacks come one after the other; the tests wait for what they are about. */
    private void send(Lane lane, Map<Attack, Future<AttackResult>> futures) {
        lanes.add(lane);
        Noise noise = noiseOf(lane.name);
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("attacks-" + lane.name).factory());
        Future<Lane> prepared = thread.submit(() -> {
            lane.prepare();
            return lane;
        });
        for (Attack attack : lane.attacks) {
            futures.put(attack, thread.submit(() -> noise.run(prepared.get().runner, attack)));
        }
        thread.shutdown();
    }

    private Noise noiseOf(String name) {
        return Objects.requireNonNull(noises.get(name));
    }

    @AfterAll
    void writeTablesAndClose() throws IOException {
        for (Map.Entry<String, Map<Attack, Future<AttackResult>>> each : results.entrySet()) {
            List<AttackResult> done = attacks.stream()
                    .map(attack -> Objects.requireNonNull(each.getValue().get(attack)))
                    .filter(result -> result.state() == Future.State.SUCCESS)
                    .map(Future::resultNow)
                    .toList();
            List<String> lines = new ArrayList<>(List.of(AttackTable.heading()));
            done.forEach(result -> lines.add(AttackTable.of(result)));
            lanes.stream().filter(lane -> lane.name.equals(each.getKey())).forEach(lane -> lines.add(lane.memory()));
            List<AttackResult> discarded = noiseOf(each.getKey()).discarded(attacks);
            lines.add(
                    "Sent again, since a busy machine may have been the cause of what was found: " + discarded.size());
            discarded.forEach(result -> lines.add(AttackTable.of(result)));
            lines.add(AttackTable.summary(done));
            Files.write(TABLES.resolve("attacks-" + each.getKey() + ".txt"), lines);
        }
        lanes.forEach(Lane::close);
    }

    @TestFactory
    Stream<DynamicContainer> everyAttackKeepsEveryPromise() {
        return results.entrySet().stream()
                .map(each -> DynamicContainer.dynamicContainer(
                        each.getKey(), attacks.stream().map(attack -> prove(attack, each.getValue()))));
    }

    private static DynamicTest prove(Attack attack, Map<Attack, Future<AttackResult>> results) {
        return DynamicTest.dynamicTest(attack.toString(), attack.file().toUri(), () -> {
            AttackResult result = Objects.requireNonNull(results.get(attack)).get(PATIENCE_MINUTES, TimeUnit.MINUTES);

            assertThat(result.findings()).as("%s", AttackTable.of(result)).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> onlyAHandfulHadToBeSentAgain() {
        return results.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    for (Future<AttackResult> result : each.getValue().values()) {
                        result.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
                    }

                    assertThat(noiseOf(each.getKey()).discarded(attacks))
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
