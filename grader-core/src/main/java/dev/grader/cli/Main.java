package dev.grader.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit status: 0 accepted, 1 not accepted, a promise broken or a package unproven, 2 could not be done or was asked wrongly. */
@Command(
        name = "grader",
        description = "Grades Python solutions on this machine, without the service.",
        mixinStandardHelpOptions = true,
        subcommands = {GradeCommand.class, AttackCommand.class, VerifyCommand.class})
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
        // The launcher names folders of its own first; what a person says after it counts.
        return new CommandLine(new Main())
                .setOverwrittenOptionsAllowed(true)
                .setExecutionExceptionHandler((fault, commandLine, parsed) -> {
                    commandLine.getErr().println("grader: " + fault.getMessage());
                    return ExitStatus.ERROR;
                });
    }
}
