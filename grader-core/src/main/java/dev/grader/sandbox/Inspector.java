package dev.grader.sandbox;

/** Looks at a sandbox from outside, past everything that runs in it: for proof that nothing is left over. Thread-safe. */
public interface Inspector {

    /**
     * Looks at everything there is now. While cells come and go a look may fail that succeeds a moment later.
     *
     * @throws SandboxException when something could not be looked at, with the reason
     */
    Inspection inspect() throws SandboxException, InterruptedException;
}
