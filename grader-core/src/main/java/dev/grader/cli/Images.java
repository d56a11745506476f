package dev.grader.cli;

import dev.grader.sandbox.SandboxSettings;
import picocli.CommandLine.Option;

/** The options of every command that opens a sandbox. */
final class Images {
    @Option(names = "--cell-image", defaultValue = "grader-cell", description = "image of a cell (${DEFAULT-VALUE})")
    private String cell = "grader-cell";

    @Option(
            names = "--examiner-image",
            defaultValue = "grader-examiner",
            description = "image of the examiner (${DEFAULT-VALUE})")
    private String examiner = "grader-examiner";

    /** Settings for one submission at a time. */
    SandboxSettings settings() {
        return SandboxSettings.defaults(SandboxSettings.ownerOfThisHost())
                .withCells(1)
                .withImages(cell, examiner);
    }
}
