package org.communique.enrich.text.word;

/** Endings of German and French words, the commonest only: enough to count words, not to tell their grammar. */
final class LightStemmers {

    private static final int SHORTEST_STEM = 4;
    private static final String[] GERMAN = {
        "ungen", "innen", "keiten", "heiten", "ern", "em", "en", "er", "es", "e", "n", "s"
    };
    private static final String[] FRENCH = {
        "issements",
        "issement",
        "ements",
        "ations",
        "trices",
        "euses",
        "ement",
        "ation",
        "trice",
        "euse",
        "eurs",
        "ives",
        "aux",
        "eur",
        "ive",
        "ifs",
        "ées",
        "és",
        "ée",
        "es",
        "er",
        "al",
        "é",
        "e",
        "s",
        "x"
    };

    private LightStemmers() {}

    /** Umlauts are folded, so that {@code Länder} meets {@code Land}. */
    static String german(String word) {
        var folded = word.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u').replace("ß", "ss");
        return withoutEnding(folded, GERMAN);
    }

    static String french(String word) {
        return withoutEnding(word, FRENCH);
    }

    private static String withoutEnding(String word, String[] endings) {
        for (var ending : endings) {
            if (word.length() >= ending.length() + SHORTEST_STEM && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
