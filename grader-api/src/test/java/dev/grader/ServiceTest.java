package dev.grader;

import dev.grader.access.Keys;
import dev.grader.access.Role;
import dev.grader.challenges.Inspection;
import dev.grader.queue.Grading;
import dev.grader.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/**
 * The whole service on a real port and a real database of its own, save what needs containers: grading is scripted, the sandbox
 * only says how it is. Every test has a tenant of its own. All run on SQLite, and those without the tag {@code sqlite} again on
 * PostgreSQL: see {@link Engine}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles(resolver = Engine.Profiles.class)
@ExtendWith(OpenServices.class)
@Tag("service")
public abstract class ServiceTest {
    protected static final ScriptedGrading SCRIPT = new ScriptedGrading();
    protected static final ScriptedInspection INSPECTION = new ScriptedInspection();
    private static final Path MORE_CHALLENGES = newFolder();

    @TestBean
    @Nullable
    Sandbox sandbox;

    @TestBean
    @Nullable
    Grading grading;

    @TestBean
    @Nullable
    Inspection inspection;

    @Autowired
    protected JdbcClient database;

    @Autowired
    protected Keys keys;

    @Value("${grader.data}")
    private Path data = Path.of("");

    @LocalServerPort
    private int port;

    protected String tenant = "";
    protected Client client = Client.of(0, null);

    static Sandbox sandbox() {
        return new NoSandbox();
    }

    static Grading grading() {
        return SCRIPT;
    }

    static Inspection inspection() {
        return INSPECTION;
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        // One for each context: several are kept for later tests, and each locks its own.
        registry.add("grader.data", newFolder()::toString);
        registry.add("grader.challenges", () -> "src/test/challenges,src/test/kinds," + MORE_CHALLENGES);
        registry.add("grader.cells.count", () -> "2");
        // Nobody is to be told, and several close one after the other when the tests are over.
        registry.add("grader.shutdown.notice", () -> "0s");
        Engine.properties(registry);
    }

    @BeforeEach
    protected void newTenant() {
        tenant = "tenant-" + UUID.randomUUID();
        keys.addTenant(tenant);
        client = Client.of(port, keys.issue(tenant, Role.INTEGRATOR));
    }

    /** Runs statements one after the other. */
    protected void run(String... statements) {
        for (String statement : statements) {
            database.sql(statement).update();
        }
    }

    protected Path data() {
        return data;
    }

    /** A second folder of challenges, empty but for what a test puts there and takes away again. */
    protected static Path moreChallenges() {
        return MORE_CHALLENGES;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("grader-service-test");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
