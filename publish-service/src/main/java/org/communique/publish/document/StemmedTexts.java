package org.communique.publish.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Copies of a release's texts under {@code stemmed.<language>}, for the analyzer of its language: once, whatever the number
 * of languages. They are searched and never returned.
 */
public final class StemmedTexts {

    /**
     * The languages with an analyzer in every Elasticsearch. Polish and Ukrainian need plugins, so their texts are found by
     * the neutral analyzer alone.
     */
    public static final Set<String> LANGUAGES = Set.of(
            "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "hi", "hu", "id", "it", "ja", "ko",
            "nl", "no", "pt", "ro", "ru", "sv", "th", "tr", "zh");

    /** The fields to copy. */
    public static final Set<String> TEXTS = Set.of("headline", "lead", "body");

    private static final Map<String, String> WRITTEN_NORWEGIAN = Map.of("nb", "no", "nn", "no");

    /** Limit of the document: a larger copy could exhaust a node's memory; the neutral analyzer finds such a release. */
    private static final int MAX_BYTES = 1_000_000;

    /** Index of a text's opening quote in the JSON, by field. */
    private final Map<String, Integer> texts = new TreeMap<>();

    StemmedTexts() {}

    /** Adds a text by the index of its opening quote in the JSON. */
    void add(String name, int quote) {
        texts.put(name, quote);
    }

    /**
     * Writes the additional fields of a document, after a comma; nothing where no analyzer fits.
     *
     * @param json the document, known to be well-formed
     * @param known the fields of the index
     */
    void writeTo(ByteArrayOutputStream fields, byte[] json, @Nullable String languageTag, MappedFields known) {
        var language = language(languageTag);
        if (texts.isEmpty()
                || json.length > MAX_BYTES
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

    /** Returns the primary subtag of a BCP 47 tag (RFC 5646 section 2.1); empty without one. */
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
