package dev.grader.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.errors.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** That the document is one, and agrees with itself. */
class DocumentTest {
    private static final Spec SPEC = Spec.load();

    @Test
    void fitsTheOfficialSchema() throws IOException {
        try (InputStream schema = getClass().getResourceAsStream("/oas/openapi-3.1.json")) {
            JsonNode official = JsonMapper.shared().readTree(Objects.requireNonNull(schema));

            assertThat(Schemas.faults(official, SPEC.tree())).isEmpty();
            assertThat(Schemas.faults(official, ((ObjectNode) SPEC.tree().deepCopy()).put("path", "/")))
                    .isNotEmpty();
        }
    }

    @Test
    void refersOnlyToWhatIsThere() {
        assertThat(SPEC.everywhere("$ref").map(JsonNode::asString).distinct())
                .hasSizeGreaterThan(20)
                .allSatisfy(ref -> assertThat(SPEC.tree().at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    @Test
    void holdsNothingThatNobodyRefersTo() {
        var used = SPEC.everywhere("$ref").map(JsonNode::asString).collect(Collectors.toSet());

        assertThat(SPEC.tree().get("components").properties().stream()
                        .filter(kind -> !kind.getKey().equals("securitySchemes"))
                        .flatMap(kind -> kind.getValue().propertyNames().stream()
                                .map(name -> "#/components/" + kind.getKey() + "/" + name)))
                .isNotEmpty()
                .allMatch(used::contains);
    }

    @Test
    void describesEveryOperation() {
        var tags = SPEC.tree().get("tags").findValuesAsString("name");

        assertThat(SPEC.operations()).hasSizeGreaterThan(20).allSatisfy(operation -> {
            assertThat(operation.id()).as("%s", operation).matches("[a-z][A-Za-z]+");
            assertThat(operation.node().path("summary").asString("")).isNotBlank();
            assertThat(operation.words("tags")).hasSize(1).isSubsetOf(tags);
            assertThat(operation.statuses()).anyMatch(status -> status < 300);
            assertThat(operation.takesBody() && operation.requestExamples().isEmpty())
                    .as("a body without an example")
                    .isFalse();
        });
        assertThat(SPEC.operations().stream().map(Operation::id)).doesNotHaveDuplicates();
    }

    /** 405 is of paths and methods that are no operation. */
    @Test
    void showsEveryKindOfProblemThatAnOperationCanAnswer() {
        var shown = SPEC.operations().stream()
                .flatMap(operation -> operation.statuses().stream()
                        .filter(status -> status >= 400)
                        .flatMap(status -> operation.problems(status).values().stream()))
                .map(problem -> problem.get("type").asString())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemType.values())
                        .filter(type -> type != ProblemType.METHOD_NOT_ALLOWED)
                        .map(type -> type.uri().toString())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyExampleFitsItsSchema() {
        return SPEC.operations().stream()
                .flatMap(operation -> Stream.concat(
                                Stream.of(operation.node().path("requestBody")),
                                operation.statuses().stream().map(operation::response))
                        .flatMap(part -> part.path("content").properties().stream())
                        .flatMap(media -> SPEC.examples(media.getValue()).entrySet().stream()
                                .map(example -> fits(operation, example, media.getValue()))));
    }

    private static DynamicTest fits(Operation operation, Map.Entry<String, JsonNode> example, JsonNode media) {
        JsonNode schema = Schemas.strict(SPEC.whole(media.get("schema")));
        return DynamicTest.dynamicTest(
                operation + " " + example.getKey(),
                () -> assertThat(Schemas.faults(schema, example.getValue())).isEmpty());
    }

    @Test
    void showsAMessageOfEveryEventThatAWebhookCanBeToldOf() {
        JsonNode webhooks = SPEC.tree().get("webhooks");
        assertThat(webhooks.propertyNames())
                .containsExactlyInAnyOrderElementsOf(SPEC.tree()
                        .at("/components/schemas/EventType/enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        assertThat(webhooks.properties()).allSatisfy(event -> {
            JsonNode media = event.getValue().at("/post/requestBody/content/application~1json");
            JsonNode message = media.at("/examples/message/value");
            assertThat(Schemas.faults(Schemas.strict(SPEC.whole(media.get("schema"))), message))
                    .isEmpty();
            assertThat(message.get("type").asString()).isEqualTo(event.getKey());
        });
    }

    @Test
    void everyParameterAndHeaderHasAnExampleThatFits() {
        Stream<JsonNode> parameters = SPEC.operations().stream()
                .flatMap(operation -> operation.parameters().stream())
                .filter(parameter -> !parameter.get("name").asString().equals("cursor"));
        Stream<JsonNode> headers = SPEC.tree().at("/components/headers").valueStream();

        assertThat(Stream.concat(parameters, headers))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(Schemas.faults(SPEC.whole(node.get("schema")), node.path("example")))
                        .as("%s", node)
                        .isEmpty());
    }

    @Test
    void isTheSameInBothNotations() {
        OpenApiDocument document = OpenApiDocument.load();

        assertThat(new YAMLMapper().readTree(document.yaml().bytes())).isEqualTo(SPEC.tree());
        assertThat(document.json().digest())
                .isEqualTo(OpenApiDocument.load().json().digest())
                .isNotEqualTo(document.yaml().digest());
    }

    @Test
    void refusesTwoFilesThatContradictEachOther() {
        ObjectNode document = JsonMapper.shared().createObjectNode();
        document.putObject("paths").put("/a", "one");
        ObjectNode other = JsonMapper.shared().createObjectNode();
        other.putObject("paths").put("/a", "two").put("/b", "three");

        assertThatThrownBy(() -> Fragments.add(document, other, "openapi/x.yaml"))
                .hasMessageContaining("openapi/x.yaml/paths//a");
    }
}
