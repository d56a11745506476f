package dev.grader.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.grader.challenge.CatalogProblem;
import dev.grader.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report for a program, in one JSON object. */
public final class VerifyJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private VerifyJson() {}

    private record Tests(int sample, int hidden) {}

    private record Mutants(int made, int judged, int killed, int equivalent, double score, List<Survived> survivors) {}

    private record Survived(String file, int line, String operator, String diff, String mark) {}

    private record Found(String file, @Nullable Integer line, String weight, String text) {}

    private record Row(
            String slug,
            String kind,
            boolean proven,
            Tests tests,
            Map<String, Integer> solutions,
            @Nullable Room room,
            @Nullable Mutants mutants,
            long ms,
            List<Found> findings) {}

    private record Document(boolean proven, long seed, long ms, List<Row> challenges, List<Found> broken) {}

    public static String of(VerifyReport report) {
        return JSON.writeValueAsString(new Document(
                report.proven(),
                report.seed(),
                report.took().toMillis(),
                report.proofs().stream().map(VerifyJson::row).toList(),
                report.broken().stream().map(VerifyJson::broken).toList()));
    }

    private static Row row(Verification proof) {
        return new Row(
                proof.slug(),
                proof.kind().wireName(),
                proof.proven(),
                new Tests(proof.samples(), proof.hidden()),
                byName(proof.solutions()),
                proof.room(),
                mutants(proof.mutation()),
                proof.took().toMillis(),
                proof.findings().stream().map(VerifyJson::found).toList());
    }

    private static Map<String, Integer> byName(Map<Verdict, Integer> solutions) {
        Map<String, Integer> named = new LinkedHashMap<>();
        solutions.forEach((verdict, count) -> named.put(verdict.wireName(), count));
        return named;
    }

    private static @Nullable Mutants mutants(@Nullable Mutation mutation) {
        return mutation == null
                ? null
                : new Mutants(
                        mutation.made(),
                        mutation.judged(),
                        mutation.killed(),
                        mutation.equivalent(),
                        mutation.score(),
                        mutation.survivors().stream().map(VerifyJson::survived).toList());
    }

    private static Survived survived(Survivor survivor) {
        return new Survived(
                survivor.file().toString(), survivor.line(), survivor.operator(), survivor.diff(), survivor.mark());
    }

    private static Found found(Finding finding) {
        return new Found(
                finding.file().toString(),
                line(finding.line()),
                finding.weight().name().toLowerCase(Locale.ROOT),
                finding.text());
    }

    private static Found broken(CatalogProblem problem) {
        return new Found(problem.file().toString(), line(problem.line()), "problem", problem.text());
    }

    private static @Nullable Integer line(int line) {
        return line == 0 ? null : line;
    }
}
