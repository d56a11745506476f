package dev.grader.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.ServiceTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** That no route is left out when hidden values are searched for: one that is new belongs into {@link SearchedRoutes}. */
class SearchedRoutesTest extends ServiceTest {
    private static final String A_SUBMISSION = "/v1/submissions/{";

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings = List.of();

    @Test
    void everyRouteThatIsReadIsSearchedForHiddenValues() {
        assertThat(routes())
                .hasSizeGreaterThan(12)
                .allSatisfy(route -> assertThat(searchedIn(route))
                        .as("what LeakIT reads of %s", route)
                        .isNotEmpty());
    }

    /** A path of a submission that nobody sent would be a search in nothing. */
    private static List<String> searchedIn(PathPattern route) {
        Stream<String> paths = route.getPatternString().startsWith(A_SUBMISSION)
                ? SearchedRoutes.OF_A_SUBMISSION.stream().map(rest -> "/v1/submissions/sub_1" + rest)
                : SearchedRoutes.OTHERS.stream();
        return paths.filter(path -> route.matches(PathContainer.parsePath(path.replaceFirst("\\?.*", ""))))
                .toList();
    }

    /** Of every controller and of the actuator; a mapping that names no method answers to all. */
    private List<PathPattern> routes() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(SearchedRoutesTest::isRead)
                .flatMap(info -> info.getPathPatternsCondition() == null
                        ? Stream.empty()
                        : info.getPathPatternsCondition().getPatterns().stream())
                .toList();
    }

    private static boolean isRead(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
