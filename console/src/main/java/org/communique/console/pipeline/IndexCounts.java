package org.communique.console.pipeline;

/**
 * Documents of the index, as of its last refresh.
 *
 * @param visible through the alias for apps
 * @param all those under embargo, withheld and withdrawn too
 */
record IndexCounts(long visible, long all) {

    /** Returns those that apps do not see. */
    public long hidden() {
        return Math.max(0, all - visible);
    }
}
