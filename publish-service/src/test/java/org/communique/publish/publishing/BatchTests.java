package org.communique.publish.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communique.publish.testbed.Releases.anyId;
import static org.communique.publish.testbed.Releases.json;
import static org.communique.publish.testbed.Releases.release;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.kit.deadletter.VersionSettings;
import org.communique.publish.bulk.BulkItemOutcome;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.DocumentSettings;
import org.communique.publish.document.MappedFields;
import org.communique.publish.document.RejectionReason;
import org.communique.publish.testbed.Records;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BatchTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ReleaseId id = anyId();
    private final DocumentReader reader = new DocumentReader(
            new DocumentSettings(DataSize.ofMegabytes(1)), new VersionSettings(Duration.ofDays(1), true));

    @Test
    void onlyTheHighestVersionOfAReleaseIsSent() {
        var batch = batch(List.of(record(0, 1, 3), record(0, 2, 5), record(0, 3, 4)));

        assertThat(versionsToSend(batch)).containsExactly(5L);
    }

    @Test
    void lowerVersionsAreCompletedWithTheHighest() {
        var batch = batch(List.of(record(0, 1, 3), record(0, 2, 5), record(0, 3, 5)));

        completeOne(batch, new BulkItemOutcome.Written());

        assertThat(batch.open()).isEmpty();
        assertThat(batch.report(NOON).outcomes()).isEqualTo(Map.of("written", 1L, "superseded", 1L, "duplicate", 1L));
    }

    @Test
    void nextLowerVersionIsSentWhenTheHighestIsRejected() {
        var batch = batch(List.of(record(0, 1, 3), record(0, 2, 5)));

        completeOne(batch, new BulkItemOutcome.Rejected(RejectionReason.REFUSED, "unfit"));

        assertThat(versionsToSend(batch)).containsExactly(3L);
        assertThat(batch.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.record().offset()).isEqualTo(2));
    }

    @Test
    void invalidRecordIsADeadLetterAfterReading() {
        var batch = batch(List.of(new ConsumerRecord<>("releases.enriched", 0, 7, null, new byte[0])));

        assertThat(chunk(batch).documents()).isEmpty();
        assertThat(batch.open()).isEmpty();
        assertThat(batch.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).isEqualTo(RejectionReason.NO_KEY.tag()));
    }

    @Test
    void completedItemIsNotReadAgain() {
        var batch = batch(List.of(record(0, 1, 3), record(0, 2, 5)));
        var chunk = chunk(batch);
        chunk.complete(chunk.sent().getFirst(), new BulkItemOutcome.Written());

        assertThat(BatchChunk.read(chunk.sent(), reader, MappedFields.ANY).documents())
                .isEmpty();
    }

    @Test
    void offsetsAreThoseAfterTheLastRecordOfEachPartition() {
        var offsets = batch(List.of(record(0, 1, 3), record(4, 17, 5), record(0, 3, 4)))
                .offsets();

        assertThat(offsets.get(partition(0)).offset()).isEqualTo(4);
        assertThat(offsets.get(partition(4)).offset()).isEqualTo(18);
    }

    @Test
    void batchLimitedToSomeRecordsKeepsOutcomes() {
        var first = record(0, 1, 3);
        var second = new ConsumerRecord<>("releases.enriched", 4, 17, (byte[]) null, new byte[0]);
        var batch = batch(List.of(first, second));
        completeOne(batch, new BulkItemOutcome.Written());

        var limited = batch.limitedTo(List.of(first)).orElseThrow();

        assertThat(limited.open()).isEmpty();
        assertThat(limited.deadLetters()).isEmpty();
        assertThat(limited.offsets()).containsOnlyKeys(partition(0));
    }

    @Test
    void recordsPolledAnewAreAnotherBatch() {
        assertThat(batch(List.of(record(0, 1, 3))).limitedTo(List.of(record(0, 1, 3))))
                .isEmpty();
    }

    @Test
    void failuresCountFromOneAgainAfterProgress() {
        var batch = batch(List.of(record(0, 1, 3)));

        assertThat(batch.countFailure(false)).isEqualTo(1);
        assertThat(batch.countFailure(false)).isEqualTo(2);
        assertThat(batch.countFailure(true)).isEqualTo(1);
    }

    private static Batch batch(List<ConsumerRecord<byte[], byte[]>> records) {
        return Batch.of(records, NOON);
    }

    private BatchChunk chunk(Batch batch) {
        return BatchChunk.read(batch.open(), reader, MappedFields.ANY);
    }

    private void completeOne(Batch batch, BulkItemOutcome.Final outcome) {
        var chunk = chunk(batch);
        chunk.complete(chunk.sent().getFirst(), outcome);
    }

    private ConsumerRecord<byte[], byte[]> record(int partition, long offset, long version) {
        return Records.record(
                partition,
                offset,
                id.value().getBytes(StandardCharsets.US_ASCII),
                json(release(id, new Version(version), "Quay reopens")));
    }

    private List<Long> versionsToSend(Batch batch) {
        return chunk(batch).documents().stream()
                .map(document -> document.version().value())
                .toList();
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition("releases.enriched", number);
    }
}
