package org.communique.ingest.format.module;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.communique.ingest.item.ParsedItem;
import org.communique.ingest.item.Problems;

/** The items of a document, one after the other. */
public final class Items {

    /** More than any publisher puts into one document; an archive is no feed. */
    private static final int MAX_ITEMS = 2_000;

    private Items() {}

    /**
     * Reads the items that were found. An item with nothing in it is left out, and so is what is beyond the first 2,000;
     * both are noted, and so is an item that tells nothing.
     *
     * @param reader from an item as found, and what to call it in a problem, to what it says
     */
    public static <T> List<ParsedItem> read(
            List<T> found, Problems problems, BiFunction<T, String, ParsedItem> reader) {
        if (found.size() > MAX_ITEMS) {
            problems.note("%d items (expected: at most %d; the rest is left out)".formatted(found.size(), MAX_ITEMS));
        }
        var items = new ArrayList<ParsedItem>();
        int number = 0;
        for (var one : found.subList(0, Math.min(found.size(), MAX_ITEMS))) {
            String where = "item " + ++number;
            var item = reader.apply(one, where);
            if (item.isBlank()) {
                problems.note(where + ": nothing in it (expected: at least a title or a link)");
            }
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return items;
    }
}
