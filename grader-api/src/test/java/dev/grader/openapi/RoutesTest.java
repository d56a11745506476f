package dev.grader.openapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.ServiceTest;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.web.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** That the document and the routes are the same. */
class RoutesTest extends ServiceTest {
    private static final Spec SPEC = Spec.load();

    /** The container's own way to tell of a failure: no client is meant to go there. */
    private static final Set<String> INTERNAL = Set.of("/error");

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings = List.of();

    @Test
    void everyRouteIsInTheDocumentAndNothingElse() {
        assertThat(SPEC.operations().stream().map(Operation::toString))
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(
                        routes().map(Route::toString).collect(Collectors.toSet()));
    }

    @Test
    void everyOperationNamesTheScopeAndTheRolesThatItsRouteAsksFor() {
        Map<String, Operation> operations =
                SPEC.operations().stream().collect(Collectors.toMap(Operation::toString, operation -> operation));

        assertThat(routes().filter(route -> route.path().startsWith("/v1")))
                .isNotEmpty()
                .allSatisfy(route -> {
                    Operation operation = requireNonNull(operations.get(route.toString()));
                    Needs needs = requireNonNull(route.handler().getMethodAnnotation(Needs.class));
                    assertThat(operation.words("x-scopes"))
                            .as("%s", route)
                            .containsExactly(needs.value().text());
                    assertThat(rolesIn(operation)).as("%s", route).isEqualTo(rolesOf(needs));
                    assertThat(operation.needsKey()).as("%s", route).isTrue();
                });
    }

    /** Without a word in the document all roles may whose keys can have the scope. */
    private static Set<Role> rolesIn(Operation operation) {
        Set<String> words = operation.words("x-roles");
        return Arrays.stream(Role.values())
                .filter(role -> words.isEmpty() || words.contains(role.text()))
                .filter(role -> role.scopes().stream()
                        .anyMatch(scope -> operation.words("x-scopes").contains(scope.text())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Role> rolesOf(Needs needs) {
        return Arrays.stream(needs.roles())
                .filter(role -> role.scopes().contains(needs.value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Route> routes() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .filter(route -> !INTERNAL.contains(route.path()))
                // Pages are for people, who need no document.
                .filter(route -> !route.handler().getBeanType().isAnnotationPresent(Pages.class));
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method.name(), path, handler)))
                .map(Route::named);
    }

    private record Route(String method, String path, HandlerMethod handler) {
        /** A pattern of Spring's that no path of OpenAPI can say. */
        Route named() {
            return new Route(method, path.replace("/**", "/{part}"), handler);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
