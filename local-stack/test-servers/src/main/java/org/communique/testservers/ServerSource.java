package org.communique.testservers;

import java.net.URI;

/** Source of shared servers. Starts each at the first call. */
interface ServerSource {

    /** Returns the bootstrap servers of a ready broker. */
    String kafka();

    /** Returns the address of a ready node. */
    URI elasticsearch();
}
