package dev.grader.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** In a process that knows no keys, as one that only grades. */
class StaffOnOperationsTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final List<Exception> refusals = new ArrayList<>();

    private final HandlerExceptionResolver problems = (request, response, handler, refused) -> {
        refusals.add(refused);
        return new ModelAndView();
    };

    @Test
    void letsTheTokenThrough() throws Exception {
        assertThat(passes(TOKEN, "/actuator/prometheus", TOKEN)).isTrue();
    }

    @Test
    void takesNothingElse() throws Exception {
        assertThat(passes(TOKEN, "/actuator/prometheus", "grader_0123456789abcdef." + "A".repeat(43)))
                .isFalse();
        assertThat(passes(TOKEN, "/actuator/prometheus", TOKEN.substring(1))).isFalse();
        assertThat(passes(TOKEN, "/actuator/prometheus", null)).isFalse();

        assertThat(refusals)
                .hasSize(3)
                .allSatisfy(refused -> assertThat(refused)
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAUTHORIZED)));
    }

    @Test
    void isClosedWhereThereIsNoTokenEither() throws Exception {
        assertThat(passes(null, "/actuator/prometheus", "null")).isFalse();
        assertThat(passes(null, "/actuator/prometheus", "")).isFalse();
    }

    @Test
    void leavesTheHealthOpenAndNothingWhoseNameBeginsLikeIt() throws Exception {
        assertThat(passes(null, "/actuator/health", null)).isTrue();
        assertThat(passes(null, "/actuator/health/liveness", null)).isTrue();
        assertThat(passes(null, "/actuator/healthy", null)).isFalse();
    }

    private boolean passes(@Nullable String token, String path, @Nullable String bearer)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        if (bearer != null) {
            request.addHeader("Authorization", "Bearer " + bearer);
        }
        var chain = new MockFilterChain();
        new StaffOnOperations(null, token, problems).doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }
}
