package org.communique.enrich.summary;

import java.util.regex.Pattern;
import org.communique.enrich.text.word.Word;
import org.communique.enrich.text.word.WordTokenizer;

/** Boilerplate unfit for a summary: contacts, links, notices to editors, lists, headings. */
final class SummaryBoilerplate {

    private static final Pattern MARKERS = Pattern.compile(
            "https?://|www\\.|@|©|\\btel\\b\\.?|\\bphone\\b|\\bfax\\b|for immediate release|for further information|for more information"
                    + "|media contact|press contact|press office|contact:|note to editors|notes to editors|read more|click here|cookie|subscribe"
                    + "|all rights reserved|embargo|photo:|image:|foto:|bild:"
                    + "|weitere informationen|weitere auskünfte|rückfragen|medienkontakt|pressekontakt|pressestelle|kontakt:|ansprechpartner|sperrfrist|newsletter|adresse für rückfragen"
                    + "|pour plus d.informations?|pour en savoir plus|renseignements|contact presse|service de presse|contacts? :|tous droits réservés",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CUT_OFF = Pattern.compile("(\\.\\.\\.|…|\\[…\\]|\\[\\.\\.\\.\\]|:|,|;)\\s*$");
    private static final Pattern BULLET = Pattern.compile("^[•|*·▪■►➤‣–—-]\\s.*", Pattern.DOTALL);
    private static final double MAX_CAPITALS_SHARE = 0.5;

    private SummaryBoilerplate() {}

    /** Tells whether a text contains boilerplate or is cut off before its end. */
    static boolean occursIn(String text) {
        return MARKERS.matcher(text).find()
                || CUT_OFF.matcher(text).find()
                || BULLET.matcher(text).matches()
                || isInCapitals(text);
    }

    private static boolean isInCapitals(String text) {
        var words = WordTokenizer.of(text);
        return words.stream().filter(Word::isAllCapitals).count() > words.size() * MAX_CAPITALS_SHARE;
    }
}
