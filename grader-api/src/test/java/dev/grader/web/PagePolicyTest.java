package dev.grader.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.ServiceTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What pages say to browsers, and to whom they are shown. */
class PagePolicyTest extends ServiceTest {
    private static final String[] BROWSER = {"Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    };

    @Test
    void runsNoScriptThatIsNotAFileOfTheService() {
        var page = client.with(null).get("/", BROWSER);

        assertThat(page.header("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("cache-control")).contains("no-store");
    }

    @Test
    void hasANonceOfItsOwnForEachAnswer() {
        var first = client.with(null).get("/", BROWSER);
        var second = client.with(null).get("/", BROWSER);

        assertThat(first.header("content-security-policy")).isNotEqualTo(second.header("content-security-policy"));
    }

    @Test
    void namesItsFilesByWhatIsInThemSoThatABrowserKeepsThem() {
        var page = client.with(null).get("/", BROWSER).text();
        var file = Pattern.compile("/assets/site-[0-9a-f]{32}\\.js").matcher(page);
        assertThat(file.find()).isTrue();

        var script = client.with(null).get(file.group());

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("cache-control").orElseThrow()).contains("immutable", "max-age=31536000");
        assertThat(script.header("content-type").orElseThrow()).startsWith("text/javascript");
    }

    @Test
    void tellsPeopleInAPageAndProgramsInProblemDetailsThatNothingIsThere() {
        var person = client.with(null).get("/nowhere", BROWSER);
        var program = client.with(null).get("/nowhere", "Accept", "application/json");

        assertThat(person.status()).isEqualTo(404);
        assertThat(person.header("content-type").orElseThrow()).startsWith("text/html");
        assertThat(person.header("content-security-policy").orElseThrow()).contains("script-src 'self'");
        assertThat(program.status()).isEqualTo(404);
        assertThat(program.header("content-type")).contains("application/problem+json");
    }

    @Test
    void tellsProgramsOfTheApiInProblemDetailsWhateverTheyAccept() {
        assertThat(client.get("/v1/submissions/nothing", BROWSER).header("content-type"))
                .contains("application/problem+json");
    }
}
