package org.communique.enrich.extract.plaintext;

import java.time.ZoneId;
import java.util.Deque;
import java.util.List;
import org.communique.contracts.release.Dates;
import org.communique.enrich.text.date.DateLine;
import org.jspecify.annotations.Nullable;

/**
 * The top of a release, read line by line until its prose begins: headline, dates, and furniture between them.
 */
final class ReleaseHead {

    private static final int BLOCKS_ABOVE = 10;
    private static final int LONGEST_ABOVE = 160;
    private static final int KICKER_WORDS = 4;
    private static final int ONE_PARAGRAPH_A_LINE = 120;

    private final ZoneId zone;
    private @Nullable String headline;
    private Dates dates = Dates.UNKNOWN;

    private ReleaseHead(@Nullable String headline, ZoneId zone) {
        this.headline = headline;
        this.zone = zone;
    }

    /**
     * Reads the header and takes it away.
     *
     * @param blocks of the release; what stays is its body
     * @param headline where it is known already
     * @param zone by which the source writes times
     */
    static ReleaseHead takeFrom(Deque<List<String>> blocks, @Nullable String headline, ZoneId zone) {
        var header = new ReleaseHead(headline, zone);
        boolean known = headline != null;
        header.skipToHeadline(blocks);
        while (!blocks.isEmpty()) {
            var rest = header.read(blocks.removeFirst(), blocks, known);
            if (!rest.isEmpty()) {
                blocks.addFirst(rest);
                break;
            }
        }
        return header;
    }

    @Nullable
    String headline() {
        return headline;
    }

    Dates dates() {
        return dates;
    }

    /** What stands above a known headline is crumbs and labels. */
    private void skipToHeadline(Deque<List<String>> blocks) {
        int above = 0;
        for (var block : blocks) {
            if (isHeadline(String.join(" ", block))) {
                break;
            }
            above++;
            if (above > BLOCKS_ABOVE || block.stream().anyMatch(line -> line.length() > LONGEST_ABOVE)) {
                return;
            }
        }
        if (above < blocks.size()) {
            for (int i = 0; i < above; i++) {
                blocks.removeFirst().forEach(this::tells);
            }
        }
    }

    /** What of a block is not header any more. */
    private List<String> read(List<String> block, Deque<List<String>> following, boolean known) {
        var lines = block.stream().filter(line -> !tells(line)).toList();
        if (lines.isEmpty()) {
            return lines;
        }
        var whole = String.join(" ", lines);
        if (isHeadline(whole) || isHeadline(lines.getFirst())) {
            return isHeadline(whole) ? List.of() : lines.subList(1, lines.size());
        }
        if (known || (headline != null && !isKicker(whole))) {
            return lines;
        }
        return headlineFrom(lines, whole, following);
    }

    private List<String> headlineFrom(List<String> lines, String whole, Deque<List<String>> following) {
        if (ProseLines.couldBeHeadline(whole) && !(following.isEmpty() && headline != null)) {
            headline = whole;
            return List.of();
        }
        if (headline == null && lines.size() > 1 && isHeadlineAbove(lines.getFirst(), lines.get(1))) {
            headline = lines.getFirst();
            return lines.subList(1, lines.size());
        }
        return lines;
    }

    /** Whether a line of furniture or a date; what it tells is kept. */
    private boolean tells(String line) {
        var told = DateLine.read(line);
        told.forEach(date -> dates = dates.orElse(date.dates(zone)));
        return !told.isEmpty() || TextBoilerplate.is(line);
    }

    private boolean isHeadline(String line) {
        return headline != null && line.equalsIgnoreCase(headline);
    }

    /** Whether what was taken for the headline is only the sender's name above it. */
    private boolean isKicker(String next) {
        return headline != null
                && ProseLines.words(headline) <= KICKER_WORDS
                && ProseLines.words(next) > KICKER_WORDS
                && ProseLines.couldBeHeadline(next);
    }

    private static boolean isHeadlineAbove(String line, String next) {
        return ProseLines.couldBeHeadline(line)
                && line.length() <= ONE_PARAGRAPH_A_LINE
                && next.length() > ONE_PARAGRAPH_A_LINE;
    }
}
