package org.communique.enrich.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.RawEvent;
import org.communique.contracts.event.RawPosition;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.event.ReleaseEvent;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.contracts.wire.EventType;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.deadletter.VersionSettings;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.EventHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reader of the records of {@code releases.raw}. Of events it reads one header, {@code ce_type}. */
final class RawRecordReader {

    private static final int LONGEST_QUOTE = 60;

    private final JsonMapper json;
    private final VersionSettings versions;

    RawRecordReader(JsonMapper json, VersionSettings versions) {
        this.json = json;
        this.versions = versions;
    }

    /**
     * Returns the event of a record, without missing fields.
     *
     * @throws UnreadableRecordException when there is none
     */
    RawEvent read(ConsumerRecord<byte[], byte[]> record) {
        var event = whole(parse(record));
        requireKey(record.key(), event.releaseId());
        requireVersion(record, event.identity().version());
        return event;
    }

    /** Returns the position of a record in {@code releases.raw}, also of its dead letter. */
    static RawPosition position(ConsumerRecord<?, ?> record) {
        byte[] partition = header(record, KafkaHeaders.DLT_ORIGINAL_PARTITION, Integer.BYTES);
        byte[] offset = header(record, KafkaHeaders.DLT_ORIGINAL_OFFSET, Long.BYTES);
        return record.topic().equals(KafkaTopic.Name.RELEASES_RAW_DLT) && partition != null && offset != null
                ? new RawPosition(
                        KafkaTopic.Name.RELEASES_RAW,
                        ByteBuffer.wrap(partition).getInt(),
                        ByteBuffer.wrap(offset).getLong())
                : new RawPosition(record.topic(), record.partition(), record.offset());
    }

    private static byte @Nullable [] header(ConsumerRecord<?, ?> record, String name, int bytes) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null || header.value().length != bytes ? null : header.value();
    }

    private RawEvent parse(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new UnreadableRecordException("value: null (expected: the JSON of an event)");
        }
        try {
            var type = EventHeaders.type(record, EventType.RAW_RELEASE, EventType.WITHDRAWAL);
            return raw(json.readValue(record.value(), type.eventClass()));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException(FailureReason.of(e), e);
        } catch (JacksonException e) {
            throw new UnreadableRecordException(
                    "value: %s (expected: the JSON of an event)".formatted(FailureReason.of(e)), e);
        }
    }

    private static RawEvent raw(@Nullable ReleaseEvent event) {
        return switch (event) {
            case null -> throw new UnreadableRecordException("value: the JSON null (expected: an event)");
            case RawRelease release -> release;
            case Withdrawal withdrawal -> withdrawal;
            case EnrichedRelease _ ->
                throw new UnreadableRecordException(
                        "event: an enriched release (expected: a raw release or a withdrawal)");
        };
    }

    /** Jackson leaves missing fields null. */
    private static RawEvent whole(RawEvent event) {
        require("id", event.identity().id());
        require("revision", event.identity().revision());
        require("version", event.identity().version());
        if (event instanceof RawRelease release) {
            require("content", release.text().content());
            requireWhole("content", release.text().content());
            requireWhole("page", release.page());
        }
        if (event instanceof Withdrawal withdrawal) {
            require("withdrawalReason", withdrawal.reason());
        }
        return event;
    }

    private static void requireWhole(String name, @Nullable Content content) {
        if (content != null) {
            require(name + ".type", content.type());
            require(name + ".text", content.text());
        }
    }

    private static void require(String name, @Nullable Object value) {
        if (value == null) {
            throw new UnreadableRecordException("%s: missing (expected: a value)".formatted(name));
        }
    }

    /** With another key the release would be in another partition: out of order, and beyond compaction. */
    private static void requireKey(byte @Nullable [] key, ReleaseId id) {
        if (key == null) {
            throw new UnreadableRecordException("key: missing (expected: %s)".formatted(id));
        }
        if (!Arrays.equals(key, id.value().getBytes(StandardCharsets.UTF_8))) {
            throw new UnreadableRecordException("key: '%s' (expected: %s)".formatted(quote(key), id));
        }
    }

    private void requireVersion(ConsumerRecord<byte[], byte[]> record, Version version) {
        var refusal = versions.refusal(version, record);
        if (refusal.isPresent()) {
            throw new VersionAheadException(refusal.get());
        }
    }

    private static String quote(byte[] key) {
        return new String(key, 0, Math.min(key.length, LONGEST_QUOTE), StandardCharsets.UTF_8);
    }
}
