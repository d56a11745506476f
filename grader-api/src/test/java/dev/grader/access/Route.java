package dev.grader.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * One route of {@code /v1} as the service has it.
 *
 * @param path with its variables in braces
 */
record Route(String method, String path) {
    /** All there are. */
    static List<Route> of(List<RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Route::of)
                .filter(route -> route.path().startsWith("/v1/"))
                .toList();
    }

    /** One that names no method takes any, and is in no table. */
    private static Stream<Route> of(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(new Route("ANY", path))
                        : methods.stream().map(method -> new Route(method.name(), path)));
    }

    boolean hasVariables() {
        return path.contains("{");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
