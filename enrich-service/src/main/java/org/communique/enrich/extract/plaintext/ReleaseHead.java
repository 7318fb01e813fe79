package org.communique.enrich.extract.plaintext;

import java.time.ZoneId;
import java.util.Deque;
import java.util.List;
import org.communique.contracts.release.Dates;
import org.communique.enrich.text.date.DateLine;
import org.jspecify.annotations.Nullable;

/** The top of a release, read line by line until its prose begins: headline, dates, and boilerplate between them. */
final class ReleaseHead {

    private static final int MAX_BLOCKS_ABOVE = 10;
    private static final int MAX_LENGTH_ABOVE = 160;
    private static final int MAX_KICKER_WORDS = 4;
    private static final int PARAGRAPH_LENGTH = 120;

    private final ZoneId zone;
    private @Nullable String headline;
    private Dates dates = Dates.UNKNOWN;

    private ReleaseHead(@Nullable String headline, ZoneId zone) {
        this.headline = headline;
        this.zone = zone;
    }

    /**
     * Reads the head and removes it from the blocks.
     *
     * @param blocks of the release; those of its body remain
     * @param headline when already known
     * @param zone of times written by the source
     */
    static ReleaseHead removeFrom(Deque<List<String>> blocks, @Nullable String headline, ZoneId zone) {
        var head = new ReleaseHead(headline, zone);
        boolean known = headline != null;
        head.skipToHeadline(blocks);
        while (!blocks.isEmpty()) {
            var rest = head.read(blocks.removeFirst(), blocks, known);
            if (!rest.isEmpty()) {
                blocks.addFirst(rest);
                break;
            }
        }
        return head;
    }

    @Nullable
    String headline() {
        return headline;
    }

    Dates dates() {
        return dates;
    }

    /** Removes the blocks above a known headline: breadcrumbs and labels. */
    private void skipToHeadline(Deque<List<String>> blocks) {
        int above = 0;
        for (var block : blocks) {
            if (isHeadline(String.join(" ", block))) {
                break;
            }
            above++;
            if (above > MAX_BLOCKS_ABOVE || block.stream().anyMatch(line -> line.length() > MAX_LENGTH_ABOVE)) {
                return;
            }
        }
        if (above < blocks.size()) {
            for (int i = 0; i < above; i++) {
                blocks.removeFirst().forEach(this::isBoilerplate);
            }
        }
    }

    /** Returns the lines of a block after the head. */
    private List<String> read(List<String> block, Deque<List<String>> following, boolean known) {
        var lines = block.stream().filter(line -> !isBoilerplate(line)).toList();
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
        if (LineShape.couldBeHeadline(whole) && !(following.isEmpty() && headline != null)) {
            headline = whole;
            return List.of();
        }
        if (headline == null && lines.size() > 1 && isHeadlineAbove(lines.getFirst(), lines.get(1))) {
            headline = lines.getFirst();
            return lines.subList(1, lines.size());
        }
        return lines;
    }

    /** Tells whether a line is boilerplate or a date; records its dates. */
    private boolean isBoilerplate(String line) {
        var found = DateLine.read(line);
        found.forEach(date -> dates = dates.orElse(date.dates(zone)));
        return !found.isEmpty() || TextBoilerplate.matches(line);
    }

    private boolean isHeadline(String line) {
        return headline != null && line.equalsIgnoreCase(headline);
    }

    /** Tells whether the presumed headline is only the sender's name above the next line. */
    private boolean isKicker(String next) {
        return headline != null
                && LineShape.words(headline) <= MAX_KICKER_WORDS
                && LineShape.words(next) > MAX_KICKER_WORDS
                && LineShape.couldBeHeadline(next);
    }

    private static boolean isHeadlineAbove(String line, String next) {
        return LineShape.couldBeHeadline(line) && line.length() <= PARAGRAPH_LENGTH && next.length() > PARAGRAPH_LENGTH;
    }
}
