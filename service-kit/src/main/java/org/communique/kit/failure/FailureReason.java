package org.communique.kit.failure;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The reason of a failure in words for people. Clients wrap one exception in another and put the names of classes into
 * their messages; the innermost message is the one that says something.
 */
public final class FailureReason {

    private static final Pattern CLASS_NAME = Pattern.compile("(?:[a-z][\\w$]*\\.)++[A-Z][\\w$]*(?::\\s*)?");
    private static final Pattern KIND = Pattern.compile("(?:Exception|Error)$");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final String OURS = "org.communique.";
    private static final int DEEPEST = 20;

    private FailureReason() {}

    /** Returns the innermost message, without names of classes; the kind of the failure in words where there is none. */
    public static String of(Throwable failure) {
        var inner = failure;
        for (int depth = 0; depth < DEEPEST && inner.getCause() != null; depth++) {
            inner = inner.getCause();
        }
        var message = inner.getMessage() == null
                ? ""
                : CLASS_NAME.matcher(inner.getMessage()).replaceAll("").strip();
        return message.isEmpty() ? kind(inner) : message;
    }

    /** Returns the file and line of ours in which it happened, such as {@code XmlStream.java:95}; blank when in none. */
    public static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> "%s:%d".formatted(frame.getFileName(), frame.getLineNumber()))
                .orElse("");
    }

    private static String kind(Throwable failure) {
        var name = KIND.matcher(failure.getClass().getSimpleName()).replaceFirst("");
        return HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
