package org.communique.benchmarks.publish;

import co.elastic.clients.elasticsearch._types.VersionType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.EventType;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.deadletter.VersionSettings;
import org.communique.publish.bulk.BulkBody;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.DocumentSettings;
import org.communique.publish.document.MappedFields;
import org.communique.publish.document.ReleaseDocument;
import org.springframework.util.unit.DataSize;

/**
 * Baseline: the service's documents, sent by bulk requests one after the other with nothing else to do. The documents
 * are prepared in advance; only the requests are timed.
 */
final class RawBulk {

    private final Node node;
    private final DocumentReader reader = new DocumentReader(
            new DocumentSettings(DataSize.ofMegabytes(8)), new VersionSettings(Duration.ofDays(1), true));

    RawBulk(Node node) {
        this.node = node;
    }

    /** Returns the duration of the requests in nanoseconds. */
    long write(String target, int releases, int batch) {
        var requests = new ArrayList<List<byte[]>>();
        for (int from = 0; from < releases; from += batch) {
            requests.add(lines(from, Math.min(from + batch, releases)));
        }
        long begin = System.nanoTime();
        requests.forEach(lines -> node.bulk(target, lines));
        return System.nanoTime() - begin;
    }

    private List<byte[]> lines(int from, int to) {
        return BulkBody.of(IntStream.range(from, to).mapToObj(this::document).toList(), VersionType.External);
    }

    private ReleaseDocument document(int number) {
        var key = Releases.id(number).value().getBytes(StandardCharsets.US_ASCII);
        var value = Releases.json(number);
        var record = new ConsumerRecord<>(KafkaTopic.Name.RELEASES_ENRICHED, 0, number, key, value);
        var type = EventType.ENRICHED_RELEASE.wireName().getBytes(StandardCharsets.UTF_8);
        record.headers().add(CloudEvents.TYPE, type);
        return (ReleaseDocument) reader.read(record, MappedFields.ANY);
    }
}
