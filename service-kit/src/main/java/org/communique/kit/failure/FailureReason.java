package org.communique.kit.failure;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/**
 * The reason of a failure in words for people. Clients wrap one exception in another and put the names of classes into
 * their messages, so the innermost message is taken, without these. Exceptions of ours speak for themselves.
 */
public final class FailureReason {

    /** At the beginning of a message, a class says less than the rest of it. */
    private static final Pattern LEADING_CLASS = Pattern.compile("^(?:(?:[a-z]\\w*\\.)++[A-Z][\\w$]*:\\s*)+");

    private static final Pattern QUALIFIED_CLASS = Pattern.compile("\\b(?:[a-z]\\w*\\.){2,}+([A-Z][\\w$]*)");
    private static final Pattern EXCEPTION = Pattern.compile("\\b[A-Z][A-Za-z0-9]*(?:Exception|Error)\\b");

    /** Asides of Jackson with names of its own code. */
    private static final Pattern ASIDE =
            Pattern.compile(" \\(start marker at .*|[ ,]+from `[^`]*`|, problem: .*", Pattern.DOTALL);

    /** Words for programmers alone: a constant of an enum, {@code [Source: …]}, "&lt;local4&gt;". */
    private static final Pattern CODE = Pattern.compile("\\benum constant\\b|\\[Source:|<local\\d");

    private static final Pattern KIND = Pattern.compile("(?:Exception|Error)$");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[$_]");
    private static final String OURS = "org.communique.";
    private static final int DEEPEST = 20;

    private FailureReason() {}

    /**
     * Returns the message of the first exception of ours, else the innermost one; the kind of the failure in words where
     * there is none, and before the bare host or path of an {@link IOException}.
     */
    public static String of(Throwable failure) {
        var cause = cause(failure);
        var message = message(cause);
        if (message.isEmpty() || CODE.matcher(message).find()) {
            return kind(cause);
        }
        return cause instanceof IOException && !message.contains(" ") ? kind(cause) + ": " + message : message;
    }

    /** Returns a message without names of classes; {@code no reason given} when nothing is left. */
    public static String plain(@Nullable String message) {
        var plain = withoutClasses(message == null ? "" : message);
        return plain.isEmpty() ? "no reason given" : plain;
    }

    /** Returns the file and line of ours, such as {@code XmlStream.java:95}; blank when in none. */
    public static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> "%s:%d".formatted(frame.getFileName(), frame.getLineNumber()))
                .orElse("");
    }

    /**
     * Whether a failure is a fault in the code, worth a stack trace: an {@link Error}, or an unchecked exception
     * without one of ours or of Kafka's among its causes.
     */
    public static boolean isUnexpected(Throwable failure) {
        var causes = Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        return causes.stream().anyMatch(Error.class::isInstance)
                || (failure instanceof RuntimeException
                        && causes.stream().noneMatch(one -> isOurs(one) || isKafkas(one)));
    }

    private static boolean isKafkas(Throwable failure) {
        return failure instanceof KafkaException || failure instanceof org.springframework.kafka.KafkaException;
    }

    private static Throwable cause(Throwable failure) {
        var cause = failure;
        for (int depth = 0; depth < DEEPEST && cause.getCause() != null && !isOurs(cause); depth++) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isOurs(Throwable failure) {
        return failure.getClass().getName().startsWith(OURS) && failure.getMessage() != null;
    }

    private static String message(Throwable cause) {
        if (cause instanceof JacksonException json) {
            return json(json);
        }
        return cause.getMessage() == null ? "" : withoutClasses(cause.getMessage());
    }

    private static String withoutClasses(String message) {
        var text = LEADING_CLASS.matcher(message).replaceFirst("");
        text = ASIDE.matcher(text).replaceAll("");
        text = QUALIFIED_CLASS.matcher(text).replaceAll(name -> words(name.group(1)));
        return EXCEPTION.matcher(text).replaceAll(name -> words(name.group())).strip();
    }

    /** Only its messages about the text are for people; those about values name our classes. */
    private static String json(JacksonException failure) {
        if (failure instanceof StreamReadException || failure instanceof StreamConstraintsException) {
            return withoutClasses(String.valueOf(failure.getOriginalMessage()));
        }
        var field = failure.getPath().stream()
                .map(Reference::getPropertyName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
        return field.isEmpty() ? "not of its type" : "field '%s': not of its type".formatted(field);
    }

    private static String kind(Throwable failure) {
        return words(failure.getClass().getSimpleName());
    }

    private static String words(String className) {
        var name = KIND.matcher(className).replaceFirst("");
        return HUMP.matcher(name.isEmpty() ? className : name)
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
