package dev.grader.sandbox;

import java.util.List;

/**
 * What one sandbox consists of at a moment.
 *
 * @param examiners its containers that hold tests
 * @param cells its containers in which candidates' code runs
 * @param volumes names of its volumes
 */
public record Inspection(List<Container> examiners, List<Container> cells, List<String> volumes) {
    public Inspection {
        examiners = List.copyOf(examiners);
        cells = List.copyOf(cells);
        volumes = List.copyOf(volumes);
    }

    /**
     * A container, seen from within by a process that is not listed itself.
     *
     * @param id the engine's
     * @param started when its first process was started, as the engine writes it
     * @param processes all of them, those that ended and were not waited for included
     * @param files paths in the places that can be written to; of very many only the first
     * @param descriptors how many its first process has open
     * @param residentBytes of all its processes, what they share counted for each
     */
    public record Container(
            String id,
            String started,
            List<Running> processes,
            List<String> files,
            int descriptors,
            long residentBytes) {
        public Container {
            processes = List.copyOf(processes);
            files = List.copyOf(files);
        }
    }

    /**
     * A process, by its numbers inside of the container.
     *
     * @param parent 0 where the parent is outside
     * @param command as it calls itself: hostile in a cell, though bounded
     */
    public record Running(int id, int parent, String command) {}
}
