package dev.grader.bench.packages;

/** A right solution of a generated challenge that is as long as is wanted. */
public final class PaddedSource {
    private PaddedSource() {}

    /** {@link GeneratedPackage#ECHO} after functions that nobody calls, and a comment that fills up to this size. */
    public static String of(int bytes) {
        StringBuilder source = new StringBuilder();
        String more = unused(0);
        for (int number = 1; source.length() + more.length() + GeneratedPackage.ECHO.length() + 2 <= bytes; number++) {
            source.append(more);
            more = unused(number);
        }
        int rest = bytes - source.length() - GeneratedPackage.ECHO.length() - 2;
        if (rest >= 0) {
            source.append('#').append("-".repeat(rest)).append('\n');
        }
        return source.append(GeneratedPackage.ECHO).toString();
    }

    private static String unused(int number) {
        return "def unused_%1$d(number):%n    return [number + %1$d, \"%1$d\"]%n%n%n"
                .formatted(number)
                .replace("\r", "");
    }
}
