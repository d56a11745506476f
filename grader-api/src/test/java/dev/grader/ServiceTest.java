package dev.grader;

import dev.grader.access.Keys;
import dev.grader.access.Role;
import dev.grader.queue.Grading;
import dev.grader.sandbox.Cell;
import dev.grader.sandbox.CellCapacity;
import dev.grader.sandbox.Examiner;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/**
 * The whole service on a real port and a real database of its own, save what needs containers: grading is scripted, the sandbox
 * only says how it is. Every test has a tenant of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ServiceTest {
    protected static final ScriptedGrading SCRIPT = new ScriptedGrading();
    private static final Path DATA = newFolder();

    @TestBean
    @Nullable
    Sandbox sandbox;

    @TestBean
    @Nullable
    Grading grading;

    @Autowired
    protected JdbcClient database;

    @Autowired
    protected Keys keys;

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

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("grader.data", DATA::toString);
        registry.add("grader.challenges", () -> "src/test/challenges");
        registry.add("grader.cells.count", () -> "2");
    }

    @BeforeEach
    protected void newTenant() {
        tenant = "tenant-" + UUID.randomUUID();
        keys.addTenant(tenant);
        client = Client.of(port, keys.issue(tenant, Role.INTEGRATOR));
    }

    protected static Path data() {
        return DATA;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("grader-service-test");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Serves nobody, and says that it would. */
    private static final class NoSandbox implements Sandbox {
        @Override
        public Cell lease() throws SandboxException {
            throw new UnsupportedOperationException("Nothing is graded in a cell here.");
        }

        @Override
        public Examiner examiner() {
            throw new UnsupportedOperationException("There is no examiner here.");
        }

        @Override
        public CellCapacity capacity() {
            throw new UnsupportedOperationException("There are no cells here.");
        }

        @Override
        public SandboxStatus status() {
            return new SandboxStatus(2, 2, 0, true, null);
        }

        @Override
        public void close() {}
    }
}
