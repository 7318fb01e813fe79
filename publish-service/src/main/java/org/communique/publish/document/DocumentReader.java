package org.communique.publish.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.contracts.wire.EventType;
import org.communique.kit.deadletter.VersionSettings;
import org.communique.kit.kafka.EventHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reader of records of {@code releases.enriched}: their value is the document, byte for byte, without fields unknown to the
 * index, with its texts repeated for the analyzer of their language ({@link StemmedTexts}) and the keys of its signature
 * ({@link SignatureBands#keys}). One pass checks its form and picks out a few fields; nothing is bound, nothing serialised.
 */
@Component
public final class DocumentReader {

    private static final byte BYTE_ORDER_MARK = (byte) 0xEF;
    private static final int SHOWN = 80;

    private final JsonFactory json = new JsonFactory();
    private final long maxBytes;
    private final VersionSettings versions;

    /** A reader with the limits of its settings. */
    public DocumentReader(DocumentSettings settings, VersionSettings versions) {
        maxBytes = settings.maxSize().toBytes();
        this.versions = versions;
    }

    /**
     * Reads a record. Never throws: any content gives a {@link ReleaseDocument} or {@link InvalidRecord}.
     *
     * @param known the fields of the index; others are left out
     */
    public ReadResult read(ConsumerRecord<byte[], byte[]> record, MappedFields known) {
        if (record.key() == null) {
            return new InvalidRecord(RejectionReason.NO_KEY, "key: none (expected: the release id)");
        }
        if (record.value() == null) {
            return new InvalidRecord(
                    RejectionReason.NO_VALUE, "value: none (expected: a release or a withdrawal as JSON)");
        }
        if (record.value().length > maxBytes) {
            return new InvalidRecord(
                    RejectionReason.TOO_LARGE,
                    "value: %d bytes (expected: <= %d)".formatted(record.value().length, maxBytes));
        }
        return wrongType(record).map(ReadResult.class::cast).orElseGet(() -> readValue(record, known));
    }

    private static Optional<InvalidRecord> wrongType(ConsumerRecord<byte[], byte[]> record) {
        try {
            EventHeaders.type(record, EventType.ENRICHED_RELEASE, EventType.WITHDRAWAL);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(new InvalidRecord(RejectionReason.OTHER_TYPE, String.valueOf(wrong.getMessage())));
        }
    }

    private ReadResult readValue(ConsumerRecord<byte[], byte[]> record, MappedFields known) {
        var key = new String(record.key(), StandardCharsets.ISO_8859_1);
        try {
            var result = identify(key, scan(record.value(), known), known);
            return result instanceof ReleaseDocument document ? checked(document, record) : result;
        } catch (JacksonException malformed) {
            return new InvalidRecord(
                    RejectionReason.NOT_JSON,
                    "value: %s (expected: one JSON object)".formatted(malformed.getOriginalMessage()));
        }
    }

    private ReadResult checked(ReleaseDocument document, ConsumerRecord<byte[], byte[]> record) {
        return versions.refusal(document.version(), record)
                .<ReadResult>map(refusal -> new InvalidRecord(RejectionReason.VERSION_AHEAD, refusal))
                .orElse(document);
    }

    /** @throws JacksonException when it is not well-formed */
    private @Nullable DocumentScanner scan(byte[] value, MappedFields known) {
        if (!mayBeUtf8(value)) {
            return null;
        }
        try (var parser = json.createParser(ObjectReadContext.empty(), value)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            var scanner = DocumentScanner.scan(parser, value, known);
            return parser.nextToken() == null ? scanner : null;
        }
    }

    private static ReadResult identify(String key, @Nullable DocumentScanner scanner, MappedFields known) {
        if (scanner == null) {
            return new InvalidRecord(
                    RejectionReason.NOT_JSON, "value: not one object in UTF-8 (expected: one JSON object)");
        }
        var id = releaseId(scanner.id());
        if (id == null) {
            return new InvalidRecord(
                    RejectionReason.NO_ID, "id: %s (expected: a release id)".formatted(shown(scanner.id())));
        }
        if (!id.value().equals(key)) {
            return new InvalidRecord(
                    RejectionReason.OTHER_KEY, "key: %s (expected: %s, the id)".formatted(shown(key), id));
        }
        var version = scanner.version();
        if (version == null || version < 1) {
            return new InvalidRecord(
                    RejectionReason.NO_VERSION, "version: %s (expected: a whole number >= 1)".formatted(version));
        }
        var signature = scanner.signature();
        return new ReleaseDocument(
                id,
                new Version(version),
                scanner.searchable(signature, known),
                scanner.duplicateKeys(signature),
                scanner.leftOut());
    }

    private static @Nullable ReleaseId releaseId(@Nullable String id) {
        try {
            return id == null ? null : new ReleaseId(id);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static String shown(@Nullable String text) {
        if (text == null) {
            return "none";
        }
        return "'%s'".formatted(text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
    }

    /**
     * Returns whether the bytes can be JSON in UTF-8. RFC 8259 section 8.1: no byte order mark. A zero byte is in no JSON text
     * in UTF-8, and in every one in UTF-16 or UTF-32: the parser would accept these and Elasticsearch would not.
     */
    private static boolean mayBeUtf8(byte[] value) {
        boolean marked = value.length > 0 && value[0] == BYTE_ORDER_MARK;
        return !marked && !(ControlCharacters.in(value) && hasZero(value));
    }

    private static boolean hasZero(byte[] value) {
        for (byte b : value) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
