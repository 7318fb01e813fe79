package org.communique.enrich.stream;

import static org.communique.enrich.stream.Wire.utf8;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communique.contracts.release.Content;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.EventType;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.enrich.Releases;

/** Records of {@code releases.raw} that nobody should send, one of each kind, each with a key of its own. */
final class InvalidRecords {

    private InvalidRecords() {}

    static List<ProducerRecord<byte[], byte[]>> all() {
        return List.of(
                keyed("null-value", null),
                keyed("empty-value", utf8("")),
                keyed("invalid-json", utf8("{\"id\": ")),
                keyed("json-null", utf8("null")),
                keyed("json-array", utf8("[1, 2]")),
                keyed("wrong-types", utf8("{\"id\": {\"a\": 1}, \"revision\": \"x\"}")),
                keyed("nothing-in-it", utf8("{}")),
                keyed("deep-json", utf8("[".repeat(100_000))),
                keyed("binary", new byte[] {(byte) 0xff, 0, (byte) 0xfe, 1, 2}),
                foreignKey(),
                missingKey(),
                typed("missing-type", null),
                typed("unknown-type", "org.example.something.v9"),
                typed("enriched-type", EventType.ENRICHED_RELEASE.wireName()),
                typed("type-is-not-text", "\u0000\ufffd".repeat(1000)),
                hostileHeaders(),
                noWords());
    }

    private static ProducerRecord<byte[], byte[]> keyed(String key, byte[] value) {
        var record = new ProducerRecord<>(KafkaTopic.Name.RELEASES_RAW, utf8(key), value);
        record.headers().add(CloudEvents.TYPE, utf8(EventType.RAW_RELEASE.wireName()));
        return record;
    }

    private static ProducerRecord<byte[], byte[]> typed(String name, String type) {
        var good = Wire.record(Releases.releaseNamed(name));
        good.headers().remove(CloudEvents.TYPE);
        if (type != null) {
            good.headers().add(CloudEvents.TYPE, utf8(type));
        }
        return good;
    }

    private static ProducerRecord<byte[], byte[]> foreignKey() {
        var good = Wire.record(Releases.releaseNamed("foreign-key"));
        return new ProducerRecord<>(
                good.topic(), null, new byte[] {(byte) 0xc3, 0x28, 7}, good.value(), good.headers());
    }

    private static ProducerRecord<byte[], byte[]> missingKey() {
        var good = Wire.record(Releases.releaseNamed("missing-key"));
        return new ProducerRecord<>(good.topic(), (Integer) null, (byte[]) null, good.value(), good.headers());
    }

    /** Names and values that trip those who map headers to objects, and that pretend to be a dead letter's. */
    static ProducerRecord<byte[], byte[]> hostileHeaders() {
        var record = keyed("hostile-headers", utf8("{}"));
        record.headers().add("spring_json_header_types", utf8("{\"x\": \"java.lang.Object\", \"y\": 1"));
        record.headers().add("__TypeId__", utf8("javax.management.loading.MLet"));
        record.headers().add("x", utf8("[\"java.util.HashMap\", {}]"));
        record.headers().add("null", null);
        record.headers().add("", utf8("empty name"));
        record.headers().add("traceparent", utf8("00-zz"));
        record.headers().add(CloudEvents.TYPE, null);
        for (int i = 0; i < 500; i++) {
            record.headers().add("many", utf8(Integer.toString(i)));
        }
        byte[] large = new byte[100_000];
        Arrays.fill(large, (byte) 0x80);
        record.headers().add("large", large);
        record.headers().add(new String(new byte[] {'n', 0, '\n'}, StandardCharsets.UTF_8), utf8("control characters"));
        return record;
    }

    private static ProducerRecord<byte[], byte[]> noWords() {
        return Wire.record(Releases.release("no-words", null, Content.plain(" \n "), null));
    }
}
