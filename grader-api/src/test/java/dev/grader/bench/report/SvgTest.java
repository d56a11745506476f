package dev.grader.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SvgTest {
    @Test
    void drawsABarForEachLatencyAndALineForEachCurve() throws Exception {
        Document svg = parsed(Svg.of(Sample.results()));

        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(4);
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(2);
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(4);
    }

    @Test
    void needsNothingButItselfAndKnowsTheDark() {
        assertThat(Svg.of(Sample.results()))
                .contains("prefers-color-scheme: dark")
                .doesNotContain("<script", "href", "@import", "url(");
    }

    @Test
    void drawsNothingOfNothing() throws Exception {
        Results sample = Sample.results();
        Document svg = parsed(Svg.of(Results.of("", List.of("now"), sample.machine(), List.of())));

        assertThat(svg.getElementsByTagName("rect").getLength()).isZero();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
