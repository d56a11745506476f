package dev.grader.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, read by another library than the one that set it. */
public final class PdfText {
    private PdfText() {}

    /** Of the document at an address of the service. */
    public static String of(Client client, String path) {
        var answer = client.bytes(path);
        assertThat(answer.statusCode())
                .as("%s", new String(answer.body(), StandardCharsets.ISO_8859_1))
                .isEqualTo(200);
        return of(answer.body());
    }

    /** Of a whole document. */
    public static String of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
