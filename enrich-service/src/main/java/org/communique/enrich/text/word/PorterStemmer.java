package org.communique.enrich.text.word;

/**
 * Takes the endings off English words: M.F. Porter, <i>An algorithm for suffix stripping</i>, Program 14(3), 1980, with
 * the two departures that its author published later (logi, bli). Steps and conditions are named as in the paper.
 */
final class PorterStemmer implements Stemmer {

    private static final int SHORTEST = 3;
    /** What is longer is no word, and a y is told by all letters before it. */
    private static final int LONGEST = 50;

    private static final String[][] STEP_2 = {
        {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"}, {"bli", "ble"},
        {"alli", "al"}, {"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"}, {"ization", "ize"}, {"ation", "ate"},
        {"ator", "ate"}, {"alism", "al"}, {"iveness", "ive"}, {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},
        {"iviti", "ive"}, {"biliti", "ble"}, {"logi", "log"}
    };
    private static final String[][] STEP_3 = {
        {"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""}
    };
    private static final String[] STEP_4 = {
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
        "iti", "ous", "ive", "ize"
    };

    @Override
    public String stem(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || !isPlain(word)) {
            return word;
        }
        var stem = step1b(step1a(word));
        stem = stem.endsWith("y") && hasVowel(cut(stem, 1)) ? cut(stem, 1) + "i" : stem;
        stem = replaced(stem, STEP_2);
        stem = replaced(stem, STEP_3);
        return step5(step4(stem));
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String step1a(String word) {
        if (word.endsWith("sses") || word.endsWith("ies")) {
            return cut(word, 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? cut(word, 1) : word;
    }

    private static String step1b(String word) {
        if (word.endsWith("eed")) {
            return measure(cut(word, 3)) > 0 ? cut(word, 1) : word;
        }
        if (word.endsWith("ed") && hasVowel(cut(word, 2))) {
            return tidied(cut(word, 2));
        }
        return word.endsWith("ing") && hasVowel(cut(word, 3)) ? tidied(cut(word, 3)) : word;
    }

    private static String tidied(String stem) {
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
            return stem + "e";
        }
        if (endsWithDoubleConsonant(stem) && "lsz".indexOf(last(stem)) < 0) {
            return cut(stem, 1);
        }
        return measure(stem) == 1 && endsWithShortSyllable(stem) ? stem + "e" : stem;
    }

    private static String replaced(String word, String[][] endings) {
        var longest = new String[] {"", ""};
        for (var ending : endings) {
            if (ending[0].length() > longest[0].length() && word.endsWith(ending[0])) {
                longest = ending;
            }
        }
        var stem = cut(word, longest[0].length());
        return measure(stem) > 0 ? stem + longest[1] : word;
    }

    private static String step4(String word) {
        var longest = "";
        for (var ending : STEP_4) {
            if (ending.length() > longest.length() && word.endsWith(ending)) {
                longest = ending;
            }
        }
        var stem = cut(word, longest.length());
        boolean fits = !longest.equals("ion") || stem.endsWith("s") || stem.endsWith("t");
        return fits && measure(stem) > 1 ? stem : word;
    }

    private static String step5(String word) {
        var stem = word.endsWith("e") ? withoutFinalE(word) : word;
        return stem.endsWith("ll") && measure(stem) > 1 ? cut(stem, 1) : stem;
    }

    private static String withoutFinalE(String word) {
        var stem = cut(word, 1);
        int measure = measure(stem);
        return measure > 1 || (measure == 1 && !endsWithShortSyllable(stem)) ? stem : word;
    }

    /** Porter's m: how often a vowel is followed by a consonant. */
    private static int measure(String stem) {
        int measure = 0;
        for (int at = 1; at < stem.length(); at++) {
            if (isConsonant(stem, at) && !isConsonant(stem, at - 1)) {
                measure++;
            }
        }
        return measure;
    }

    private static boolean hasVowel(String stem) {
        for (int at = 0; at < stem.length(); at++) {
            if (!isConsonant(stem, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithDoubleConsonant(String stem) {
        int end = stem.length() - 1;
        return end > 0 && stem.charAt(end) == stem.charAt(end - 1) && isConsonant(stem, end);
    }

    /** Porter's *o: consonant, vowel, consonant that is not w, x or y. */
    private static boolean endsWithShortSyllable(String stem) {
        int end = stem.length() - 1;
        return end > 1
                && isConsonant(stem, end)
                && !isConsonant(stem, end - 1)
                && isConsonant(stem, end - 2)
                && "wxy".indexOf(last(stem)) < 0;
    }

    private static boolean isConsonant(String word, int at) {
        return switch (word.charAt(at)) {
            case 'a', 'e', 'i', 'o', 'u' -> false;
            case 'y' -> at == 0 || !isConsonant(word, at - 1);
            default -> true;
        };
    }

    private static char last(String word) {
        return word.charAt(word.length() - 1);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
