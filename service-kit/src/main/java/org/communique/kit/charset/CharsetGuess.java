package org.communique.kit.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Guess of the charset of bytes that are not UTF-8 and have no valid label: the one in which they are letters of one
 * script as it is usually written. Latin scripts are left to windows-1252, the default of the web.
 *
 * <p>By structure instead of the statistics of a library: titles and short feeds have too few letters for these.
 */
final class CharsetGuess {

    private static final int MOST_BYTES = 64 * 1024;

    /** Characters in a row that a cut within one may spoil. */
    private static final int LONGEST_CHARACTER = 4;

    /** Share of non-ASCII characters that have to be usual ones of the script. */
    private static final double MOST = 0.9;

    /** The same of a script with capitals, which are not counted. */
    private static final double MOST_LETTERS = 0.7;

    private static final int LEAST_LETTERS = 8;
    private static final int FIRST_FOREIGN = 0x80;

    /** Share of syllables in Japanese; Chinese has none. */
    private static final double KANA = 0.1;

    private static final String FREQUENT_CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщіїєґўј";
    private static final List<Script> SCRIPTS = List.of(
            new Script("EUC-JP", CharsetGuess::isJapanese, KANA),
            new Script("windows-31j", CharsetGuess::isJapanese, KANA),
            new Script("x-windows-949", CharsetGuess::isHangul, 0),
            new Script("GB18030", CharsetGuess::isFrequentChinese, 0),
            new Script("Big5-HKSCS", CharsetGuess::isFrequentTraditional, 0));
    private static final List<Script> LETTERS = List.of(
            new Script("windows-1251", CharsetGuess::isCyrillic, 0),
            new Script("KOI8-R", CharsetGuess::isCyrillic, 0),
            new Script("KOI8-U", CharsetGuess::isCyrillic, 0),
            new Script("ISO-8859-5", CharsetGuess::isCyrillic, 0),
            new Script("IBM866", CharsetGuess::isCyrillic, 0),
            new Script("windows-1253", CharsetGuess::isSmallGreek, 0),
            new Script("windows-1255", c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HEBREW, 0),
            new Script("windows-1256", c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC, 0));

    /** Tried last: nearly every byte is a letter in it. */
    private static final Script THAI =
            new Script("x-windows-874", c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI, 0);

    private CharsetGuess() {}

    /**
     * A charset and the usual characters of its script.
     *
     * @param syllables least share of kana among them
     */
    private record Script(String charset, IntPredicate usual, double syllables) {}

    /** A charset that fits, and how well. */
    private record Fit(Charset charset, double share) {}

    /** Returns the charset; empty when the bytes look like a Latin script. */
    static Optional<Charset> of(byte[] bytes) {
        byte[] sample = foreign(bytes);
        return wordsOfManyBytes(sample).or(() -> wordsOfLetters(sample));
    }

    private static Optional<Charset> wordsOfManyBytes(byte[] sample) {
        return SCRIPTS.stream()
                .flatMap(script -> fit(script, sample).stream())
                .filter(fit -> fit.share() >= MOST)
                .max(Comparator.comparingDouble(Fit::share))
                .map(Fit::charset);
    }

    private static Optional<Charset> wordsOfLetters(byte[] sample) {
        if (!hasLetters(sample)) {
            return Optional.empty();
        }
        return LETTERS.stream()
                .flatMap(script -> fit(script, sample).stream())
                .filter(fit -> fit.share() >= MOST_LETTERS)
                .max(Comparator.comparingDouble(Fit::share))
                .or(() -> fit(THAI, sample).filter(fit -> fit.share() >= MOST))
                .map(Fit::charset);
    }

    /** Whether there are enough letters beyond ASCII to tell a script by them. */
    private static boolean hasLetters(byte[] sample) {
        int letters = 0;
        for (byte b : sample) {
            letters += b < 0 ? 1 : 0;
        }
        return letters >= LEAST_LETTERS;
    }

    private static Optional<Fit> fit(Script script, byte[] sample) {
        if (!Charset.isSupported(script.charset())) {
            return Optional.empty();
        }
        var charset = Charset.forName(script.charset());
        return decoded(sample, charset)
                .filter(CharsetGuess::comesInWords)
                .flatMap(text -> share(text, script))
                .map(share -> new Fit(charset, share));
    }

