package org.communique.enrich.date;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.contracts.release.Embargo;

/**
 * A line that holds a release back: {@code EMBARGOED UNTIL 14:00 CET, 3 March 2026},
 * {@code Sperrfrist: 3. März 2026, 14 Uhr}, {@code Sous embargo jusqu'au 3 mars 2026 à 14 h}.
 *
 * <p>It counts only when it cannot be anything else: the word and a full date in a short line of its own. A day without
 * time holds until its first moment by the source's clock.
 */
public final class EmbargoLine {

    private static final int LONGEST = 160;
    /** What may stand before the word: who is under the embargo, and how strictly. */
    private static final String SUBJECT =
            "(?:(?:this|the)\\s(?:press |media |news )?(?:release|announcement|statement|report|information|material)\\sis\\s"
                    + "|dies\\w{1,2}\\s(?:\\w{1,12}mitteilung|mitteilung|meldung|text|information)\\sist\\s(?:bis\\szum\\s)?"
                    + "|ce(?:tte)?\\s(?:communiqué|information|texte|document)(?:\\sde\\spresse)?\\sest\\s)?";

    private static final Pattern WORDS = Pattern.compile("(?iuU)^\\W*" + SUBJECT
            + "(?:(?:(?:strictly|strict|under|streng|sous|bajo|onder|sotto)\\s+(?:an?\\s+|strict\\s+)?)?"
            + "(?:embargo(?:ed)?\\b.{0,30}?\\b(?:until|till|to|for|bis|jusqu[’']\\s?[àa]u?|au|hasta|tot|fino al?|até)(?!\\w)"
            + "|embargo(?:ed)?\\s*:"
            + "|embargad[oa] hasta\\b"
            + "|not (?:for|to be) (?:release|publication|broadcast|publish|broadcast)(?:d|ed)?\\b.{0,30}?\\b(?:before|until)\\b"
            + "|hold for release until\\b"
            + "|(?:sperrfrist|sperrvermerk)\\b|gesperrt bis\\b|frei (?:ab|für)\\b"
            + "|(?:bitte )?nicht vor(?: dem)? (?=.{4,40}\\bveröffentlichen\\b)"
            + "|ne pas (?:diffuser|publier) avant\\b))");

    private EmbargoLine() {}

    /**
     * The embargo of a line, when it is such a line.
     *
     * @param zone by which the source writes its times where it names none, see {@link SourceZone}
     */
    public static Optional<Embargo> read(String line, ZoneId zone) {
        var words = WORDS.matcher(line);
        if (line.length() > LONGEST || !words.find()) {
            return Optional.empty();
        }
        return read(line, words, zone);
    }

    private static Optional<Embargo> read(String line, Matcher words, ZoneId zone) {
        var rest = line.substring(words.end());
        return WrittenDate.find(rest).map(date -> {
            var withoutDate = rest.substring(0, date.start()) + " ; " + rest.substring(date.end());
            var time = WrittenTime.find(withoutDate);
            var written = time.map(WrittenTime::zone).orElse(zone);
            return new Embargo(date.date()
                    .atTime(time.map(WrittenTime::time).orElse(LocalTime.MIDNIGHT))
                    .atZone(written)
                    .toInstant());
        });
    }
}
