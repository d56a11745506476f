package dev.grader.sandbox.stream;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object, read strictly: a field that is missing, of another type or out of bounds is a fault. */
final class Fields {
    /** Ids, names and digests. */
    static final int NAME_CHARS = 1024;
    /** Texts for a person: 8 KiB in the protocol. */
    static final int TEXT_CHARS = 8 << 10;
    /** What a test printed on one stream: 64 KiB in the protocol. */
    static final int OUTPUT_CHARS = 64 << 10;

    private final JsonNode node;
    private final String where;

    private Fields(JsonNode node, String where) {
        this.node = node;
        this.where = where;
    }

    static Fields of(JsonNode node, String where) throws ProtocolFault {
        if (!node.isObject()) {
            throw new ProtocolFault("The " + where + " is not an object.");
        }
        return new Fields(node, where);
    }

    String name(String field) throws ProtocolFault {
        String value = text(field, NAME_CHARS);
        if (value.isEmpty()) {
            throw fault(field, "is empty");
        }
        return value;
    }

    @Nullable
    String nameOrNull(String field) throws ProtocolFault {
        return isNull(field) ? null : name(field);
    }

    String text(String field, int chars) throws ProtocolFault {
        JsonNode value = required(field);
        if (!value.isString()) {
            throw fault(field, "is not a text");
        }
        String text = value.stringValue();
        if (text.length() > chars) {
            throw fault(field, "has more than " + chars + " characters");
        }
        return storable(text);
    }

    /** Half a surrogate pair has no UTF-8 and NUL no place in a database's text: either is shown as U+FFFD. */
    private static String storable(String text) {
        return text.codePoints()
                .map(point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                        ? 0xFFFD
                        : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Nullable
    String textOrNull(String field, int chars) throws ProtocolFault {
        return isNull(field) ? null : text(field, chars);
    }

    boolean flag(String field) throws ProtocolFault {
        JsonNode value = required(field);
        if (!value.isBoolean()) {
            throw fault(field, "is not true or false");
        }
        return value.booleanValue();
    }

    /** A whole number within both bounds, ends included. */
    long number(String field, long least, long most) throws ProtocolFault {
        JsonNode value = required(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw fault(field, "is not a whole number of 64 bits");
        }
        long number = value.longValue();
        if (number < least || number > most) {
            throw fault(field, "is not within " + least + " and " + most);
        }
        return number;
    }

    long count(String field) throws ProtocolFault {
        return number(field, 0, Long.MAX_VALUE);
    }

    @Nullable
    Integer integerOrNull(String field) throws ProtocolFault {
        return isNull(field) ? null : Integer.valueOf((int) number(field, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    /** A finite number that is not negative, or null. */
    @Nullable
    Double pointsOrNull(String field) throws ProtocolFault {
        if (isNull(field)) {
            return null;
        }
        JsonNode value = required(field);
        double points = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (!(points >= 0 && points < Double.POSITIVE_INFINITY)) {
            throw fault(field, "is not a finite number from 0 on");
        }
        return points;
    }

    Fields object(String field) throws ProtocolFault {
        return of(required(field), where + "'s " + field);
    }

    @Nullable
    Fields objectOrNull(String field) throws ProtocolFault {
        return isNull(field) ? null : object(field);
    }

    /** The elements of an array of objects. */
    List<Fields> objects(String field, int most) throws ProtocolFault {
        JsonNode value = required(field);
        if (!value.isArray()) {
            throw fault(field, "is not a list");
        }
        if (value.size() > most) {
            throw fault(field, "has more than " + most + " elements");
        }
        List<Fields> elements = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            elements.add(of(element, where + "'s element of " + field));
        }
        return elements;
    }

    List<String> fieldNames() {
        return List.copyOf(node.propertyNames());
    }

    ProtocolFault fault(String field, String complaint) {
        return new ProtocolFault("The " + where + "'s field " + field + " " + complaint + ".");
    }

    private boolean isNull(String field) throws ProtocolFault {
        return required(field).isNull();
    }

    private JsonNode required(String field) throws ProtocolFault {
        JsonNode value = node.get(field);
        if (value == null) {
            throw fault(field, "is missing");
        }
        return value;
    }
}
