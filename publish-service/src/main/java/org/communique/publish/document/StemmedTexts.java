package org.communique.publish.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Repeats the texts of a release under {@code stemmed.<language>}, where the index analyses them in the language of the
 * release: once, whatever the number of languages. They are searched and never returned.
 */
public final class StemmedTexts {

    /**
     * The languages with an analyzer that every Elasticsearch has. Polish and Ukrainian need plugins, so their texts are
     * found by the neutral analyzer alone.
     */
    public static final Set<String> LANGUAGES = Set.of(
            "ar", "bg", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hu", "it", "nl", "no", "pt", "ro", "ru", "sv");

    /** The fields that are repeated. */
    public static final Set<String> TEXTS = Set.of("headline", "lead", "body");

    private static final Map<String, String> WRITTEN_NORWEGIAN = Map.of("nb", "no", "nn", "no");

    /** Above it the repetition would cost memory that a node may not have; such a release is found by the neutral way. */
    private static final int MOST_BYTES = 1_000_000;

    /** Where in the JSON the opening quote of a text stands, by the name of its field. */
    private final Map<String, Integer> texts = new TreeMap<>();

    StemmedTexts() {}

    /** There is a text, its opening quote at an index of the JSON. */
    void found(String name, int quote) {
        texts.put(name, quote);
    }

    /**
     * Writes the fields that a document is to have besides, after a comma; nothing where no analyzer fits.
     *
     * @param json the document, known to be well-formed
     * @param known what the index takes
     */
    void writeTo(ByteArrayOutputStream fields, byte[] json, @Nullable String languageTag, MappedFields known) {
        var language = language(languageTag);
        if (texts.isEmpty()
                || json.length > MOST_BYTES
                || !LANGUAGES.contains(language)
                || known.find("stemmed." + language).isEmpty()) {
            return;
        }
        char before = '{';
        fields.writeBytes(ascii(",\"stemmed\":{\"" + language + "\":"));
        for (var text : texts.entrySet()) {
            fields.writeBytes(ascii(before + "\"" + text.getKey() + "\":"));
            int begin = text.getValue();
            fields.write(json, begin, JsonFields.endOfString(json, begin) - begin);
            before = ',';
        }
        fields.writeBytes(ascii("}}"));
    }

    /** The primary subtag of a BCP 47 tag (RFC 5646 section 2.1); empty where there is none. */
    private static String language(@Nullable String tag) {
        if (tag == null) {
            return "";
        }
        var primary = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return WRITTEN_NORWEGIAN.getOrDefault(primary, primary);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
