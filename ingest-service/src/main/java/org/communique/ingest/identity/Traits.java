package org.communique.ingest.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.Utils;
import org.communique.contracts.release.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Traits of a release in twenty bytes. With its fingerprint they tell a corrected release from another one under the same
 * link, and what a publisher says anew beside the words.
 *
 * @param title hash of the headline; 0 without one
 * @param words SimHash of the text, alike for texts with most words in common; 0 for a text too short to compare
 * @param published epoch minute of its publication; 0 when unknown
 * @param details hash of its language, page and categories
 * @param dates hash of its dates and the exact address of its page
 */
public record Traits(int title, int words, long published, int details, int dates) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8}\\.){2}[0-9a-f]{1,15}(\\.[0-9a-f]{8}){2}");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final int HEX = 16;
    private static final int SECONDS_A_MINUTE = 60;

    /** Words below which one changed word is a large part of a text. */
    private static final int LEAST_WORDS = 8;

    /** Bits that differ in texts with a few changed words; half of all differ in other texts. */
    private static final int MOST_BITS = 6;

    /** Returns the traits of a release. */
    public static Traits of(ReleaseWords words, SourceText text, @Nullable URI url) {
        var dates = text.dates();
        return new Traits(
                words.headline().isEmpty() ? 0 : hash(words.headline()),
                simHash(words.lead() + ' ' + words.text()),
                dates.published() == null ? 0 : minute(dates.published()),
                hash(List.of(
                                String.valueOf(text.language()),
                                url == null ? "" : CanonicalUrl.of(url).value(),
                                text.categories().stream().sorted().toList())
                        .toString()),
                hash(Arrays.asList(dates.published(), dates.updated(), url).toString()));
    }

    /**
     * Reads traits.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Traits parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "traits: '%s' (expected: five hexadecimal numbers between dots)".formatted(text));
        }
        String[] numbers = DOT.split(text, -1);
        return new Traits(
                Integer.parseUnsignedInt(numbers[0], HEX),
                Integer.parseUnsignedInt(numbers[1], HEX),
                Long.parseLong(numbers[2], HEX),
                Integer.parseUnsignedInt(numbers[3], HEX),
                Integer.parseUnsignedInt(numbers[4], HEX));
    }

    /** Whether the headlines are the same, and there are any. */
    boolean hasTitleOf(Traits other) {
        return title != 0 && title == other.title;
    }

    /** Whether they were published in the same minute, as far as is known. */
    boolean hasDateOf(Traits other) {
        return published != 0 && published == other.published;
    }

    /** Whether the texts have most words in common, and are long enough to tell. */
    boolean hasMostWordsOf(Traits other) {
        return words != 0 && other.words != 0 && Integer.bitCount(words ^ other.words) <= MOST_BITS;
    }

    /** Returns the traits as five hexadecimal numbers. */
    @JsonValue
    @Override
    public String toString() {
        return "%08x.%08x.%x.%08x.%08x".formatted(title, words, published, details, dates);
    }

    /** Returns the minute, never 0; times before the epoch are none of a release. */
    private static long minute(Instant time) {
        return Math.max(1, time.getEpochSecond() / SECONDS_A_MINUTE);
    }

    /** Returns the SimHash of the words (M. Charikar, Similarity Estimation Techniques from Rounding Algorithms, 2002). */
    private static int simHash(String text) {
        int[] sums = new int[Integer.SIZE];
        int count = 0;
        for (String word : (Iterable<String>) BLANK.splitAsStream(text).filter(each -> !each.isEmpty())::iterator) {
            count++;
            int hash = hash(word);
            for (int bit = 0; bit < Integer.SIZE; bit++) {
                sums[bit] += (hash >>> bit & 1) == 0 ? -1 : 1;
            }
        }
        return count < LEAST_WORDS ? 0 : signs(sums);
    }

    private static int signs(int[] sums) {
        int signs = 0;
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            signs |= sums[bit] > 0 ? 1 << bit : 0;
        }
        return signs;
    }

    private static int hash(String text) {
        return Utils.murmur2(text.getBytes(StandardCharsets.UTF_8));
    }
}
