package dev.grader.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.ServiceTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No page is without a browser's look at it: whoever adds one says here under which name it is held to {@code PageCheck}. */
class PageListTest extends ServiceTest {
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("/", "home"),
            Map.entry("/error", "not-found"),
            Map.entry("/sign-in", "sign-in"),
            Map.entry("/first/{token}", "first"),
            Map.entry("/app/account", "account"),
            Map.entry("/app/accounts", "accounts"),
            Map.entry("/app/keys", "keys"),
            Map.entry("/app/webhooks", "webhooks"),
            Map.entry("/app/webhooks/{id}", "deliveries"),
            Map.entry("/app/audit", "audit"),
            Map.entry("/app/inbox", "inbox"),
            Map.entry("/app/submissions/{id}", "report"),
            Map.entry("/app/submissions/{id}/diff", "diff"),
            Map.entry("/app/compare", "compare"),
            Map.entry("/app/challenges", "challenges"),
            Map.entry("/app/challenges/{slug}", "challenge"),
            Map.entry("/app/assessments", "assessments"),
            Map.entry("/app/assessments/new", "assessment-form"),
            Map.entry("/app/assessments/{id}", "assessment"),
            Map.entry("/app/assessments/{id}/edit", "assessment-begun"),
            Map.entry("/s/{token}", "shared"),
            Map.entry("/i/{token}", "candidate-welcome"),
            Map.entry("/take/{sitting}", "candidate-list"),
            Map.entry("/take/{sitting}/finish", "candidate-finish"),
            Map.entry("/take/{sitting}/challenges/{slug}", "candidate-workspace"),
            Map.entry("/take/{sitting}/challenges/{slug}/submissions/{id}", "candidate-attempt"));

    /** What browsers get of these is no page to look at: files, a stream of events, a part that is put into a page, a way on. */
    private static final Set<String> NO_PAGES = Set.of(
            "/app/inbox.csv",
            "/app/submissions/{id}/report",
            "/app/submissions/{id}/report.pdf",
            "/app/submissions/{id}/state",
            "/take/{sitting}/time",
            "/take/{sitting}/again",
            "/take/{sitting}/challenges/{slug}/events/{id}");

    private static final Pattern CHECKED = Pattern.compile("\\b(?:check|look)\\(\\s*\\w+,\\s*\"([a-z-]+)\"");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void everyPageIsLookedAtInABrowser() {
        Set<String> routes = new TreeSet<>(pages());
        routes.removeAll(NO_PAGES);

        assertThat(PAGES.keySet()).as("routes of pages").containsExactlyInAnyOrderElementsOf(routes);
        assertThat(checked()).as("names that PageCheck is given").containsAll(PAGES.values());
    }

    private Set<String> pages() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(handler ->
                        AnnotatedElementUtils.hasAnnotation(handler.getValue().getBeanType(), Pages.class))
                .filter(handler -> {
                    var methods = handler.getKey().getMethodsCondition().getMethods();
                    return methods.isEmpty() || methods.contains(RequestMethod.GET);
                })
                .flatMap(handler -> handler.getKey().getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> checked() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("IT.java"))
                    .flatMap(file -> CHECKED.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
