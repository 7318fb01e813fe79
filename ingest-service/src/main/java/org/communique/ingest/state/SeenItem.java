package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Item of the last document of a feed.
 *
 * @param hash of all its fields in the feed; an item with the same hash is not processed again
 * @param pageAttempts failed fetches of its article page; 0 when none is owed
 * @param amended time of its last amendment: new details with the same words; null when there was none
 * @param pending time from which further details may be told; null when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeenItem(
        String hash,
        int pageAttempts,
        @Nullable Instant amended,
        @Nullable Instant pending) {

    /** Shortest time between two amendments of an item: some feeds have new details at each fetch. */
    private static final Duration BETWEEN_AMENDMENTS = Duration.ofDays(1);

    /** Creates an item that was never amended. */
    public SeenItem(String hash, int pageAttempts) {
        this(hash, pageAttempts, null, null);
    }

    /** Whether its article page is still to be fetched. */
    public boolean owesPage() {
        return pageAttempts > 0;
    }

    /** Whether there is nothing to decide about an item with this hash. */
    public boolean isSame(String otherHash, Instant now) {
        return !owesPage() && hash.equals(otherHash) && (pending == null || now.isBefore(pending));
    }

    /** Whether it was amended less than a day ago. */
    public boolean rests(Instant now) {
        return amended != null && now.isBefore(amended.plus(BETWEEN_AMENDMENTS));
    }

    /** Returns a copy amended now. */
    public SeenItem amendedAt(Instant now) {
        return new SeenItem(hash, pageAttempts, now, null);
    }

    /** Returns a copy with the last amendment of another one. */
    public SeenItem amendedLike(@Nullable SeenItem other) {
        return new SeenItem(hash, pageAttempts, other == null ? null : other.amended, null);
    }

    /** Returns a copy with details to be told when it has rested. */
    public SeenItem withPending() {
        return new SeenItem(hash, pageAttempts, amended, amended == null ? null : amended.plus(BETWEEN_AMENDMENTS));
    }
}
