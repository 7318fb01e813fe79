package org.communique.console.kafka;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * Limit of one read of a topic; the first one reached ends it. A record larger than the bytes is read all the same when it is
 * the first one.
 *
 * @param results records that are looked for
 * @param bytes of all records read, those that are passed over too
 * @param time of the whole read
 */
public record ReadLimit(int results, DataSize bytes, Duration time) {

    /** Limits of one page: 8 MB, 2 s. */
    public static ReadLimit ofResults(int results) {
        return new ReadLimit(results, DataSize.ofMegabytes(8), Duration.ofSeconds(2));
    }
}
