package dev.grader.report;

import java.util.List;
import java.util.Optional;

/** Every format there is. */
public final class ReportFormats {

    private static final List<ReportFormat> ALL = List.of(
            new JsonFormat(),
            new JUnitFormat(),
            new GradescopeFormat(),
            new ExercismFormat(),
            new CtrfFormat(),
            new CsvFormat());

    private ReportFormats() {}

    /** The project's own first. */
    public static List<ReportFormat> all() {
        return ALL;
    }

    /** The format of that name; empty when there is none. */
    public static Optional<ReportFormat> find(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }
}
