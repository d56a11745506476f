package dev.grader.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {
    private final Statement statement = new Statement();

    @Test
    void makesParagraphsListsAndCode() {
        assertThat(statement.html("Write `f`.\n\n* one\n* two\n\n```python\nif a < b:\n    pass\n```\n"))
                .contains("<p>Write <code>f</code>.</p>", "<li>one</li>", "if a &lt; b:");
    }

    @Test
    void leavesTheFirstHeadingToThePage() {
        assertThat(statement.html("# Task\n\n###### Small\n")).contains("<h2>Task</h2>", "<h6>Small</h6>");
    }

    @Test
    void letsCodeThatIsTooWideBeScrolledByKeyboard() {
        assertThat(statement.html("    x = 1\n")).contains("<pre tabindex=\"0\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<div onclick=\"x()\">\n\nwords\n\n</div>",
                "<!-- hidden -->\n\nwords"
            })
    void showsTagsAsTheyStand(String markdown) {
        assertThat(statement.html(markdown)).doesNotContainPattern("<(script|img|div|!--)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](data:text/html,x)",
                "[a](vbscript:x)"
            })
    void leadsNowhereButToTheWeb(String markdown) {
        assertThat(statement.html(markdown)).contains("href=\"\"").doesNotContainIgnoringCase("script:");
    }

    @Test
    void leadsToTheWeb() {
        assertThat(statement.html("[docs](https://docs.python.org/3/)"))
                .contains("<a rel=\"noopener noreferrer\" href=\"https://docs.python.org/3/\">docs</a>");
    }

    @Test
    void tellsAPictureByItsWords() {
        assertThat(statement.html("![a *graph*](https://elsewhere.example/graph.png)"))
                .doesNotContain("<img", "elsewhere")
                .contains("a <em>graph</em>");
    }
}
