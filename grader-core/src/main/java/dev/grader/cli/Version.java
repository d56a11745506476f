package dev.grader.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What the build says of itself, where the program comes out of the service's jar. */
final class Version {
    private static final String UNKNOWN = "unknown";

    private Version() {}

    static String ofThisProgram() {
        try (InputStream built = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (built == null) {
                return UNKNOWN;
            }
            Properties properties = new Properties();
            properties.load(built);
            return properties.getProperty("build.version", UNKNOWN);
        } catch (IOException unreadable) {
            return UNKNOWN;
        }
    }
}
