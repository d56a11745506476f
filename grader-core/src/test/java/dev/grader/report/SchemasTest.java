package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Every sort of report is valid by the schema of each format that has one; where those are from is told beside them. */
class SchemasTest {

    private static final TestCode CODE = TestCode.of("def test_shown():\n    assert 1\n");

    static Stream<Report> reports() {
        return Sorts.all();
    }

    @Test
    void theReportsAreOfManySorts() {
        assertThat(reports()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void junitIsValidByTheSchemaOfJenkins(Report report) throws Exception {
        xsd().validate(new StreamSource(new StringReader(written("junit", report))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void ctrfIsValidByItsSchema(Report report) throws IOException {
        assertThat(schema("ctrf-schema-0.0.json").validate(written("ctrf", report), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void gradescopeIsToTheLetterOfItsPage(Report report) throws IOException {
        assertThat(schema("gradescope-results.json").validate(written("gradescope", report), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void exercismIsToTheLetterOfItsPage(Report report) throws IOException {
        assertThat(schema("exercism-results-v3.json").validate(written("exercism", report), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ctrf-schema-0.0.json | ctrf | \"CTRF\" | \"JUnit\"",
                "ctrf-schema-0.0.json | ctrf | \"passed\", | \"fine\",",
                "ctrf-schema-0.0.json | ctrf | \"rawStatus\" | \"raw_status\"",
                "gradescope-results.json | gradescope | \"passed\" | \"fine\"",
                "gradescope-results.json | gradescope | \"visible\" | \"shown\"",
                "exercism-results-v3.json | exercism | \"version\" : 3 | \"version\" : 2",
                "exercism-results-v3.json | exercism | \"status\" : \"fail\" | \"status\" : \"error\"",
            })
    void theSchemasRefuseWhatIsNotOfTheirForm(String schema, String format, String right, String wrong)
            throws IOException {
        String written = written(format, Golden.report("wrong-answer"));

        assertThat(written).contains(right);
        assertThat(schema(schema).validate(written.replace(right, wrong), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<testcase ", "<property ", "name="})
    void theSchemaOfJenkinsRefusesWhatIsNotOfItsForm(String part) throws IOException {
        String written = written("junit", Golden.report("wrong-answer")).replace(part, "x" + part);

        assertThatThrownBy(() -> xsd().validate(new StreamSource(new StringReader(written))))
                .isInstanceOf(SAXException.class);
    }

    private static String written(String format, Report report) {
        return new String(ReportFormats.find(format).orElseThrow().toBytes(report, CODE), StandardCharsets.UTF_8);
    }

    private static Validator xsd() throws SAXException, IOException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        try (InputStream file = file("jenkins-junit.xsd")) {
            return factory.newSchema(new StreamSource(file)).newValidator();
        }
    }

    private static Schema schema(String name) throws IOException {
        try (InputStream file = file(name)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(file, InputFormat.JSON);
        }
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(SchemasTest.class.getResourceAsStream("/schemas/" + name), name);
    }
}
