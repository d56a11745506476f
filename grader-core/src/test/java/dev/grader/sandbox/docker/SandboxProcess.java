package dev.grader.sandbox.docker;

import dev.grader.sandbox.Cell;

/** A process with a sandbox that says when it has a cell, and then waits to be killed. */
final class SandboxProcess {
    static final String UP = "up";

    private SandboxProcess() {}

    /**
     * Opens the sandbox.
     *
     * @param arguments the owner's name
     */
    public static void main(String[] arguments) throws Exception {
        DockerSandbox sandbox = DockerSandbox.open(DockerFixture.settings(arguments[0]));
        Cell cell = sandbox.lease();
        System.out.println(UP + " " + cell.name());
        Thread.currentThread().join();
    }
}
