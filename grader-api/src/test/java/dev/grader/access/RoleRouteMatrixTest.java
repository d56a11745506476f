package dev.grader.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Who may do what: a key of every role with every choice of scopes, sent to every route there is. One that is new belongs into the table. */
class RoleRouteMatrixTest extends ServiceTest {
    /** The scope that a route needs, and the roles that may; {@code operator} stands for integrators of the tenant that was there first. */
    private static final String TABLE = """
            POST   /v1/submissions                                    submit  integrator interviewer candidate
            GET    /v1/submissions                                    read    integrator interviewer candidate
            GET    /v1/submissions/{id}                               read    integrator interviewer candidate
            GET    /v1/submissions/{id}/report                        read    integrator interviewer candidate
            GET    /v1/submissions/{id}/events                        read    integrator interviewer candidate
            POST   /v1/submission-batches                             submit  integrator interviewer candidate
            GET    /v1/submission-batches/{id}                        read    integrator interviewer candidate
            POST   /v1/submissions/{id}/cancel                        submit  integrator interviewer candidate
            PUT    /v1/submissions/{id}/review                        author  integrator interviewer
            POST   /v1/submissions/{id}/comments                      author  integrator interviewer
            GET    /v1/submissions/{id}/comments                      read    integrator interviewer
            PUT    /v1/submissions/{id}/comments/{comment}            author  integrator interviewer
            DELETE /v1/submissions/{id}/comments/{comment}            author  integrator interviewer
            PUT    /v1/submissions/{id}/override                      author  integrator interviewer
            DELETE /v1/submissions/{id}/override                      author  integrator interviewer
            POST   /v1/shares                                         author  integrator interviewer
            GET    /v1/shares                                         read    integrator interviewer
            DELETE /v1/shares/{id}                                    author  integrator interviewer
            POST   /v1/submissions/{submission}/regrade               author  integrator interviewer
            GET    /v1/submissions/{submission}/regrades              read    integrator interviewer
            GET    /v1/submissions/{submission}/regrades/{id}         read    integrator interviewer
            POST   /v1/submissions/{submission}/regrades/{id}/cancel  author  integrator interviewer
            GET    /v1/challenges                                     read    integrator interviewer candidate
            GET    /v1/challenges/{slug}                              read    integrator interviewer candidate
            GET    /v1/challenges/{slug}/health                       author  integrator interviewer
            POST   /v1/challenges:reload                              author  integrator
            DELETE /v1/candidates/{candidate}                         admin   integrator
            POST   /v1/keys                                           admin   integrator
            GET    /v1/keys                                           admin   integrator
            GET    /v1/keys/current                                   read    integrator interviewer candidate
            GET    /v1/keys/{id}                                      admin   integrator
            POST   /v1/keys/{id}/rotate                               admin   integrator
            DELETE /v1/keys/{id}                                      admin   integrator
            POST   /v1/assessments                                    author  integrator interviewer
            GET    /v1/assessments                                    read    integrator interviewer
            GET    /v1/assessments/{id}                               read    integrator interviewer
            PUT    /v1/assessments/{id}                               author  integrator interviewer
            DELETE /v1/assessments/{id}                               author  integrator interviewer
            POST   /v1/assessments/{id}/invitations                   author  integrator interviewer
            GET    /v1/assessments/{id}/invitations                   read    integrator interviewer
            GET    /v1/invitations/{id}                               read    integrator interviewer
            POST   /v1/invitations/{id}/link                          author  integrator interviewer
            DELETE /v1/invitations/{id}                               author  integrator interviewer
            GET    /v1/attempt-limits                                 admin   integrator
            PUT    /v1/attempt-limits                                 admin   integrator
            POST   /v1/webhooks                                       admin   integrator
            GET    /v1/webhooks                                       admin   integrator
            GET    /v1/webhooks/{id}                                  admin   integrator
            PUT    /v1/webhooks/{id}                                  admin   integrator
            DELETE /v1/webhooks/{id}                                  admin   integrator
            POST   /v1/webhooks/{id}/rotate-secret                    admin   integrator
            POST   /v1/webhooks/{id}/test                             admin   integrator
            GET    /v1/webhooks/{id}/deliveries                       admin   integrator
            POST   /v1/webhooks/{id}/deliveries/{message}/replay      admin   integrator
            POST   /v1/webhooks/{id}/replay                           admin   integrator
            GET    /v1/audit-log                                      admin   integrator
            POST   /v1/tenants                                        admin   operator
            GET    /v1/tenants                                        admin   operator
            """;

    private static final Map<String, Rule> RULES =
            TABLE.lines().map(Rule::of).collect(Collectors.toMap(Rule::route, rule -> rule));

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings = List.of();

    @Test
    void holdsEveryRouteAndNoOther() {
        // Of one route there may be several, told apart by parameters and headers.
        assertThat(Route.of(mappings).stream().map(Route::toString).distinct())
                .containsExactlyInAnyOrderElementsOf(RULES.keySet());
    }

    static Stream<Grant> grants() {
        return Stream.of(Role.values()).flatMap(role -> choices(role).map(scopes -> Grant.of(role, scopes)));
    }

    /** Of at least one. */
    private static Stream<Set<Scope>> choices(Role role) {
        List<Scope> scopes = List.copyOf(role.scopes());
        return IntStream.range(1, 1 << scopes.size())
                .mapToObj(bits -> IntStream.range(0, scopes.size())
                        .filter(bit -> (bits & 1 << bit) != 0)
                        .mapToObj(scopes::get)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class))));
    }

    @ParameterizedTest
    @MethodSource("grants")
    void opensWhatTheTableSaysAndNothingElse(Grant grant) {
        for (String of : List.of(tenant, FirstKey.TENANT)) {
            Client holder = client.with(keys.issue(of, grant).text());
            for (Route route : Route.of(mappings)) {
                Rule rule = RULES.get(route.toString());
                Answer answer = send(holder, route);
                String what = "%s with %s of %s: %s".formatted(route, grant, of, answer);
                if (rule != null && rule.allows(grant, of)) {
                    assertThat(answer.status())
                            .as(what)
                            .isNotIn(401, 403, 405, 406, 415)
                            .isLessThan(500);
                } else {
                    assertThat(answer.status()).as(what).isEqualTo(403);
                    assertThat(answer.at("/type")).as(what).isEqualTo("/problems/forbidden");
                }
            }
        }
    }

    /** What it names was never there, and what it says is next to nothing: what is allowed does no harm. */
    private static Answer send(Client holder, Route route) {
        return holder.send(
                route.method(),
                route.path().replaceAll("\\{[a-z]+}", "none"),
                BodyPublishers.ofString("{}"),
                new String[0],
                "Content-Type",
                "application/json");
    }

    private record Rule(String route, Scope scope, Set<Role> roles, boolean operator) {
        static Rule of(String line) {
            String[] words = line.strip().split(" +", -1);
            List<String> who = Arrays.asList(words).subList(3, words.length);
            return new Rule(
                    words[0] + " " + words[1],
                    Scope.of(words[2]),
                    who.stream()
                            .map(word -> word.equals("operator") ? Role.INTEGRATOR : Role.of(word))
                            .collect(Collectors.toSet()),
                    who.contains("operator"));
        }

        boolean allows(Grant grant, String tenant) {
            return roles.contains(grant.role())
                    && grant.scopes().contains(scope)
                    && (!operator || tenant.equals(FirstKey.TENANT));
        }
    }
}
