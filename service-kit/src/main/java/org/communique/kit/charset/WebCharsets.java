package org.communique.kit.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Charsets by their labels on the web (WHATWG Encoding Standard, section 4.2), then by the names of Java: {@code
 * iso-8859-1} is windows-1252, {@code gb2312} is GB18030, {@code shift_jis} is windows-31j.
 */
final class WebCharsets {

    /** Superset of Latin-1 and ASCII on the web. */
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Pattern PARAMETER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';,>/]+)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Java's name of each encoding, and its labels. */
    private static final List<String> TABLE = List.of(
            "UTF-8: unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8",
            "IBM866: 866 cp866 csibm866 ibm866",
            "ISO-8859-2: csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2",
            "ISO-8859-3: csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3",
            "ISO-8859-4: csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4",
            "ISO-8859-5: csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988",
            "ISO-8859-6: arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e"
                    + " iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987",
            "ISO-8859-7: csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597"
                    + " iso_8859-7 iso_8859-7:1987 sun_eu_greek",
            "ISO-8859-8: csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598"
                    + " iso_8859-8 iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical",
            "ISO-8859-13: iso-8859-13 iso8859-13 iso885913",
            "ISO-8859-15: csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9",
            "ISO-8859-16: iso-8859-16",
            "KOI8-R: cskoi8r koi koi8 koi8-r koi8_r",
            "KOI8-U: koi8-ru koi8-u",
            "x-MacRoman: csmacintosh mac macintosh x-mac-roman",
            "x-windows-874: dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
            "windows-1250: cp1250 windows-1250 x-cp1250",
            "windows-1251: cp1251 windows-1251 x-cp1251",
            "windows-1252: ansi ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1"
                    + " iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 latin-1 us-ascii windows-1252 x-cp1252",
            "windows-1253: cp1253 windows-1253 x-cp1253",
            "windows-1254: cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5"
                    + " latin5 windows-1254 x-cp1254",
            "windows-1255: cp1255 windows-1255 x-cp1255",
            "windows-1256: cp1256 windows-1256 x-cp1256",
            "windows-1257: cp1257 windows-1257 x-cp1257",
            "windows-1258: cp1258 windows-1258 x-cp1258",
            "x-MacUkraine: x-mac-cyrillic x-mac-ukrainian",
            "GB18030: chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030",
            "Big5-HKSCS: big5 big5-hkscs cn-big5 csbig5 x-x-big5",
            "EUC-JP: cseucpkdfmtjapanese euc-jp x-euc-jp",
            "ISO-2022-JP: csiso2022jp iso-2022-jp",
            "windows-31j: csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
            "x-windows-949: cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601"
                    + " ksc_5601 windows-949",
            "UTF-16BE: unicodefffe utf-16be",
            "UTF-16LE: csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le");

    private static final Map<String, String> NAMES = names();

    private WebCharsets() {}

    /** Returns the label in the charset parameter of a media type; empty when there is none. */
    static Optional<String> labelOf(String mediaType) {
        var parameter = PARAMETER.matcher(mediaType);
        return parameter.find() ? Optional.of(parameter.group(1)) : Optional.empty();
    }

    /** Returns the charset of a label; empty when it is unknown. */
    static Optional<Charset> byLabel(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(NAMES.getOrDefault(name, name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether ASCII text is the same bytes in it. */
    static boolean isByteOriented(Charset charset) {
        return !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32");
    }

    /**
     * Detects the charset by the first bytes: a byte order mark, or the beginning of markup or JSON in units of two or
     * four bytes (XML 1.0, appendix F); empty when they do not determine it.
     */
    static Optional<Charset> ofFirstBytes(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, '<', 0, 0, 0) || startsWith(bytes, '{', 0, 0, 0)) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF) || startsWith(bytes, 0, 0, 0, '<') || startsWith(bytes, 0, 0, 0, '{')) {
            return Optional.of(StandardCharsets.UTF_32BE);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0, '<') || alternates(bytes, 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, '<', 0) || alternates(bytes, 1)
                ? Optional.of(StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    /** Whether the document begins with {@code <?xml} in EBCDIC (XML 1.0, appendix F). */
    static boolean isEbcdic(byte[] bytes) {
        return startsWith(bytes, 0x4C, 0x6F, 0xA7, 0x94);
    }

    /**
     * Whether of the first four bytes exactly the even or exactly the odd ones are 0: two ASCII characters in UTF-16.
     */
    private static boolean alternates(byte[] bytes, int zeros) {
        if (bytes.length < 4) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            if ((bytes[i] == 0) != (i % 2 == zeros)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (String row : TABLE) {
            String[] parts = row.split(": ", 2);
            BLANKS.splitAsStream(parts[1]).forEach(label -> names.put(label, parts[0]));
        }
        return Map.copyOf(names);
    }
}
