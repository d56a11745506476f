package dev.grader.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what people and Prometheus are told of the metrics against what the service exports. */
class MetricsPageTest extends ServiceTest {
    private static final Path DOCKER = Path.of("..", "docker");
    private static final Pattern ROW = Pattern.compile("\\| `(grader_\\w+)` \\| (\\w+) \\|(.*?)\\| .+ \\|");
    private static final Pattern TYPE = Pattern.compile("# TYPE (grader_\\w+) (\\w+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    /** In PromQL: strings, labels, ranges, and lists of labels hold no names of metrics. */
    private static final Pattern NO_NAMES =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z_:][a-zA-Z0-9_:]*\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("or", "and", "unless", "bool");
    /** Prometheus' own, about whom it scrapes. */
    private static final String UP = "up";

    private Scrape scrape = new Scrape("");

    @BeforeEach
    void grade() {
        client.submit("add-two", "page = 1", "Prefer", "wait=20");
        scrape = Scrape.of(client);
    }

    @Test
    void thePageListsEveryMetricWithItsTypeAndItsLabelsAndNoOther() throws IOException {
        Map<String, String> told = new TreeMap<>();
        ROW.matcher(Files.readString(DOCKER.resolve("OPERATIONS.md")))
                .results()
                .forEach(row -> told.put(row.group(1), row.group(2) + " " + labelsTold(row.group(3))));

        Map<String, String> exported = new TreeMap<>();
        TYPE.matcher(scrape.text())
                .results()
                .filter(type -> !type.group(1).endsWith("_max"))
                .forEach(type -> exported.put(type.group(1), type.group(2) + " " + labelsExported(type.group(1))));

        assertThat(told).hasSizeGreaterThan(8).isEqualTo(exported);
    }

    @Test
    void theDashboardAsksForNothingThatIsNotExported() throws IOException {
        List<String> queries = dashboard();

        assertThat(queries).hasSizeGreaterThan(20);
        assertThat(scrape.names()).containsAll(namesIn(queries));
    }

    @Test
    void theDashboardShowsEveryMetricOfTheServicesOwn() throws IOException {
        String queries = String.join("\n", dashboard());

        assertThat(TYPE.matcher(scrape.text()).results().map(type -> type.group(1)))
                .filteredOn(name -> !name.endsWith("_max"))
                .allSatisfy(name -> assertThat(queries).contains(name));
    }

    @Test
    void theAlarmsAskForNothingThatIsNotExported() throws IOException {
        String rules = Files.readString(DOCKER.resolve("grafana").resolve("alerts.yaml"));
        List<String> queries = Pattern.compile("(?m)^ +expr: (.+)$")
                .matcher(rules)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(queries).hasSizeGreaterThan(5);
        Set<String> names = namesIn(queries);
        names.remove(UP);
        assertThat(scrape.names()).containsAll(names);
    }

    @Test
    void thePageExplainsEveryAlarm() throws IOException {
        String page = Files.readString(DOCKER.resolve("OPERATIONS.md"));
        String rules = Files.readString(DOCKER.resolve("grafana").resolve("alerts.yaml"));

        assertThat(Pattern.compile("alert: (\\w+)").matcher(rules).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(alarm -> assertThat(page).contains("`" + alarm + "`"));
    }

    private static List<String> dashboard() throws IOException {
        JsonNode dashboard = JsonMapper.shared()
                .readTree(Files.readString(DOCKER.resolve("grafana").resolve("grader.json")));
        return dashboard.findValuesAsString("expr");
    }

    private static Set<String> namesIn(List<String> queries) {
        var names = new TreeSet<String>();
        for (String query : queries) {
            NAME.matcher(NO_NAMES.matcher(query).replaceAll(" "))
                    .results()
                    .map(found -> found.group())
                    .filter(name -> !WORDS.contains(name))
                    .forEach(names::add);
        }
        return names;
    }

    private static String labelsTold(String cell) {
        return Stream.of(cell.split(","))
                .map(label -> label.replace("`", "").strip())
                .filter(label -> !label.isEmpty())
                .sorted()
                .collect(Collectors.joining(","));
    }

    private String labelsExported(String family) {
        return scrape.text()
                .lines()
                .filter(line -> Arrays.asList("{", "_bucket{", "_count{").stream()
                        .anyMatch(end -> line.startsWith(family + end)))
                .flatMap(line -> LABEL.matcher(line).results().map(found -> found.group(1)))
                .filter(label -> !label.equals("le"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }
}
