package org.communique.enrich.extract.plaintext;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communique.enrich.text.LowerCase;

/**
 * Tells the words under a photograph from a subheading: both are short lines between paragraphs. A caption speaks of a
 * picture; or it stands alone in the whole text and shares no word with the paragraph below it.
 */
final class Captions {

    private static final int LONGEST = 120;
    private static final Pattern PICTURE = Pattern.compile("(?iuU)^(?:"
            + "(?:photo|image|picture|pictured|caption|credit|video|foto|bild|symbolbild|archivbild|crédit|légende|vidéo)s?\\b\\W*[:|©(].*"
            + "|(?:general|aerial|overall) view\\b.*|view of\\b.*|family (?:photo|portrait)\\b.*|group photo\\b.*|official portrait\\b.*|file photo\\b.*"
            + "|(?:from )?left to right\\b.*|.*\\((?:left|right|centre|center|l\\.|r\\.|links|rechts|à gauche|à droite)\\).*"
            + "|(?:gesamtansicht|gruppenfoto|gruppenbild|familienfoto|luftbild|blick (?:auf|in)|v\\.\\s?l\\.\\s?n\\.\\s?r\\.|von links)\\b.*"
            + "|(?:vue (?:générale|aérienne|d[’']ensemble)|photo de (?:famille|groupe)|de gauche à droite)\\b.*"
            + "|(?:©|\\(c\\)).*|.*(?:©|\\bphoto:|\\bfoto:).*"
            + ")$");
    private static final Pattern HEADING = Pattern.compile(
            "(?iuU)^(?:background|context|quotes?|next steps|further information|more information|notes?(?: to editors)?"
                    + "|about\\b.*|key (?:facts|points|figures)|timeline|hintergrund|weitere informationen|zitate?|über\\b.*|nächste schritte|zum hintergrund"
                    + "|contexte|citations?|prochaines étapes|pour en savoir plus|à propos\\b.*|informations? complémentaires?|annexe?s?)\\W*$");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final int STEM = 5;
    private static final int MANY_LINES = 2;

    private Captions() {}

    /** The paragraphs without captions. */
    static List<String> without(List<String> paragraphs) {
        long loneLines =
                paragraphs.stream().skip(1).filter(Captions::isLoneLine).count();
        return java.util.stream.IntStream.range(0, paragraphs.size())
                .filter(i -> !isCaption(paragraphs, i, loneLines))
                .mapToObj(paragraphs::get)
                .toList();
    }

    private static boolean isCaption(List<String> paragraphs, int at, long loneLines) {
        var line = paragraphs.get(at);
        if (!isLoneLine(line)) {
            return false;
        }
        if (PICTURE.matcher(line).matches()) {
            return true;
        }
        return loneLines < MANY_LINES
                && at > 0
                && at + 1 < paragraphs.size()
                && !HEADING.matcher(line).matches()
                && !heads(line, paragraphs.get(at + 1));
    }

    private static boolean isLoneLine(String line) {
        return line.length() <= LONGEST && !ProseLines.endsASentence(line);
    }

    private static boolean heads(String line, String paragraph) {
        var below = stems(paragraph);
        return stems(line).stream().anyMatch(below::contains);
    }

    private static Set<String> stems(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> LowerCase.of(word.group()))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }
}
