package dev.grader.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;

class HtmlProblemsTest {
    private final HtmlProblems problems = new HtmlProblems();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void tellsOurRefusalsInTheirOwnWords() throws Exception {
        var view = onAPage(new ProblemException(ProblemType.ATTEMPTS_EXHAUSTED, "No attempt is left."));

        assertThat(view.getStatus()).isEqualTo(ProblemType.ATTEMPTS_EXHAUSTED.status());
        assertThat(view.getModel()).containsEntry("detail", "No attempt is left.");
    }

    @Test
    void speaksOfAccountsWhereTheApiSpeaksOfKeys() throws Exception {
        var view = onAPage(new ProblemException(ProblemType.FORBIDDEN, "A key of the role candidate may not do that."));

        assertThat(view.getModel()).containsEntry("title", "Not allowed");
        assertThat(String.valueOf(view.getModel().get("detail")))
                .contains("account")
                .doesNotContain("key");
    }

    @Test
    void tellsNothingOfWhatIsInsideWhenSomethingBreaks() throws Exception {
        var view = onAPage(new IllegalStateException("secret of the inside"));

        assertThat(Objects.requireNonNull(view.getStatus()).value()).isEqualTo(500);
        assertThat(view.getModel().toString()).contains("our side").doesNotContain("secret of the inside");
    }

    @Test
    void saysThatNothingWasKeptWhileTheDatabaseIsAway() throws Exception {
        var view = onAPage(new DataAccessResourceFailureException("disk full at /var/lib"));

        assertThat(Objects.requireNonNull(view.getStatus()).value()).isEqualTo(503);
        assertThat(view.getModel().toString())
                .contains("nothing of what you sent was kept")
                .doesNotContain("/var/lib");
    }

    @Test
    void saysWhenToComeAgain() throws Exception {
        onAPage(new ProblemException(ProblemType.RATE_LIMITED, "Too much at once.").header("Retry-After", "7"));

        assertThat(response.getHeader("Retry-After")).isEqualTo("7");
    }

    @Test
    void leavesTheApiAlone() throws Exception {
        var handler = new HandlerMethod(new Object(), Object.class.getMethod("toString"));

        assertThat(problems.resolveException(new MockHttpServletRequest(), response, handler, new Exception()))
                .isNull();
    }

    private ModelAndView onAPage(Exception failure) throws Exception {
        var handler = new HandlerMethod(new HomePage(), HomePage.class.getDeclaredMethod("home"));
        return Objects.requireNonNull(
                problems.resolveException(new MockHttpServletRequest(), response, handler, failure));
    }
}
