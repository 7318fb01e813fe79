package org.communique.enrich.operations;

/**
 * The operations since the last reset: methods begun, branches reached, and what {@link Counted} adds for calls of the JDK
 * that take longer for longer texts. For one thread.
 */
public final class Operations {

    private static long count;

    private Operations() {}

    /** Counts one; every counted class calls it. */
    public static void one() {
        count++;
    }

    static void add(long operations) {
        count += operations;
    }

    /** How many there were in the life of the process. */
    public static long count() {
        return count;
    }
}
