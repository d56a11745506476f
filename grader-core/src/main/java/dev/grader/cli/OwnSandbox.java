package dev.grader.cli;

import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.DockerSandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A sandbox for as long as a command takes; gone also when a person presses Ctrl-C, which ends no try statement. */
final class OwnSandbox implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OwnSandbox.class);

    private final DockerSandbox sandbox;
    private final Thread hook;

    private OwnSandbox(DockerSandbox sandbox) {
        this.sandbox = sandbox;
        this.hook = Thread.ofPlatform().unstarted(sandbox::close);
    }

    static OwnSandbox open(SandboxSettings settings) throws SandboxException {
        OwnSandbox own = new OwnSandbox(DockerSandbox.open(settings));
        Runtime.getRuntime().addShutdownHook(own.hook);
        return own;
    }

    DockerSandbox sandbox() {
        return sandbox;
    }

    @Override
    public void close() {
        sandbox.close();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            log.debug("The machine is going down already, and the hook has run.", e);
        }
    }
}
