package dev.grader.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is in a Docker engine because some service put it there. */
public final class Leftovers {
    private Leftovers() {}

    /** The ids of all containers, volumes and networks of that installation, running or not. */
    public static List<String> of(String installation) {
        String label = "label=dev.grader.owner=" + installation;
        var found = new ArrayList<String>();
        found.addAll(Commands.run("docker", "ps", "-aq", "--filter", label));
        found.addAll(Commands.run("docker", "volume", "ls", "-q", "--filter", label));
        found.addAll(Commands.run("docker", "network", "ls", "-q", "--filter", label));
        return found;
    }

    /** The ids of its running containers of that part, {@code cell} or {@code examiner}, on the engine of that environment. */
    public static List<String> running(Map<String, String> environment, String installation, String part) {
        return Commands.run(
                environment,
                "docker",
                "ps",
                "-q",
                "--filter",
                "label=dev.grader.owner=" + installation,
                "--filter",
                "label=dev.grader.part=" + part);
    }
}
