package org.communique.enrich.text.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Embargo notices of a text, and the text without them. A notice begins a line and may go on in the next ones, also
 * behind a blank line: {@code EMBARGOED UNTIL}, {@code 14:00 GMT}, {@code 12 October 2028}.
 *
 * @param notices in order
 * @param blocks of the text, without lines of nothing but notice
 */
public record EmbargoNotices(List<EmbargoNotice> notices, List<List<String>> blocks) {

    /** No text has more of its own; lists of others may. */
    private static final int MOST_NOTICES = 50;

    private static final int MOST_LINES = 4;
    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_BEGINNING = 60;
    private static final int WRAPPED = 50;
    private static final Pattern CUT = Pattern.compile(
            "(?:(?<![\\d:.])\\d{1,2}\\.?|(?<!\\p{L})(?:on|of|the|am|dem|den|le|el|il|op|del|de|em|dnia))$");
    /** Below a line of this length, the bare word is the heading of a section. */
    private static final int PROSE = 160;

    /** Copies the lists. */
    public EmbargoNotices {
        notices = List.copyOf(notices);
        blocks = List.copyOf(blocks);
    }

    /**
     * Finds the notices.
     *
     * @param blocks lines between blank lines
     */
    public static EmbargoNotices in(List<List<String>> blocks) {
        var lines = new ArrayList<Line>();
        for (int block = 0; block < blocks.size(); block++) {
            for (int i = 0; i < blocks.get(block).size(); i++) {
                lines.add(new Line(blocks.get(block).get(i), block, i == 0));
            }
        }
        return new Scan(lines).read(blocks.size());
    }

    /** Returns the remaining text, in lines. */
    private record Line(String text, int block, boolean first) {}

    private record Match(EmbargoNotice.Reading reading, int lines) {}

    private static final class Scan {

        private final List<Line> lines;
        private final List<EmbargoNotice> notices = new ArrayList<>();

        Scan(List<Line> lines) {
            this.lines = lines;
        }

        EmbargoNotices read(int blocks) {
            var left = new ArrayList<List<String>>();
            for (int block = 0; block < blocks; block++) {
                left.add(new ArrayList<>());
            }
            boolean behindNotice = false;
            boolean behindProse = false;
            for (int i = 0; i < lines.size(); ) {
                boolean mayBeHeading = behindProse;
                var match = at(i, behindNotice)
                        .filter(one -> !mayBeHeading || !one.reading().isBare());
                int end = i + match.map(Match::lines).orElse(1);
                boolean taken = match.isPresent() && match.get().reading().isAll();
                match.ifPresent(
                        one -> notices.add(new EmbargoNotice(one.reading().text())));
                for (; i < end; i++) {
                    behindProse |= lines.get(i).text().length() > PROSE;
                    if (!taken) {
                        left.get(lines.get(i).block()).add(lines.get(i).text());
                    }
                }
                behindNotice = taken;
            }
            left.removeIf(List::isEmpty);
            return new EmbargoNotices(notices.stream().distinct().toList(), left);
        }

        private Optional<Match> at(int i, boolean behindNotice) {
            if (notices.size() >= MOST_NOTICES || !mayBegin(i, behindNotice)) {
                return Optional.empty();
            }
            return reading(i)
                    .map(match -> match.reading().isOpen() ? extended(match, i) : match)
                    .filter(match -> match.reading().holds())
                    .filter(match -> !isWrapped(i, behindNotice, match));
        }

        private Optional<Match> reading(int i) {
            var text = lines.get(i).text();
            var alone = EmbargoNotice.Reading.of(text).map(reading -> new Match(reading, 1));
            if (alone.isPresent() || text.length() > LONGEST_BEGINNING || i + 1 >= lines.size()) {
                return alone;
            }
            var next = lines.get(i + 1).text();
            return next.length() <= LONGEST_LINE && EmbargoNotice.goesOn(next)
                    ? EmbargoNotice.Reading.of(text + " " + next).map(reading -> new Match(reading, 2))
                    : Optional.empty();
        }

        /** With the next lines, as long as they add a day or a time and nothing else. */
        private Match extended(Match match, int i) {
            var all = match;
            while (all.lines() < MOST_LINES
                    && i + all.lines() < lines.size()
                    && all.reading().isOpen()) {
                var next = lines.get(i + all.lines()).text();
                boolean adds = adds(next, all.reading());
                boolean cut =
                        !all.reading().moment().hasDay() && isCut(all.reading().text());
                var longer = EmbargoNotice.Reading.of(all.reading().text() + " " + next)
                        .filter(reading -> adds || (cut && reading.moment().hasDay()));
                if (longer.isEmpty()) {
                    return all;
                }
                all = new Match(longer.get(), all.lines() + 1);
            }
            return all;
        }

        /** Whether a line was wrapped within a date: {@code This release is embargoed until 14:00 GMT on 12}. */
        private static boolean isCut(String line) {
            return CUT.matcher(FoldedText.of(line).lower()).find();
        }

        private static boolean adds(String line, EmbargoNotice.Reading reading) {
            if (line.length() > LONGEST_LINE) {
                return false;
            }
            var language = EmbargoFormula.language(reading.words()).orElse("en");
            var moment = EmbargoMoment.in(FoldedText.of(line), List.of(language, "en"), List.of());
            boolean day = moment.hasDay() && !reading.moment().hasDay();
            boolean time = moment.hasTime() && !reading.moment().hasTime();
            return moment.rest().isEmpty() && (day || time);
        }

        private boolean mayBegin(int i, boolean behindNotice) {
            if (lines.get(i).first() || behindNotice) {
                return true;
            }
            return !Character.isLowerCase(lines.get(i).text().codePointAt(0));
        }

        /** Whether it only looks like a notice because a sentence was wrapped there. */
        private boolean isWrapped(int i, boolean behindNotice, Match match) {
            if (lines.get(i).first() || behindNotice) {
                return false;
            }
            var above = lines.get(i - 1).text();
            boolean capitals = lines.get(i).text().equals(lines.get(i).text().toUpperCase(Locale.ROOT));
            return !capitals
                    && match.reading().formula().kind() != EmbargoFormula.Kind.CLEAR
                    && above.length() > WRAPPED
                    && !above.matches(".*[.!?:;]\\W*$")
                    && !match.reading().moment().rest().isEmpty();
        }
    }
}
