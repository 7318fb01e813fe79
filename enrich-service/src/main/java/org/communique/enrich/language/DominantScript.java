package org.communique.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The script of most of a text. A character of Chinese or Japanese counts as much as several letters, since names and terms in
 * Latin letters stand between them. Chinese characters and kana are one script: Japanese, if there is enough kana.
 *
 * @param script the most frequent one; of Chinese and Japanese together {@code HAN} or {@code HIRAGANA}
 * @param share of the letters in it, above a half, at most 1
 */
record DominantScript(UnicodeScript script, double share) {

    /** Letters of Persian that Arabic has not; it writes other code points for kaf and yeh, too. */
    private static final String PERSIAN = "پچژگکی";
    /** Letters of Urdu that Persian has not. */
    private static final String URDU = "ٹڈڑںےھہۂۓ";
    /** Letters of Kurdish, Pashto, Uyghur and Sindhi. */
    private static final String OTHERS = "ڕڵۆێەښځڅډړږۍېڭۈۋڄڃٻڀ";

    private static final double MIN_SHARE = 0.5;
    private static final int IDEOGRAPH = 4;
    /** Fewer characters may be a Japanese headline. */
    private static final int MIN_IDEOGRAPHS = 6;

    private static final double MIN_KANA = 0.08;
    private static final double MIN_OWN_LETTERS = 0.02;

    /** Returns the script of most letters of a text; empty without letters, or without a majority. */
    static Optional<DominantScript> of(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .forEach(script -> letters.merge(script, isIdeographic(script) ? IDEOGRAPH : 1, Integer::sum));
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        int ideographic = kana + letters.getOrDefault(UnicodeScript.HAN, 0);
        letters.keySet().removeIf(DominantScript::isIdeographic);
        if (ideographic > 0) {
            letters.put(kana >= MIN_KANA * ideographic ? UnicodeScript.HIRAGANA : UnicodeScript.HAN, ideographic);
        }
        double all = letters.values().stream().mapToInt(Integer::intValue).sum();
        return letters.entrySet().stream()
                .map(entry -> new DominantScript(entry.getKey(), entry.getValue() / all))
                .filter(dominant -> dominant.share() > MIN_SHARE)
                .findFirst();
    }

    private static boolean isIdeographic(UnicodeScript script) {
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    /** Returns the one language of the script, or that of its letters; empty when there are several. */
    Optional<String> onlyLanguage(String text) {
        return switch (script) {
            case ARABIC -> inArabicScript(text);
            case GREEK -> Optional.of("el");
            case HEBREW -> Optional.of("he");
            case HANGUL -> Optional.of("ko");
            case HAN -> isLongEnough(text) ? Optional.of("zh") : Optional.empty();
            case BOPOMOFO -> Optional.of("zh");
            case HIRAGANA, KATAKANA -> Optional.of("ja");
            case GEORGIAN -> Optional.of("ka");
            case ARMENIAN -> Optional.of("hy");
            case THAI -> Optional.of("th");
            case LAO -> Optional.of("lo");
            case KHMER -> Optional.of("km");
            case MYANMAR -> Optional.of("my");
            case SINHALA -> Optional.of("si");
            case TAMIL -> Optional.of("ta");
            case TELUGU -> Optional.of("te");
            case KANNADA -> Optional.of("kn");
            case MALAYALAM -> Optional.of("ml");
            case GUJARATI -> Optional.of("gu");
            case GURMUKHI -> Optional.of("pa");
            case ORIYA -> Optional.of("or");
            case BENGALI -> Optional.of(text.indexOf('ৰ') >= 0 || text.indexOf('ৱ') >= 0 ? "as" : "bn");
            default -> Optional.empty();
        };
    }

    private static boolean isLongEnough(String text) {
        return text.codePoints()
                        .filter(letter -> isIdeographic(UnicodeScript.of(letter)))
                        .limit(MIN_IDEOGRAPHS)
                        .count()
                == MIN_IDEOGRAPHS;
    }

    private static Optional<String> inArabicScript(String text) {
        double letters = text.codePoints().filter(Character::isLetter).count();
        if (count(text, OTHERS) > MIN_OWN_LETTERS * letters) {
            return Optional.empty();
        }
        if (count(text, URDU) > MIN_OWN_LETTERS * letters) {
            return Optional.of("ur");
        }
        return Optional.of(count(text, PERSIAN) > MIN_OWN_LETTERS * letters ? "fa" : "ar");
    }

    private static long count(String text, String letters) {
        return text.chars().filter(letter -> letters.indexOf(letter) >= 0).count();
    }
}
