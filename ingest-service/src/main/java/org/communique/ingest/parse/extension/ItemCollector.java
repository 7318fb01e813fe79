package org.communique.ingest.parse.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.communique.ingest.parse.item.Excerpt;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.item.ParsedItem;
import org.jspecify.annotations.Nullable;

/** Collector of the items of a document. */
public final class ItemCollector {

    /** Maximum of items, beyond any feed; an archive is no feed. */
    private static final int MAX_ITEMS = 2_000;

    private static final int MAX_CATEGORIES = 200;
    private static final int MAX_AUTHORS = 100;
    private static final int MAX_REPLIES = 100;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_TITLE = 2_000;
    /** Limit below the longest keyword of the index. */
    private static final int LONGEST_GUID = 8_000;

    /** Split limit of a list within one text: one part more than are kept, and a rest too long to be a part. */
    public static final int CATEGORIES_READ = MAX_CATEGORIES + 2;

    private ItemCollector() {}

    /**
     * Parses items. An empty item is dropped, and so are those beyond the first 2,000; both are reported, and so is an
     * item without identifier and text.
     *
     * @param reader parses an item, given its name in a problem
     */
    public static <T> List<ParsedItem> parse(
            List<T> found, ParseProblems problems, BiFunction<T, String, ParsedItem> reader) {
        if (found.size() > MAX_ITEMS) {
            problems.add("%d items (expected: at most %d; the rest is left out)".formatted(found.size(), MAX_ITEMS));
        }
        var items = new ArrayList<ParsedItem>();
        int number = 0;
        for (var one : found.subList(0, Math.min(found.size(), MAX_ITEMS))) {
            String where = "item " + ++number;
            var item = reader.apply(one, where);
            if (item.isBlank()) {
                problems.add(where + ": nothing in it (expected: at least a title or a link)");
            }
            if (!item.isEmpty()) {
                items.add(limited(item, where, problems));
            }
        }
        return items;
    }

    /** Returns the item within the limits of a release; reports cuts. */
    private static ParsedItem limited(ParsedItem item, String where, ParseProblems problems) {
        return new ParsedItem(
                guid(item.guid(), where, problems),
                item.guidIsPermalink(),
                item.link(),
                item.text().toBuilder()
                        .headline(title(item.text().headline(), where, problems))
                        .categories(names(item.text().categories(), MAX_CATEGORIES, where + ": categories", problems))
                        .build(),
                names(item.authors(), MAX_AUTHORS, where + ": authors", problems),
                names(item.inReplyTo(), MAX_REPLIES, where + ": in-reply-to", problems));
    }

    private static @Nullable String guid(@Nullable String guid, String where, ParseProblems problems) {
        if (guid == null || guid.length() <= LONGEST_GUID) {
            return guid;
        }
        problems.add("%s: guid of %,d characters (expected: at most %,d; it is left out)"
                .formatted(where, guid.length(), LONGEST_GUID));
        return null;
    }

    private static @Nullable String title(@Nullable String title, String where, ParseProblems problems) {
        if (title == null || title.length() <= LONGEST_TITLE) {
            return title;
        }
        problems.add("%s: title of %,d characters (expected: at most %,d; the rest is left out)"
                .formatted(where, title.length(), LONGEST_TITLE));
        return Excerpt.cut(title, LONGEST_TITLE);
    }

    private static List<String> names(List<String> names, int most, String what, ParseProblems problems) {
        var kept = names.stream()
                .filter(name -> name.length() <= LONGEST_NAME)
                .limit(most)
                .toList();
        if (kept.size() < names.size()) {
            problems.add("%s (expected: at most %d, each up to %d characters; the rest is left out)"
                    .formatted(what, most, LONGEST_NAME));
        }
        return kept;
    }
}
