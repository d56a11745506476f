package dev.grader.wiring;

import dev.grader.backup.Backup;
import dev.grader.backup.BackupException;
import dev.grader.backup.Manifest;
import dev.grader.backup.Restore;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The program behind {@code ./grader backup} and {@code ./grader restore}: {@code backup DATA FILE} or {@code restore DATA FILE}.
 * Exit status: 0 done, 1 not done, 2 asked wrongly.
 */
public final class BackupCommand {
    private static final String LOGBACK_CONFIGURATION = "logback.configurationFile";

    private BackupCommand() {}

    public static void main(String[] arguments) {
        if (System.getProperty(LOGBACK_CONFIGURATION) == null) {
            System.setProperty(LOGBACK_CONFIGURATION, "dev/grader/cli/logback.xml");
        }
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        if (arguments.length != 3) {
            return failed("name what to do, the data folder and the file: backup DATA FILE, or restore DATA FILE.", 2);
        }
        Path data = Path.of(arguments[1]).toAbsolutePath().normalize();
        Path file = Path.of(arguments[2]);
        try {
            switch (arguments[0]) {
                case "backup" -> backup(data, file);
                case "restore" -> restore(data, file);
                default -> {
                    return failed("there is no command '" + arguments[0] + "': use backup or restore.", 2);
                }
            }
            return 0;
        } catch (BackupException | DataFolderException refused) {
            return failed(String.valueOf(refused.getMessage()), 1);
        }
    }

    private static void backup(Path data, Path file) throws BackupException {
        boolean pepperElsewhere = System.getenv("GRADER_PEPPER_FILE") != null;
        Manifest manifest = new Backup(Clock.systemUTC(), pepperElsewhere).take(data, file);
        say("Backed up %s into %s: %d submissions. It holds sources and what checks the keys: keep it as you keep them."
                .formatted(data, file, manifest.submissions()));
        if (pepperElsewhere) {
            say("The pepper is not in it: keep a copy of the file that GRADER_PEPPER_FILE names.");
        }
    }

    /** The lock keeps every service off the folder until it is whole. */
    private static void restore(Path data, Path file) throws BackupException {
        try (var folder = new DataFolder(data)) {
            Restore.Restored restored = new Restore(Clock.systemUTC()).into(file, folder.path());
            Manifest manifest = restored.manifest();
            say("Restored %d submissions of %s into %s.".formatted(manifest.submissions(), manifest.madeAt(), data));
            restored.aside().ifPresent(aside -> say("What was there before is in %s.".formatted(aside)));
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }

    private static int failed(String why, int status) {
        System.err.println("grader: " + why);
        return status;
    }
}