    private static Optional<Double> share(String text, Script script) {
        var foreign = text.codePoints()
                .filter(c -> c >= FIRST_FOREIGN && !isMark(c))
                .boxed()
                .toList();
        if (foreign.isEmpty()) {
            return Optional.empty();
        }
        long usual = foreign.stream().filter(c -> script.usual().test(c)).count();
        long kana = foreign.stream().filter(CharsetGuess::isKana).count();
        return kana < script.syllables() * foreign.size()
                ? Optional.empty()
                : Optional.of((double) usual / foreign.size());
    }

    /** Returns the text; a character cut off at the end of the sample is left out. */
    private static Optional<String> decoded(byte[] sample, Charset charset) {
        for (int cut = 0; cut < Math.min(LONGEST_CHARACTER, sample.length); cut++) {
            try {
                return Optional.of(charset.newDecoder()
                        .decode(ByteBuffer.wrap(sample, 0, sample.length - cut))
                        .toString());
            } catch (CharacterCodingException e) {
                // One byte less.
            }
        }
        return Optional.empty();
    }

    /** Returns the beginning without markup in ASCII, from the first other byte on. */
    private static byte[] foreign(byte[] bytes) {
        int from = 0;
        while (from < bytes.length && bytes[from] >= 0) {
            from++;
        }
        int to = Math.min(bytes.length, from + MOST_BYTES);
        byte[] sample = new byte[to - from];
        System.arraycopy(bytes, from, sample, 0, sample.length);
        return sample;
    }

    /** Whether letters of the script come in words; accented ones of a Latin script stand alone between others. */
    private static boolean comesInWords(String text) {
        int all = 0;
        int inWords = 0;
        int run = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean foreign = i < text.length() && text.charAt(i) >= FIRST_FOREIGN && !isMark(text.charAt(i));
            if (foreign) {
                run++;
            } else {
                all += run;
                inWords += run > 1 ? run : 0;
                run = 0;
            }
        }
        return inWords > 1 && inWords * 2 > all;
    }

    private static boolean isMark(int c) {
        return c == 0xA0 || (c >= 0x2000 && c <= 0x206F) || c == '«' || c == '»' || c == '№';
    }

    private static boolean isKana(int c) {
        return c >= 0x3040 && c <= 0x30FF;
    }

    private static boolean isJapanese(int c) {
        return isKana(c) || isHan(c) || isFullWidth(c);
    }

    private static boolean isHan(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || isFullWidth(c);
    }

    /** Punctuation and forms of East Asia, without half-width kana: most bytes are one in Shift_JIS. */
    private static boolean isFullWidth(int c) {
        return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF5E);
    }

    /** Whether it is in GB 2312, level 1: the 3,755 usual characters, with their punctuation. */
    private static boolean isFrequentChinese(int c) {
        if (isFullWidth(c)) {
            return true;
        }
        byte[] bytes = Character.toString(c).getBytes(Charset.forName("GB18030"));
        int lead = bytes[0] & 0xff;
        return isHan(c) && bytes.length == 2 && lead >= 0xB0 && lead <= 0xD7 && (bytes[1] & 0xff) >= 0xA1;
    }

    /** Whether it is in level 1 of Big5: the 5,401 usual characters. */
    private static boolean isFrequentTraditional(int c) {
        byte[] bytes = Character.toString(c).getBytes(Charset.forName("Big5-HKSCS"));
        int lead = bytes[0] & 0xff;
        return isFullWidth(c) || (isHan(c) && bytes.length == 2 && lead >= 0xA4 && lead <= 0xC6);
    }

    private static boolean isHangul(int c) {
        return (c >= 0xAC00 && c <= 0xD7A3) || isFullWidth(c);
    }

    private static boolean isSmallGreek(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK && Character.isLowerCase(c);
    }

    /** Most letters are small ones: in another Cyrillic charset the case is turned round. */
    private static boolean isCyrillic(int c) {
        return FREQUENT_CYRILLIC.indexOf(c) >= 0;
    }
}
