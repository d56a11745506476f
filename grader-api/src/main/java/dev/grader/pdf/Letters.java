package dev.grader.pdf;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a text can be drawn. What cannot be seen (controls, marks of direction, blanks without width) and what no font of ours has is told
 * by its number, as in {@code ⟨U+202E⟩}, so that nothing in a report is hidden, lost or made to look like something else. Thread-safe.
 */
final class Letters {
    /** Marks on one letter; more would cover the lines around. */
    private static final int MOST_MARKS = 3;

    private final Map<Face, BitSet> known = new EnumMap<>(Face.class);

    Letters(Face... faces) {
        for (Face face : faces) {
            known.put(face, face.characters());
        }
    }

    /** Takes a text in pieces of one look each. */
    interface Pieces {
        /** One piece, in a font that has all of its letters. */
        void shown(String text, Face face);

        /** What stands for characters that cannot be shown. */
        void told(String numbers);
    }

    /** Parts a text, each letter in the font that is wanted, or else in another that has it. */
    void part(String text, Face wanted, Pieces pieces) {
        var piece = new StringBuilder();
        @Nullable Face face = wanted;
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            marks = isMark(point) ? marks + 1 : 0;
            Face drawn = marks > MOST_MARKS || isUnseen(point) ? null : faceOf(point, wanted);
            if (point == MAY_BREAK) {
                drawn = face;
            }
            if (drawn != face) {
                flush(piece, face, pieces);
                face = drawn;
            }
            if (drawn == null && point != MAY_BREAK) {
                piece.append(number(point));
            } else {
                piece.appendCodePoint(point);
            }
        }
        flush(piece, face, pieces);
    }

    /** The same as one text, for what a document says of itself. */
    String plain(String text) {
        var plain = new StringBuilder();
        part(text, Face.SANS, new Pieces() {
            @Override
            public void shown(String shown, Face face) {
                plain.append(shown);
            }

            @Override
            public void told(String numbers) {
                plain.append(numbers);
            }
        });
        return plain.toString();
    }

    private static void flush(StringBuilder piece, @Nullable Face face, Pieces pieces) {
        if (piece.isEmpty()) {
            return;
        }
        if (face == null) {
            pieces.told(piece.toString());
        } else {
            pieces.shown(piece.toString(), face);
        }
        piece.setLength(0);
    }

    private @Nullable Face faceOf(int point, Face wanted) {
        if (has(wanted, point)) {
            return wanted;
        }
        Face other = wanted == Face.MONO ? Face.SANS : Face.MONO;
        return has(other, point) ? other : null;
    }

    private boolean has(Face face, int point) {
        BitSet points = known.get(face);
        return points != null && points.get(point);
    }

    static String number(int point) {
        return "\u27e8U+%04X\u27e9".formatted(point);
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Where a line may be broken: drawn by no font, and let through, for {@link Fo} has put it there. */
    static final char MAY_BREAK = '\u200b';

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            // Fillers that are letters by their type, and selectors that are marks.
            default ->
                point == 0x115f
                        || point == 0x1160
                        || point == 0x3164
                        || point == 0xffa0
                        || point == 0x2800
                        || point == 0x034f
                        || (point >= 0xfe00 && point <= 0xfe0f)
                        || (point >= 0xe0100 && point <= 0xe01ef);
        };
    }
}
