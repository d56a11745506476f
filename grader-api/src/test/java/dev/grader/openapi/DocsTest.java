package dev.grader.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page's files and headers; what a browser makes of them, a browser shows. */
class DocsTest extends ServiceTest {
    private static final Pattern FILE = Pattern.compile("\"(/docs/[^\"]+)\"");

    @Test
    void allowsNothingButItsOwnFiles() {
        Answer page = client.with(null).get("/docs");

        assertThat(page.response().headers().allValues("Content-Security-Policy"))
                .containsExactly(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                                + " font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
        assertThat(page.header("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.header("Cache-Control")).hasValue("no-cache");
        assertThat(page.text()).doesNotContain("<script>", "<style", "style=", "{version}", "http:", "https:");
    }

    @Test
    void servesTheFilesItNamesForAsLongAsTheyAreTheSame() {
        assertThat(FILE.matcher(client.with(null).get("/docs").text())
                        .results()
                        .map((MatchResult match) -> match.group(1)))
                .hasSize(5)
                .allSatisfy(path -> {
                    Answer file = client.with(null).get(path);
                    assertThat(file.status()).as(path).isEqualTo(200);
                    assertThat(file.header("Cache-Control")).hasValue("max-age=31536000, public, immutable");
                    assertThat(file.header("X-Content-Type-Options")).hasValue("nosniff");
                    assertThat(client.get(path.replaceAll("docs/[0-9a-f]+", "docs/0"))
                                    .status())
                            .isEqualTo(404);
                });
    }

    @Test
    void servesNothingElseOfTheJar() {
        String folder = client.get("/docs").text().replaceAll("(?s).*(/docs/[0-9a-f]+/)docs.css.*", "$1");

        assertThat(client.get(folder + "docs.css").status()).isEqualTo(200);
        for (String other :
                new String[] {"index.html", "swagger-ui.js", "oauth2-redirect.html", "..%2Fapplication.yaml"}) {
            assertThat(client.get(folder + other).status()).as(other).isIn(400, 404);
        }
        assertThat(client.get("/webjars/swagger-ui/swagger-ui.css").status()).isEqualTo(404);
    }
}
