package org.communique.kit.brake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communique.kit.deadletter.DeadLetter;
import org.communique.kit.deadletter.SourceField;

/**
 * Dead letters among the last records, and their publishers. A batch counts whole; older records weigh less, so that all
 * together are at most as many as are looked at. Immutable.
 *
 * @param records weighted number of records
 * @param deadLetters weighted number of dead letters among them
 * @param publishers publishers of these dead letters, with the number of the last record of each
 * @param number of the last record
 */
record DeadLetterTally(double records, double deadLetters, Map<String, Long> publishers, long number) {

    static final DeadLetterTally NONE = new DeadLetterTally(0, 0, Map.of(), 0);

    DeadLetterTally {
        publishers = Map.copyOf(publishers);
    }

    /** Returns the tally with one more batch. */
    DeadLetterTally plus(int size, List<DeadLetter> letters) {
        var all = new HashMap<>(publishers);
        letters.forEach(letter -> all.put(publisher(letter), number + size));
        return new DeadLetterTally(records + size, deadLetters + letters.size(), all, number + size);
    }

    /** Without a source it is the key: an unreadable record is no fault of one publisher. */
    private static String publisher(DeadLetter letter) {
        return SourceField.of(letter.record().value())
                .orElseGet(() -> "key " + Arrays.hashCode(letter.record().key()));
    }

    /** Returns the tally of the last records alone. */
    DeadLetterTally limitedTo(int most) {
        if (records <= most) {
            return this;
        }
        var recent = new HashMap<>(publishers);
        recent.values().removeIf(last -> last <= number - most);
        return new DeadLetterTally(most, deadLetters * most / records, recent, number);
    }

    /** Whether there are too many dead letters of too many publishers. */
    boolean isOver(BrakeSettings limit) {
        return deadLetters > limit.share() * Math.max(records, limit.records())
                && publishers.size() >= limit.publishers();
    }
}
