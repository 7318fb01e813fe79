package org.communique.testservers;

import java.net.URI;

/** Where shared servers come from. Starts each at the first call. */
interface ServerSource {

    /** The bootstrap servers of a broker that is ready. */
    String kafka();

    /** The address of a node that is ready. */
    URI elasticsearch();
}
