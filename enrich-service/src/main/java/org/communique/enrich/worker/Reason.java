package org.communique.enrich.worker;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/** Failures in words for people: without class names, and with plain durations. */
public final class Reason {

    /** {@code java.time.Instant}, {@code JsonToken.START_OBJECT}, {@code Foo$Bar}, {@code [Source: …]}, "&lt;local4&gt;". */
    private static final Pattern CODE = Pattern.compile(
            "\\b(?:[a-z_]\\w*\\.)+[A-Z]\\w*|\\b[A-Z]\\w*\\.[A-Z_]{2,}|\\w\\$\\w|\\[Source:|<local\\d|\\b[A-Z]\\w*(?:Exception|Error)\\b");

    /** Asides of Jackson that name its own code. */
    private static final Pattern ASIDE =
            Pattern.compile(" \\(start marker at .*|[ ,]+from `[^`]*`|, problem: .*", Pattern.DOTALL);

    private static final Pattern CASE = Pattern.compile("(?<=\\p{Lower})(?=\\p{Upper})");

    private Reason() {}

    /** Returns the message of the deepest cause, or what stands for it when that is written for programmers. */
    public static String of(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && !(cause instanceof RejectedReleaseException)) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case StackOverflowError _ -> "nested too deeply";
            case OutOfMemoryError _ -> "out of memory";
            case JacksonException json -> json(json);
            default -> readable(cause.getMessage()) ? String.valueOf(cause.getMessage()) : words(cause);
        };
    }

    /** Returns a duration as people write it, such as {@code 20 s} or {@code 0.5 s}. */
    public static String of(Duration time) {
        return time.toMillisPart() == 0
                ? time.toSeconds() + " s"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }

    private static String json(JacksonException failure) {
        var message =
                ASIDE.matcher(String.valueOf(failure.getOriginalMessage())).replaceAll("");
        boolean ofStream = failure instanceof StreamReadException || failure instanceof StreamConstraintsException;
        if (ofStream && readable(message)) {
            return message;
        }
        var field = field(failure);
        return field.isEmpty() ? "not of its type" : "field '%s': not of its type".formatted(field);
    }

    private static String field(JacksonException failure) {
        var path = new StringBuilder();
        for (var reference : failure.getPath()) {
            if (reference.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    private static boolean readable(@Nullable String message) {
        return message != null && !message.isBlank() && !CODE.matcher(message).find();
    }

    /** {@code ArithmeticException} is an arithmetic exception. */
    private static String words(Throwable failure) {
        return CASE.matcher(failure.getClass().getSimpleName()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
