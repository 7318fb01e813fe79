package org.communique.ingest.parse.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.communique.ingest.parse.item.Excerpt;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.item.ParsedItem;
import org.jspecify.annotations.Nullable;

/** The items of a document, one after the other. */
public final class ItemCollector {

    /** More than any publisher puts into one document; an archive is no feed. */
    private static final int MAX_ITEMS = 2_000;

    private static final int MAX_CATEGORIES = 200;
    private static final int MAX_AUTHORS = 100;
    private static final int MAX_REPLIES = 100;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_TITLE = 2_000;
    /** Below the longest keyword of the index. */
    private static final int LONGEST_GUID = 8_000;

    /** Limit for the parts of a list that is one text: one more than are kept, and a rest that is too long to be one. */
    public static final int CATEGORIES_READ = MAX_CATEGORIES + 2;

    private ItemCollector() {}

    /**
     * Reads the items that were found. An item with nothing in it is left out, and so is what is beyond the first 2,000;
     * both are noted, and so is an item that tells nothing.
     *
     * @param reader from an item as found, and what to call it in a problem, to what it says
     */
    public static <T> List<ParsedItem> read(
            List<T> found, ParseProblems problems, BiFunction<T, String, ParsedItem> reader) {
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
                items.add(limited(item, where, problems));
            }
        }
        return items;
    }

    /** The item with as much of it as any release needs; what is cut off or left out is noted. */
    private static ParsedItem limited(ParsedItem item, String where, ParseProblems problems) {
        return new ParsedItem(
                guid(item.guid(), where, problems),
                item.guidIsPermalink(),
                item.link(),
                title(item.title(), where, problems),
                item.lead(),
                item.content(),
                item.dates(),
                names(item.categories(), MAX_CATEGORIES, where + ": categories", problems),
                item.language(),
                names(item.authors(), MAX_AUTHORS, where + ": authors", problems),
                item.written(),
                names(item.inReplyTo(), MAX_REPLIES, where + ": in-reply-to", problems));
    }

    private static @Nullable String guid(@Nullable String guid, String where, ParseProblems problems) {
        if (guid == null || guid.length() <= LONGEST_GUID) {
            return guid;
        }
        problems.note("%s: guid of %,d characters (expected: at most %,d; it is left out)"
                .formatted(where, guid.length(), LONGEST_GUID));
        return null;
    }

    private static @Nullable String title(@Nullable String title, String where, ParseProblems problems) {
        if (title == null || title.length() <= LONGEST_TITLE) {
            return title;
        }
        problems.note("%s: title of %,d characters (expected: at most %,d; the rest is left out)"
                .formatted(where, title.length(), LONGEST_TITLE));
        return Excerpt.cut(title, LONGEST_TITLE);
    }

    private static List<String> names(List<String> names, int most, String what, ParseProblems problems) {
        var kept = names.stream()
                .filter(name -> name.length() <= LONGEST_NAME)
                .limit(most)
                .toList();
        if (kept.size() < names.size()) {
            problems.note("%s (expected: at most %d, each up to %d characters; the rest is left out)"
                    .formatted(what, most, LONGEST_NAME));
        }
        return kept;
    }
}
