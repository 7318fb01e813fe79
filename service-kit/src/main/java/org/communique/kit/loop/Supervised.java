package org.communique.kit.loop;

import java.util.Optional;

/**
 * Background work whose unexpected end makes the liveness of the service DOWN. Beans of this type are found by
 * themselves.
 */
public interface Supervised {

    /** Returns its name for people, such as {@code group-joiner}. */
    String name();

    /** Whether it ended although nobody stopped it, so that only a restart of the process helps. */
    boolean hasDied();

    /** Returns its present failure with the moment of its beginning, for people; empty while all is well. */
    Optional<String> failure();
}
