package org.communique.publish.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.communique.contracts.wire.Stage;
import org.communique.kit.availability.Availability;
import org.communique.kit.brake.BrakeSettings;
import org.communique.kit.brake.DeadLetterBrake;
import org.communique.kit.deadletter.VersionBrake;
import org.communique.kit.deadletter.VersionSettings;
import org.communique.kit.loop.BackOffs;
import org.communique.publish.bulk.BulkSettings;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.DocumentSettings;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.elasticsearch.ElasticsearchTimeouts;
import org.communique.publish.faults.Fault;
import org.communique.publish.faults.FaultProxy;
import org.communique.publish.index.IndexProvisioners;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.testbed.Records;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

class BatchPublisherTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Availability availability = Availability.unknown("publishing", InstantSource.system());

    /** It would end the consumer for good. */
    @Test
    void errorOfOneBatchIsOneMoreReasonToRetry() throws IOException {
        var hostile = new JsonMapper(new JsonFactory() {
            @Override
            public JsonParser createParser(ObjectReadContext context, InputStream in) {
                throw new StackOverflowError();
            }
        });
        try (var server = FaultProxy.to(URI.create("http://localhost:1"));
                var client = Rest5Client.builder(URI.create(server.address())).build()) {
            server.always(new Fault.Answer(200, "{}"));
            var elasticsearch =
                    new Elasticsearch(client, hostile, new ElasticsearchTimeouts(PATIENCE, PATIENCE, PATIENCE));

            assertThatThrownBy(() -> publisher(elasticsearch).publish(List.of(Records.record(0, 0, null, null)), null))
                    .isInstanceOf(RetryBatchException.class)
                    .hasCauseInstanceOf(StackOverflowError.class);

            assertThat(availability.outage())
                    .hasValueSatisfying(outage -> assertThat(outage.reason()).isEqualTo("stack overflow"));
        }
    }

    @Test
    void chunksAreBoundedByNumberAndByBytesAndTheFirstOneIsSmall() {
        var sizes = List.of(3, 1, 3, 3, 3, 50, 1, 1, 1, 1, 1, 1);

        var chunks = publisher(null)
                .chunks(sizes.stream().map(BatchPublisherTests::item).toList());

        assertThat(chunks)
                .extracting(chunk -> chunk.stream().map(BatchItem::size).toList())
                .containsExactly(
                        List.of(3L),
                        List.of(1L, 3L, 3L),
                        List.of(3L),
                        List.of(50L),
                        List.of(1L, 1L, 1L, 1L),
                        List.of(1L, 1L));
    }

    @Test
    void fewRecordsAreOneChunk() {
        var items = IntStream.range(0, 4).mapToObj(_ -> item(1)).toList();

        assertThat(publisher(null).chunks(items)).containsExactly(items);
    }

    private static BatchItem item(int size) {
        return new BatchItem(Records.record(0, 0, new byte[1], new byte[size]));
    }

    /** With nothing that these tests do not get to. */
    private BatchPublisher publisher(Elasticsearch elasticsearch) {
        return new BatchPublisher(
                new DocumentReader(
                        new DocumentSettings(DataSize.ofMegabytes(1)), new VersionSettings(Duration.ofDays(1), true)),
                IndexProvisioners.of(elasticsearch),
                null,
                null,
                null,
                availability,
                BackOffs.exponential(Duration.ofMillis(1), Duration.ofMillis(1)),
                new PublishMetrics(new SimpleMeterRegistry()),
                new BulkSettings(4, DataSize.ofBytes(8)),
                new VersionBrake(new VersionSettings(Duration.ofDays(1), true)),
                new DeadLetterBrake(Stage.PUBLISH, new BrakeSettings(true, 500, 0.5, 5), InstantSource.system()),
                InstantSource.system());
    }
}
