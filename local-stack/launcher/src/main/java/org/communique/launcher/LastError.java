package org.communique.launcher;

import java.util.List;
import java.util.regex.Pattern;

/** Reason for a program's end, read from its own log. */
final class LastError {

    private static final String SPRING_FAILURE = "APPLICATION FAILED TO START";
    private static final String DESCRIPTION = "Description:";
    private static final Pattern ERROR = Pattern.compile(
            "\\b(?:ERROR|FATAL|SEVERE)\\b|^(?:Exception in thread|Caused by:|Terminating due to)|^[\\w.$]+(?:Exception|Error)\\b|^Error:");
    /** Prefix of the message: time, level, logger, thread, class of the exception. */
    private static final Pattern PREFIX = Pattern.compile(
            "^.*?\\b(?:ERROR|FATAL|SEVERE)\\b[^:]*?(?:: | - )|^(?:Caused by: |Exception in thread \"[^\"]*\" |Error: )"
                    + "|^(?:[\\w$]+\\.)+[\\w$]+: ");

    private LastError() {}

    /** Returns the reason without class names; empty when the log has none. */
    static String in(List<String> log) {
        int spring = log.lastIndexOf(SPRING_FAILURE);
        if (spring >= 0) {
            return description(log.subList(spring, log.size()));
        }
        return log.reversed().stream()
                .filter(line -> ERROR.matcher(line).find())
                .findFirst()
                .map(LastError::message)
                .orElse("");
    }

    /** Returns the paragraph written for people by Spring Boot's failure analysis. */
    private static String description(List<String> analysis) {
        return analysis.stream()
                .dropWhile(line -> !line.equals(DESCRIPTION))
                .skip(1)
                .dropWhile(String::isBlank)
                .takeWhile(line -> !line.isBlank())
                .reduce((one, two) -> one + " " + two)
                .orElse("");
    }

    private static String message(String line) {
        var message = line;
        for (var shorter = strip(message); !shorter.equals(message); shorter = strip(message)) {
            message = shorter;
        }
        return message;
    }

    private static String strip(String line) {
        return PREFIX.matcher(line).replaceFirst("").strip();
    }
}
