package dev.grader.attack;

import dev.grader.sandbox.Inspection;
import dev.grader.sandbox.Inspection.Container;
import dev.grader.sandbox.Inspection.Running;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares two looks at a sandbox that has nothing to do: what one has and the other had not is left over. */
final class Traces {
    private static final int FIRST_PROCESS = 1;
    /** A conversation with a cell that is coming or going. */
    private static final int DESCRIPTORS_IN_PASSING = 2;

    private static final int SHOWN = 5;

    private final Inspection before;
    private final Inspection now;
    private final List<String> found = new ArrayList<>();

    private Traces(Inspection before, Inspection now) {
        this.before = before;
        this.now = now;
    }

    /**
     * Says what is left over, a sentence each; empty when all is as it was.
     *
     * @param before the first look, or the same one where there was none
     * @param cells how many there should be
     * @param wardens how many descriptors each cell's first process had when the cell was first seen, by container
     */
    static List<String> find(Inspection before, Inspection now, int cells, Map<String, Integer> wardens) {
        Traces traces = new Traces(before, now);
        traces.count("cells", cells, now.cells().size());
        traces.count("volumes", 1, now.volumes().size());
        traces.count("examiners", 1, now.examiners().size());
        traces.examiner();
        for (Container cell : now.cells()) {
            traces.cell(cell, wardens.getOrDefault(cell.id(), cell.descriptors()));
        }
        return traces.found;
    }

    private void count(String what, int wanted, int there) {
        if (there != wanted) {
            found.add("there are " + there + " " + what + " where " + wanted + " belong");
        }
    }

    private void examiner() {
        if (before.examiners().size() != 1 || now.examiners().size() != 1) {
            return;
        }
        Container old = before.examiners().getFirst();
        Container examiner = now.examiners().getFirst();
        if (!old.id().equals(examiner.id()) || !old.started().equals(examiner.started())) {
            found.add("the examiner of " + old.started() + " was replaced by one of " + examiner.started());
            return;
        }
        descriptors("the examiner's hub", old.descriptors(), examiner.descriptors());
        // Warm processes are the hub's children; a job is the child of one of them.
        List<Running> jobs = examiner.processes().stream()
                .filter(process -> process.id() != FIRST_PROCESS && process.parent() != FIRST_PROCESS)
                .toList();
        processes("the examiner", jobs);
        if (examiner.processes().size() - jobs.size() > old.processes().size()) {
            found.add("the examiner has more processes than before: " + named(examiner.processes()));
        }
        Set<String> files = new HashSet<>(examiner.files());
        old.files().forEach(files::remove);
        files("the examiner", List.copyOf(files));
    }

    private void cell(Container cell, int descriptorsBefore) {
        List<Running> others = cell.processes().stream()
                .filter(process -> process.id() != FIRST_PROCESS)
                .toList();
        // One child is ready for the next test; nobody can tell it from a second one, so either is left over.
        if (others.size() > 1 || others.stream().anyMatch(process -> process.parent() != FIRST_PROCESS)) {
            processes("a cell", others);
        }
        files("a cell", cell.files());
        descriptors("a cell's warden", descriptorsBefore, cell.descriptors());
    }

    private void processes(String where, List<Running> processes) {
        if (!processes.isEmpty()) {
            found.add("processes are left over in " + where + ": " + named(processes));
        }
    }

    private void files(String where, List<String> files) {
        if (!files.isEmpty()) {
            found.add("files are left over in " + where + ": "
                    + files.stream().sorted().limit(SHOWN).collect(Collectors.joining(", ")));
        }
    }

    private void descriptors(String whose, int had, int has) {
        if (has > had + DESCRIPTORS_IN_PASSING) {
            found.add(whose + " has " + has + " open descriptors where it had " + had);
        }
    }

    private static String named(List<Running> processes) {
        return processes.stream()
                .limit(SHOWN)
                .map(process -> process.command() + " (" + process.id() + ", of " + process.parent() + ")")
                .collect(Collectors.joining(", "));
    }
}
