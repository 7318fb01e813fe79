package org.communique.ingest.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reasons that libraries give, for people. */
public final class Reasons {

    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z]\\w*\\.){2,}+[A-Z][\\w$]*(?::\\s*)?");

    private Reasons() {}

    /** The message without the names of classes that libraries put into it. */
    public static String plain(@Nullable String message) {
        var plain = message == null
                ? ""
                : CLASS_NAME.matcher(message).replaceAll("").strip();
        return plain.isEmpty() ? "no reason given" : plain;
    }
}
