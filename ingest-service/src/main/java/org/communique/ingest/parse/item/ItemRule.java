package org.communique.ingest.parse.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.communique.contracts.release.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * Rule about items; it matches an item with everything that it names.
 *
 * @param title words of the title, one after the other, in any case; null for any
 * @param category one of its categories, in any case; null for any
 * @param language range of languages (RFC 4647, section 3.3.1): {@code de} is {@code de-CH} too; null for any
 * @param url part of its link; null for any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemRule(
        @Nullable String title,
        @Nullable String category,
        @Nullable String language,
        @Nullable String url) {

    private static final int LONGEST = 200;

    /** @throws IllegalArgumentException when nothing is named, or something long or blank */
    public ItemRule {
        var named = Stream.of(title, category, language, url)
                .flatMap(Stream::ofNullable)
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("filter: an empty rule (expected: title, category, language or url)");
        }
        for (var each : named) {
            if (each.isBlank() || each.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "filter: a rule with %d characters (expected: 1 to %d, not all blank)"
                                .formatted(each.length(), LONGEST));
            }
        }
    }

    /** Whether it matches an item. */
    boolean matches(ParsedItem item) {
        var text = item.text();
        return (title == null || hasWords(text.headline(), title))
                && (category == null || text.categories().stream().anyMatch(each -> same(each, category)))
                && (language == null || isIn(text.language(), language))
                && (url == null || Objects.toString(item.link(), "").contains(url));
    }

    private static boolean hasWords(@Nullable String headline, String words) {
        return headline != null && words(headline).contains(words(words));
    }

    /** Returns the words in small letters, each between blanks. */
    private static String words(String text) {
        var words = new StringBuilder(" ");
        NormalText.of(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> words.appendCodePoint(Character.isLetterOrDigit(c) ? c : ' '));
        return words.append(' ').toString().replaceAll(" ++", " ");
    }

    private static boolean same(String one, String other) {
        return NormalText.of(one).equalsIgnoreCase(NormalText.of(other));
    }

    private static boolean isIn(@Nullable String tag, String range) {
        return tag != null
                && (tag.equalsIgnoreCase(range) || tag.regionMatches(true, 0, range + "-", 0, range.length() + 1));
    }
}
