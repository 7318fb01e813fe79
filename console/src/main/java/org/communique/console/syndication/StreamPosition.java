package org.communique.console.syndication;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Position in the changes of the index: id of an event of the stream, and value of {@code Last-Event-ID}.
 *
 * @param index name of the index behind the alias; numbers of another one have another order
 * @param sequence number of the last write that was seen ({@code _seq_no}); -1 before the first
 * @param time up to which ends of embargoes were seen
 */
record StreamPosition(String index, long sequence, Instant time) {

    /** Time for which an older version may be indexed after a newer one, see docs/index.md on incremental sync. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final Pattern FORM = Pattern.compile("([a-z0-9._-]{0,100}):(-?[0-9]{1,18}):([0-9]{1,15})");

    /** Parses an id; empty when it is none of ours. */
    static Optional<StreamPosition> parse(String id) {
        var match = FORM.matcher(id.strip());
        return match.matches()
                ? Optional.of(new StreamPosition(
                        match.group(1),
                        Long.parseLong(match.group(2)),
                        Instant.ofEpochMilli(Long.parseLong(match.group(3)))))
                : Optional.empty();
    }

    /** Returns the position as the id of an event. */
    String id() {
        return "%s:%d:%d".formatted(index, sequence, time.toEpochMilli());
    }
}
