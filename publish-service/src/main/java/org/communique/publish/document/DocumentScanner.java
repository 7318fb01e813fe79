package org.communique.publish.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Result of one pass over a document: a few fields of it, null where absent or of another type. Strings are checked on the
 * way; long ones are not decoded, since they may be as large as the record.
 */
final class DocumentScanner {

    /** Limit of bands, above that of any true signature: more would make the search for near duplicates large. */
    private static final int MAX_BANDS = 64;

    /** Limit of the memory reserved for added fields, of which there may be none. */
    private static final int USUAL_BYTES = 16_384;

    private static final String USABLE = "usable";

    /** Fields that hide documents from readers: an index without them has to refuse the document. */
    private static final Set<String> REQUIRED = Set.of("id", "version", "pubStatus", "embargoedUntil");

    private final byte[] json;
    private final StemmedTexts stemmedTexts = new StemmedTexts();
    private final FieldRemover remover = new FieldRemover();
    private final List<String> bands = new ArrayList<>();
    private @Nullable String id;
    private @Nullable Long version;
    private @Nullable String language;
    private @Nullable String pubStatus;
    private @Nullable Instant published;
    private @Nullable Instant embargoedUntil;
    private boolean embargoUnclear;

    private DocumentScanner(byte[] json) {
        this.json = json;
    }

    /**
     * Scans an object after its opening brace.
     *
     * @param known the fields of the index; others are left out
     * @throws JacksonException when the object is not well-formed
     */
    static DocumentScanner scan(JsonParser parser, byte[] json, MappedFields known) {
        var scanner = new DocumentScanner(json);
        scanner.members(parser, known, "");
        return scanner;
    }

    /** @param path the path of the object, with a dot at its end; empty for the document itself */
    private void members(JsonParser parser, MappedFields known, String path) {
        for (var name = parser.nextName(); name != null; ) {
            var below = REQUIRED.contains(path + name) ? Optional.of(MappedFields.ANY) : known.find(name);
            name = below.isPresent() ? keep(parser, below.get(), path, name) : leaveOut(parser, path + name);
        }
    }

    private @Nullable String keep(JsonParser parser, MappedFields below, String path, String name) {
        var token = parser.nextToken();
        if (path.isEmpty()) {
            field(name, token, parser);
        }
        if (below.isOpen()) {
            parser.skipChildren();
        } else {
            value(parser, below, path + name + ".");
        }
        return parser.nextName();
    }

    /** Elements of arrays, and of arrays within them, are values of the same field. */
    private void value(JsonParser parser, MappedFields known, String path) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            members(parser, known, path);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser, known, path);
            }
        }
    }

    private @Nullable String leaveOut(JsonParser parser, String path) {
        int begin = offset(parser);
        parser.nextToken();
        parser.skipChildren();
        var next = parser.nextName();
        remover.leaveOut(path, begin, offset(parser), next == null);
        return next;
    }

    private static int offset(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /** Returns the names of the fields left out. */
    Set<String> leftOut() {
        return remover.names();
    }

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    Long version() {
        return version;
    }

    SignatureBands signature() {
        return SignatureBands.of(bands);
    }

    /**
     * Returns the keys to compare the document with others by.
     *
     * @param signature its own
     */
    DuplicateKeys duplicateKeys(SignatureBands signature) {
        // An unreadable embargo is one all the same: nothing may point here.
        return new DuplicateKeys(signature, USABLE.equals(pubStatus) && !embargoUnclear, published, embargoedUntil);
    }

    /**
     * Returns the document on one line, with its additional search fields: the texts in their language and the keys of its
     * signature.
     *
     * @param signature its own
     * @param known the fields of the index
     */
    byte[] searchable(SignatureBands signature, MappedFields known) {
        var fields = new ByteArrayOutputStream(Math.min(json.length, USUAL_BYTES));
        stemmedTexts.writeTo(fields, json, language, known);
        if (known.find("signatureKeys").isPresent()) {
            writeKeys(fields, signature);
        }
        byte[] line = onOneLine(remover.from(json));
        return fields.size() == 0 ? line : JsonFields.of(line).add(fields.toByteArray());
    }

    private static void writeKeys(ByteArrayOutputStream fields, SignatureBands signature) {
        var keys = signature.keys().mapToObj(Long::toString).collect(Collectors.joining(","));
        if (!keys.isEmpty()) {
            fields.writeBytes((",\"signatureKeys\":[" + keys + "]").getBytes(StandardCharsets.US_ASCII));
        }
    }

    /**
     * Returns the text without line breaks, which end a document in a bulk request. Inside a string they are escaped
     * (RFC 8259 section 7), so one stands between tokens and can be a blank instead.
     */
    private static byte[] onOneLine(byte[] json) {
        if (!ControlCharacters.in(json)) {
            return json;
        }
        byte[] copy = json.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = isLineBreak(copy[i]) ? (byte) ' ' : copy[i];
        }
        return copy;
    }

    private static boolean isLineBreak(byte b) {
        return b == '\n' || b == '\r';
    }

    private void field(String name, JsonToken token, JsonParser parser) {
        switch (token) {
            case VALUE_STRING -> string(name, parser);
            case VALUE_NUMBER_INT -> number(name, parser);
            case START_ARRAY -> array(name, parser);
            default -> embargoUnclear |= name.equals("embargoedUntil") && token != JsonToken.VALUE_NULL;
        }
    }

    private void string(String name, JsonParser parser) {
        switch (name) {
            case "id" -> id = parser.getString();
            case "language" -> language = parser.getString();
            case "pubStatus" -> pubStatus = parser.getString();
            case "published" -> published = instant(parser.getString());
            case "embargoedUntil" -> {
                embargoedUntil = instant(parser.getString());
                embargoUnclear = embargoedUntil == null;
            }
            default -> text(name, parser);
        }
    }

    private void text(String name, JsonParser parser) {
        if (StemmedTexts.TEXTS.contains(name)) {
            stemmedTexts.add(name, offset(parser));
        }
    }

    private void number(String name, JsonParser parser) {
        if (name.equals("version")) {
            version = switch (parser.getNumberType()) {
                case INT, LONG -> parser.getLongValue();
                case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> null;
            };
        }
        embargoUnclear |= name.equals("embargoedUntil");
    }

    private void array(String name, JsonParser parser) {
        embargoUnclear |= name.equals("embargoedUntil");
        if (!name.equals("signature")) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING && bands.size() < MAX_BANDS) {
                bands.add(parser.getString());
            }
            parser.skipChildren();
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
