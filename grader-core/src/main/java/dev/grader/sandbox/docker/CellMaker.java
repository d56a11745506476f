package dev.grader.sandbox.docker;

import dev.grader.sandbox.SandboxException;
import java.util.Optional;

/** Makes and removes the containers behind a pool's cells. Thread-safe; calls take as long as the engine does. */
interface CellMaker {

    /** Starts a cell's container, which reports to the examiner under that name. Returns the container's id. */
    String start(String cell) throws SandboxException;

    /** Why a container ended, in words; empty while it runs. */
    Optional<String> epitaph(String container);

    void remove(String container) throws SandboxException;
}
