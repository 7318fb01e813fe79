package org.communique.publish.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Division of lists into chunks bounded by number and by bytes, and with them the memory in use. */
public final class Chunks {

    private Chunks() {}

    /**
     * Cuts a list, in order. An item above the limit has a chunk of its own.
     *
     * @param maxItems the limit of items in a chunk
     * @param maxBytes the limit of a chunk's size
     * @param size the size of an item, in bytes
     */
    public static <T> List<List<T>> of(List<T> items, int maxItems, long maxBytes, ToLongFunction<T> size) {
        var chunks = new ArrayList<List<T>>();
        int start = 0;
        long bytes = 0;
        for (int i = 0; i < items.size(); i++) {
            long next = size.applyAsLong(items.get(i));
            if (i > start && (i - start == maxItems || bytes + next > maxBytes)) {
                chunks.add(items.subList(start, i));
                start = i;
                bytes = 0;
            }
            bytes += next;
        }
        if (start < items.size()) {
            chunks.add(items.subList(start, items.size()));
        }
        return chunks;
    }
}
