package org.communique.ingest.article;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Limit of concurrent parsing, over all feeds: a parsed page takes twenty times its size and more, so a large one is parsed
 * alone. Safe for use by many threads.
 */
public final class ParseLimit {

    private static final int KILOBYTE = 1024;
    private static final int MOST_KILOBYTES = 1024;

    private final Semaphore kilobytes = new Semaphore(MOST_KILOBYTES, true);

    /** Parses as soon as there is room. */
    public <T> T parse(int characters, Supplier<T> work) {
        int weight = Math.clamp(characters / KILOBYTE, 1, MOST_KILOBYTES);
        kilobytes.acquireUninterruptibly(weight);
        try {
            return work.get();
        } finally {
            kilobytes.release(weight);
        }
    }
}
