package dev.grader.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template may have, whatever area it is of: each of these would let what somebody typed become part of a page's program. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Markdown of challenge packages, which our own renderer has made safe. */
    private static final Pattern RENDERED =
            Pattern.compile("th:utext=\"\\$\\{(?:statement|guidance|explanation|result\\.explanation)}\"");

    private static final List<Pattern> FORBIDDEN = List.of(
            Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>"),
            Pattern.compile("<script[^>]*>\\s*[^\\s<]"),
            Pattern.compile("<style"),
            Pattern.compile("\\s(?:th:)?style="),
            Pattern.compile("\\s(?:th:)?on[a-z]+="),
            Pattern.compile("hx-on"),
            Pattern.compile("hx-vals=['\"]js:"),
            Pattern.compile("javascript:", Pattern.CASE_INSENSITIVE),
            Pattern.compile("th:inline"),
            Pattern.compile("\\[\\("),
            // Preprocessing would evaluate what a variable holds.
            Pattern.compile("__\\$\\{"),
            Pattern.compile("(?:src|href)=\"(?:https?:)?//"));

    private static final Pattern POSTED = Pattern.compile("<form[^>]*method=\"post\"[^>]*>", Pattern.CASE_INSENSITIVE);

    static List<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(found).hasSizeGreaterThan(5);
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoProgramAndNoStyle(Path template) throws IOException {
        String text = Files.readString(template);

        for (Pattern forbidden : FORBIDDEN) {
            assertThat(forbidden.matcher(text).results().map(found -> found.group()))
                    .as("%s in %s", forbidden, template)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void writesMarkupOfOurOwnRendererAlone(Path template) throws IOException {
        assertThat(RENDERED.matcher(Files.readString(template)).replaceAll(""))
                .doesNotContain("utext")
                .doesNotContain("data-th-utext");
    }

    /** Only such forms get the token against requests that another site had sent. */
    @ParameterizedTest
    @MethodSource("templates")
    void postsWhereTheTokenIsAdded(Path template) throws IOException {
        assertThat(POSTED.matcher(Files.readString(template)).results().map(found -> found.group()))
                .allSatisfy(form -> assertThat(form).contains("th:action="));
    }
}
