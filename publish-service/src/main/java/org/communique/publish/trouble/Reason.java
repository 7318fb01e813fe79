package org.communique.publish.trouble;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.NestedExceptionUtils;

/** Reasons in words for people: no names of classes, no ISO 8601 durations. */
public final class Reason {

    private static final Pattern QUALIFIED = Pattern.compile("\\b(?:[a-z][a-z0-9_]*\\.){2,}([A-Z][A-Za-z0-9_$]*)");
    private static final Pattern SIMPLE = Pattern.compile("\\b[A-Z][A-Za-z0-9]*(?:Exception|Error)\\b");
    /** How Jackson names the setting behind a limit. */
    private static final Pattern SETTING = Pattern.compile(",? from `[A-Z]\\w*\\.\\w+\\(\\)`");

    private static final Pattern SUFFIX = Pattern.compile("(?:Exception|Error)$");
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[$_]");

    private Reason() {}

    /** Describes the innermost cause: its kind, and its message where it has one. */
    public static String of(Throwable failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        var kind = words(cause.getClass().getSimpleName());
        return cause.getMessage() == null ? kind : kind + ": " + clean(cause.getMessage());
    }

    /** Replaces names of classes by their words. */
    public static String clean(String message) {
        var text = SETTING.matcher(message).replaceAll("");
        text = QUALIFIED.matcher(text).replaceAll(name -> words(name.group(1)));
        return SIMPLE.matcher(text).replaceAll(name -> words(name.group()));
    }

    /** A duration with its unit, such as {@code 5 s} or {@code 1 d}. */
    public static String time(Duration time) {
        if (time.isPositive() && time.equals(Duration.ofDays(time.toDays()))) {
            return time.toDays() + " d";
        }
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private static String words(String className) {
        var name = SUFFIX.matcher(className).replaceFirst("");
        return WORDS.matcher(name.isEmpty() ? className : name)
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
