package dev.grader.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit status: 0 accepted, 1 not accepted, 2 could not be graded or was asked wrongly. */
@Command(
        name = "grader",
        description = "Grades Python solutions on this machine, without the service.",
        mixinStandardHelpOptions = true,
        subcommands = GradeCommand.class)
public final class Main {
    private static final String LOGBACK_CONFIGURATION = "logback.configurationFile";

    private Main() {}

    public static void main(String[] arguments) {
        // A report goes to standard output; what is logged must not mix with it.
        if (System.getProperty(LOGBACK_CONFIGURATION) == null) {
            System.setProperty(LOGBACK_CONFIGURATION, "dev/grader/cli/logback.xml");
        }
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((fault, commandLine, parsed) -> {
            commandLine.getErr().println("grader: " + fault.getMessage());
            return ExitStatus.ERROR;
        });
    }
}
