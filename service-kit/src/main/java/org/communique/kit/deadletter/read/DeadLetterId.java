package org.communique.kit.deadletter.read;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Id of a dead letter: its place in the topic of dead letters, written {@code partition-offset}.
 *
 * @param partition of the topic of dead letters
 * @param offset in the partition
 */
public record DeadLetterId(int partition, long offset) implements Comparable<DeadLetterId> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,18})");
    private static final Comparator<DeadLetterId> ORDER =
            Comparator.comparingInt(DeadLetterId::partition).thenComparingLong(DeadLetterId::offset);

    /**
     * Returns the id of its text.
     *
     * @throws IllegalArgumentException when it has another form; the message is for people
     */
    public static DeadLetterId parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("dead letter: '%s' (expected: partition-offset, such as 3-1042)"
                    .formatted(text.length() <= 40 ? text : text.substring(0, 40) + "…"));
        }
        return new DeadLetterId(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)));
    }

    @Override
    public int compareTo(DeadLetterId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}
