package org.communique.enrich.text.word;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.List;

/** Words of scripts without blanks between them: Chinese, Japanese, Thai, Lao, Khmer, Burmese; by the dictionaries of ICU. */
final class DictionaryWords {

    /** Run of characters that is segmented in one go. */
    private static final int LONGEST_RUN = 2_000;

    private DictionaryWords() {}

    /** Whether words of a character's script stand side by side without blanks. */
    static boolean isWithoutBlanks(int character) {
        return character > 0xe00
                && switch (UnicodeScript.of(character)) {
                    case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }

    /** Adds the words of a run of such characters. */
    static void addTo(List<Word> words, String text, int from, int to) {
        for (int start = from; start < to; start += LONGEST_RUN) {
            addRun(words, text, start, Math.min(to, start + LONGEST_RUN));
        }
    }

    private static void addRun(List<Word> words, String text, int from, int to) {
        var iterator = (BreakIterator) Loaded.WORDS.clone();
        iterator.setText(text.substring(from, to));
        int start = iterator.first();
        for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            words.add(new Word(text.substring(from + start, from + end), from + start, from + end));
            start = end;
        }
    }

    /** The dictionaries, read at the first use. */
    private static final class Loaded {
        static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);
    }
}
