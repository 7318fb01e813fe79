package org.communique.enrich.stream;

/** Where a worker is with a record: written by the worker, read by who waits for it. */
final class Whereabouts {

    private volatile String place = "reading the record";

    void at(String somewhere) {
        place = somewhere;
    }

    String place() {
        return place;
    }
}
