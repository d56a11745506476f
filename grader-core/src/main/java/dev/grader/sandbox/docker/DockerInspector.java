package dev.grader.sandbox.docker;

import dev.grader.sandbox.Inspection;
import dev.grader.sandbox.Inspection.Container;
import dev.grader.sandbox.Inspector;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.docker.Labels.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds a sandbox's containers by their label and runs a small program in each, as the user that the container began with. */
final class DockerInspector implements Inspector {
    private static final String SCRIPT = script();
    private static final List<String> CELL_PLACES = List.of("3:/tmp", "3:/dev/shm", "1:/dev/mqueue");
    /** A challenge's folder holds one for each job; the tests' own text lies below the temporary folder. */
    private static final List<String> EXAMINER_PLACES =
            List.of("2:" + Confinement.SHARED + "/files", "1:/tmp", "1:/dev/shm", "1:/dev/mqueue");

    private final Engine engine;
    private final String instance;

    DockerInspector(Engine engine, String instance) {
        this.engine = engine;
        this.instance = instance;
    }

    @Override
    public Inspection inspect() throws SandboxException, InterruptedException {
        Map<Engine.Labelled, String> starts = new LinkedHashMap<>();
        // All of them first: where one is coming or going, looking into the others would be in vain.
        for (Engine.Labelled found : engine.containers(Map.of(Labels.INSTANCE, instance))) {
            starts.put(found, engine.startOf(found.id()));
        }
        List<Container> examiners = new ArrayList<>();
        List<Container> cells = new ArrayList<>();
        for (Map.Entry<Engine.Labelled, String> start : starts.entrySet()) {
            boolean examiner =
                    Part.EXAMINER.label().equals(start.getKey().labels().get(Labels.PART));
            Container seen = look(start.getKey().id(), start.getValue(), examiner ? EXAMINER_PLACES : CELL_PLACES);
            (examiner ? examiners : cells).add(seen);
        }
        List<String> volumes = engine.volumes(Map.of(Labels.INSTANCE, instance)).stream()
                .map(Engine.Labelled::id)
                .toList();
        return new Inspection(examiners, cells, volumes);
    }

    private Container look(String id, String started, List<String> places)
            throws SandboxException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "-I", "-S", "-B", "-c", SCRIPT));
        command.addAll(places);
        return Sight.parse(engine.execute(id, command), id, started);
    }

    private static String script() {
        try (var script = DockerInspector.class.getResourceAsStream("look_inside.py")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
