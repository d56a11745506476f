package dev.grader.report;

import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * JUnit's XML as build servers read it, by the schema of Jenkins: one suite, one case for each test; a wrong answer is a failure,
 * anything else that is not accepted an error, save that an answer which waits for a person is skipped.
 */
final class JUnitFormat implements ReportFormat {

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public String contentType() {
        return "application/xml";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/xml", "text/xml");
    }

    @Override
    public String fileEnding() {
        return "junit.xml";
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            write(report, xml);
            xml.flush();
        } catch (XMLStreamException fault) {
            throw new IOException("The report could not be written as XML.", fault);
        }
    }

    private static void write(Report report, XMLStreamWriter xml) throws XMLStreamException {
        List<TestReport> tests = Told.tests(report);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        totals(report, tests, xml);
        xml.writeStartElement("testsuite");
        totals(report, tests, xml);
        attribute(xml, "skipped", count(tests, JUnitFormat::isSkipped));
        attribute(xml, "timestamp", report.createdAt().toString());
        properties(report, xml);
        for (TestReport test : tests) {
            testCase(report, test, xml);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void totals(Report report, List<TestReport> tests, XMLStreamWriter xml) throws XMLStreamException {
        attribute(xml, "name", report.challenge().slug());
        attribute(xml, "tests", Integer.toString(tests.size()));
        attribute(xml, "failures", count(tests, JUnitFormat::isFailure));
        attribute(xml, "errors", count(tests, JUnitFormat::isError));
        attribute(xml, "time", Told.seconds(Told.wall(report)).toPlainString());
    }

    private static void properties(Report report, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("properties");
        property(xml, "submission", report.submissionId());
        property(xml, "mode", report.mode().wireName());
        property(xml, "verdict", report.verdict().wireName());
        property(xml, "score", report.score() == null ? null : report.score().toPlainString());
        property(xml, "max_score", report.maxScore().toPlainString());
        property(xml, "challenge_digest", report.challenge().digest());
        xml.writeEndElement();
    }

    private static void testCase(Report report, TestReport test, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute(xml, "classname", report.challenge().slug() + "." + test.group());
        attribute(xml, "name", test.name());
        attribute(xml, "time", Told.seconds(Told.wall(test)).toPlainString());
        if (isSkipped(test)) {
            // Text alone: not every schema knows attributes here.
            xml.writeStartElement("skipped");
            xml.writeCharacters(Texts.legalInXml(Told.reason(test)));
            xml.writeEndElement();
        } else if (isFailure(test) || isError(test)) {
            xml.writeStartElement(isFailure(test) ? "failure" : "error");
            attribute(xml, "type", test.verdict().wireName());
            attribute(xml, "message", firstLine(Told.reason(test)));
            xml.writeCharacters(Texts.legalInXml(Told.reason(test)));
            xml.writeEndElement();
        }
        stream(xml, "system-out", test.stdout());
        stream(xml, "system-err", test.stderr());
        xml.writeEndElement();
    }

    private static void stream(XMLStreamWriter xml, String element, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            xml.writeStartElement(element);
            xml.writeCharacters(Texts.legalInXml(text));
            xml.writeEndElement();
        }
    }

    private static void property(XMLStreamWriter xml, String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeEmptyElement("property");
            attribute(xml, "name", name);
            attribute(xml, "value", value);
        }
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Texts.legalInXml(value));
    }

    private static boolean isFailure(TestReport test) {
        return test.verdict() == Verdict.WRONG_ANSWER;
    }

    private static boolean isError(TestReport test) {
        return switch (test.verdict()) {
            case ACCEPTED, WRONG_ANSWER, NEEDS_REVIEW, REVIEWED -> false;
            default -> true;
        };
    }

    private static boolean isSkipped(TestReport test) {
        return test.verdict() == Verdict.NEEDS_REVIEW;
    }

    private static String count(List<TestReport> tests, Predicate<TestReport> which) {
        return Long.toString(tests.stream().filter(which).count());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
