package dev.grader;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Stops the services that were kept open for later tests when the last test of the JVM is over. When the JVM ends it is too late: their
 * database is removed at the same moment, and each waits for it to come back.
 */
final class OpenServices implements BeforeEachCallback {
    private static final Namespace OPEN = Namespace.create(OpenServices.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        var service = (ConfigurableApplicationContext) SpringExtension.getApplicationContext(test);
        test.getStore(StoreScope.LAUNCHER_SESSION, OPEN).computeIfAbsent(service, OpenService::new);
    }

    /** Closed with the store that holds it. */
    private record OpenService(ConfigurableApplicationContext context) implements AutoCloseable {
        @Override
        public void close() {
            context.close();
        }
    }
}
