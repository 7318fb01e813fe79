package org.communique.kit.http;

import java.net.URI;

/** Address of this process, as it is advertised to others. A bean of this type lets its host pass the guard. */
public interface AdvertisedUrl {

    /** Returns the URL, without a path. May be asked before the port is known. */
    URI get();
}
