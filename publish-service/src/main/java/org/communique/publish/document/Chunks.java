package org.communique.publish.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Cuts lists by number and by bytes, so that what is in hand at a time is bounded by both. */
public final class Chunks {

    private Chunks() {}

    /**
     * Cuts a list, in order. What is larger alone than a portion may be has a portion of its own.
     *
     * @param most how many a portion may have
     * @param mostBytes how large it may be
     */
    public static <T> List<List<T>> of(List<T> items, int most, long mostBytes, ToLongFunction<T> size) {
        var portions = new ArrayList<List<T>>();
        int start = 0;
        long bytes = 0;
        for (int i = 0; i < items.size(); i++) {
            long next = size.applyAsLong(items.get(i));
            if (i > start && (i - start == most || bytes + next > mostBytes)) {
                portions.add(items.subList(start, i));
                start = i;
                bytes = 0;
            }
            bytes += next;
        }
        if (start < items.size()) {
            portions.add(items.subList(start, items.size()));
        }
        return portions;
    }
}
