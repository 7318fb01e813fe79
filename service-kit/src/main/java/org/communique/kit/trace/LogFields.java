package org.communique.kit.trace;

import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * Fields of log lines beside their text (SLF4J's MDC): structured logs have them as fields, see {@code
 * logging.structured.format.console}.
 */
public final class LogFields {

    /** Id of the feed in hand. */
    public static final String FEED = "feed";

    /** Id of the release in hand. */
    public static final String RELEASE = "release";

    private LogFields() {}

    /** Works with a field in all lines of this thread. */
    public static <T> T with(String name, String value, Supplier<T> work) {
        var before = MDC.get(name);
        MDC.put(name, value);
        try {
            return work.get();
        } finally {
            if (before == null) {
                MDC.remove(name);
            } else {
                MDC.put(name, before);
            }
        }
    }

    /** Works with a field in all lines of this thread. */
    public static void run(String name, String value, Runnable work) {
        with(name, value, () -> {
            work.run();
            return true;
        });
    }
}
