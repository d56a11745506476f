package dev.grader.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Writes formatting objects (XSL 1.1) as events: no markup is ever made of a text, so none can be in one. For one document and one thread.
 */
final class Fo {
    private static final String OBJECTS = "http://www.w3.org/1999/XSL/Format";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** Of a character that is told by its number. */
    private static final String TOLD = "#9a3412";

    /** A word longer than that may be broken anywhere: a table's column holds no more. */
    private static final int LONG_WORD = 16;

    /** Characters of one paragraph: the time that it takes grows with their square. */
    private static final int MOST_WORDS = 2_000;

    private static final String CUT = "… (cut)";

    private final ContentHandler out;
    private final Letters letters;
    private final Deque<String> open = new ArrayDeque<>();

    Fo(ContentHandler out, Letters letters) {
        this.out = out;
        this.letters = letters;
    }

    /** @param attributes names and values in turn */
    Fo open(String element, String... attributes) {
        var told = new AttributesImpl();
        for (int at = 0; at < attributes.length; at += 2) {
            String name = attributes[at];
            boolean ofXml = name.startsWith("xml:");
            told.addAttribute(ofXml ? XML : "", ofXml ? name.substring(4) : name, name, "CDATA", attributes[at + 1]);
        }
        run(() -> {
            if (open.isEmpty()) {
                out.startDocument();
            }
            out.startElement(OBJECTS, element, "fo:" + element, told);
        });
        open.push(element);
        return this;
    }

    Fo close() {
        String element = open.pop();
        run(() -> {
            out.endElement(OBJECTS, element, "fo:" + element);
            if (open.isEmpty()) {
                out.endDocument();
            }
        });
        return this;
    }

    Fo empty(String element, String... attributes) {
        return open(element, attributes).close();
    }

    /** Words, as far as they can be shown, and no more of them than can be set in reasonable time. */
    Fo text(String text) {
        return written(broken(cut(text, MOST_WORDS)), Face.SANS);
    }

    /** At most so many characters, the note that it was cut included. */
    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - CUT.length()) + CUT;
    }

    /** What is set letter under letter. */
    Fo code(String text) {
        return written(honest(text), Face.MONO);
    }

    Fo block(String text, String... attributes) {
        return open("block", attributes).text(text).close();
    }

    private Fo written(String text, Face wanted) {
        letters.part(text, wanted, new Letters.Pieces() {
            @Override
            public void shown(String shown, Face face) {
                if (face == wanted) {
                    characters(shown);
                } else {
                    open("inline", "font-family", face.family());
                    characters(shown);
                    close();
                }
            }

            @Override
            public void told(String numbers) {
                open("inline", "color", TOLD);
                characters(numbers);
                close();
            }
        });
        return this;
    }

    private static String broken(String text) {
        String plain = honest(text);
        var words = new StringBuilder();
        int length = 0;
        for (int at = 0; at < plain.length(); ) {
            int point = plain.codePointAt(at);
            at += Character.charCount(point);
            length = Character.isWhitespace(point) ? 0 : length + 1;
            if (length > LONG_WORD) {
                words.append(Letters.MAY_BREAK);
                length = 1;
            }
            words.appendCodePoint(point);
        }
        return words.toString();
    }

    /** A break of the text's own would pass for one of ours. */
    private static String honest(String text) {
        return text.replace(String.valueOf(Letters.MAY_BREAK), Letters.number(Letters.MAY_BREAK));
    }

    private void characters(String text) {
        run(() -> out.characters(text.toCharArray(), 0, text.length()));
    }

    private static void run(Event event) {
        try {
            event.happen();
        } catch (SAXException failed) {
            throw new IllegalStateException("The document could not be set.", failed);
        }
    }

    @FunctionalInterface
    private interface Event {
        void happen() throws SAXException;
    }
}
