package dev.grader.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font, by the name that fop.xml gives it, and which characters it has. */
enum Face {
    SANS("Report Sans", "DejaVuSans.ttf"),
    MONO("Report Mono", "DejaVuSansMono.ttf");

    private final String family;
    private final String file;

    Face(String family, String file) {
        this.family = family;
        this.file = file;
    }

    String family() {
        return family;
    }

    /** The code points that it can draw. */
    BitSet characters() {
        try (InputStream bytes = Objects.requireNonNull(OwnFonts.open(file), file);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            var known = new BitSet();
            for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
                if (glyphs.getGlyphId(point) != 0) {
                    known.set(point);
                }
            }
            return known;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The font " + file + " cannot be read.", unreadable);
        }
    }
}
