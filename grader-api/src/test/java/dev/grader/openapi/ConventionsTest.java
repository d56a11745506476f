package dev.grader.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the document says of every operation alike, tried at every one of them. */
class ConventionsTest extends ServiceTest {
    private static final Spec SPEC = Spec.load();

    @Autowired
    Scheduler scheduler;

    @Autowired
    DataSource pool;

    static Stream<Operation> withKeys() {
        return operations(Operation::needsKey);
    }

    @ParameterizedTest
    @MethodSource("withKeys")
    void needsAKey(Operation operation) {
        refuses(operation, 401, call(operation).as(client.with(null)).send());
        refuses(operation, 401, call(operation).as(client.with("grader_0.none")).send());
    }

    static Stream<Operation> withScopes() {
        return operations(operation -> !operation.words("x-scopes").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("withScopes")
    void needsTheScope(Operation operation) {
        Client poor = stage().without(Role.INTEGRATOR);

        Answer answer = call(operation).as(poor).send();

        refuses(operation, 403, answer);
        assertThat(answer.at("/detail"))
                .contains("would need " + operation.words("x-scopes").iterator().next());
    }

    static Stream<Operation> withRoles() {
        return operations(operation -> !operation.words("x-roles").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("withRoles")
    void needsTheRole(Operation operation) {
        refuses(operation, 403, call(operation).as(stage().a(Role.CANDIDATE)).send());
    }

    static Stream<Operation> ofSomething() {
        return operations(operation -> operation.path().startsWith("/v1") && operation.answers(404));
    }

    /** By the examples of the document: ids of a form that is right, and of nothing. */
    @ParameterizedTest
    @MethodSource("ofSomething")
    void knowsNothingOfWhatIsNotThere(Operation operation) {
        refuses(operation, 404, call(operation).header("If-Match", "*").send());
    }

    static Stream<Operation> withTypes() {
        return operations(operation -> operation.answers(406));
    }

    @ParameterizedTest
    @MethodSource("withTypes")
    void producesNothingElse(Operation operation) {
        refuses(operation, 406, call(operation).header("Accept", "image/png").send());
    }

    static Stream<Operation> withBodies() {
        return operations(Operation::takesBody);
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void takesNothingElse(Operation operation) {
        if (operation.answers(415)) {
            refuses(
                    operation,
                    415,
                    call(operation).header("Content-Type", "text/plain").send());
        }
        refuses(
                operation,
                413,
                call(operation).body("\"" + "x".repeat(1 << 20) + "\"").send());
        refuses(operation, 400, call(operation).body("{").send());
    }

    private static void refuses(Operation operation, int status, Answer answer) {
        assertThat(answer.status()).as("%s %s", operation, answer).isEqualTo(status);
        Documented.holds(operation, answer);
    }

    private Call call(Operation operation) {
        Client caller = operation.path().startsWith("/v1/tenants") ? KeyScenes.operator(stage()) : client;
        Call call = new Call(operation, caller);
        return operation.requestExamples().keySet().stream()
                .findFirst()
                .map(call::example)
                .orElse(call);
    }

    private Stage stage() {
        return new Stage(SPEC, tenant, client, keys, database, pool, scheduler);
    }

    private static Stream<Operation> operations(Predicate<Operation> which) {
        return SPEC.operations().stream().filter(which);
    }
}
