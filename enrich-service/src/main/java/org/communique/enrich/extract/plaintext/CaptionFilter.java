package org.communique.enrich.extract.plaintext;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.enrich.text.LowerCase;

/**
 * Removes captions of photographs, but keeps subheadings: both are short lines between paragraphs. A caption mentions a
 * picture; or it is the only such line and shares no word with the paragraph below it.
 */
final class CaptionFilter {

    private static final int MAX_LENGTH = 120;
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
    private static final int STEM_LENGTH = 5;
    private static final int MIN_HEADINGS = 2;

    private CaptionFilter() {}

    /** Returns the paragraphs without captions. */
    static List<String> removeFrom(List<String> paragraphs) {
        long shortLines =
                paragraphs.stream().skip(1).filter(CaptionFilter::isShortLine).count();
        return IntStream.range(0, paragraphs.size())
                .filter(i -> !isCaption(paragraphs, i, shortLines))
                .mapToObj(paragraphs::get)
                .toList();
    }

    private static boolean isCaption(List<String> paragraphs, int at, long shortLines) {
        var line = paragraphs.get(at);
        if (!isShortLine(line)) {
            return false;
        }
        if (PICTURE.matcher(line).matches()) {
            return true;
        }
        return shortLines < MIN_HEADINGS
                && at > 0
                && at + 1 < paragraphs.size()
                && !HEADING.matcher(line).matches()
                && !isHeadingOf(line, paragraphs.get(at + 1));
    }

    private static boolean isShortLine(String line) {
        return line.length() <= MAX_LENGTH && !LineShape.endsSentence(line);
    }

    private static boolean isHeadingOf(String line, String paragraph) {
        var below = stems(paragraph);
        return stems(line).stream().anyMatch(below::contains);
    }

    private static Set<String> stems(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> LowerCase.of(word.group()))
                .map(word -> word.substring(0, Math.min(STEM_LENGTH, word.length())))
                .collect(Collectors.toSet());
    }
}
