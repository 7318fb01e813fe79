package org.communique.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.communique.ingest.kafka.FailingProducers.Step;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class TransactionalStateWriterTests {

    private static final URI URL = URI.create("https://example.org/feed");
    private static final StateChanges CHANGES =
            StateChanges.ofFeed(Feed.of(URL, "example.org", FeedOptions.DEFAULT, java.time.Instant.EPOCH));
    private static final Duration PATIENT = Duration.ofSeconds(60);

    /** What goes by one name in two libraries, what is no exception of Kafka, and what is no exception. */
    static Stream<Class<? extends Throwable>> failures() {
        return Stream.of(
                KafkaException.class,
                org.springframework.kafka.KafkaException.class,
                TimeoutException.class,
                ProducerFencedException.class,
                InvalidProducerEpochException.class,
                IllegalStateException.class,
                NullPointerException.class,
                StackOverflowError.class,
                OutOfMemoryError.class,
                NoClassDefFoundError.class);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void factoryThatFailsTwiceFailsTwoCommitsAndNoMore(Class<? extends Throwable> failure) {
        var writer = writer(FailingProducers.working().failing(2, failure));

        assertThat(Stream.generate(() -> commit(writer)).limit(3))
                .containsExactly(
                        new CommitOutcome.Failed("a surprise"),
                        new CommitOutcome.Failed("a surprise"),
                        new CommitOutcome.Committed());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failureBeforeTheCommitIsNotCommitted(Class<? extends Throwable> failure) {
        for (var step : List.of(Step.BEGIN, Step.SEND, Step.OFFSETS)) {
            assertThat(commit(writer(FailingProducers.at(step, failure))))
                    .as(step.name())
                    .isEqualTo(new CommitOutcome.Failed("a surprise"));
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failureOfTheCommitLeavesItInDoubt(Class<? extends Throwable> failure) {
        assertThat(commit(writer(FailingProducers.at(Step.COMMIT, failure))))
                .isEqualTo(new CommitOutcome.Unknown("a surprise"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void commitStandsWhenTheProducerCannotBeClosed(Class<? extends Throwable> failure) {
        assertThat(commit(writer(FailingProducers.at(Step.CLOSE, failure)))).isEqualTo(new CommitOutcome.Committed());
    }

    @Test
    void generationThatIsOverIsStale() {
        assertThat(commit(writer(FailingProducers.at(Step.OFFSETS, CommitFailedException.class))))
                .isEqualTo(new CommitOutcome.Stale());
    }

    @Test
    void recordThatIsNeverAcknowledgedIsNotWaitedForForEver() {
        var silent = new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        silent.initTransactions();
        var writer =
                writer(FailingProducers.of(silent), new TransactionalStateWriter.Limits(Duration.ofMillis(10), 1000));

        assertThat(commit(writer)).isInstanceOf(CommitOutcome.Failed.class);
        assertThat(silent.transactionAborted()).isTrue();
    }

    @Test
    void recordsAreAcknowledgedBeforeMoreBytesAreSentThanTheLimit() {
        var producer = new CountingProducer();
        var writer = writer(FailingProducers.of(producer), new TransactionalStateWriter.Limits(PATIENT, 700));
        var feeds = new ArrayList<Feed>(CHANGES.feeds());
        while (feeds.size() < 10) {
            feeds.addAll(CHANGES.feeds());
        }

        var outcome =
                writer.commit(new StateChanges(feeds, List.of(), List.of(), List.of(), List.of(), List.of()), fence());

        assertThat(outcome).isEqualTo(new CommitOutcome.Committed());
        assertThat(producer.most).isLessThanOrEqualTo(700).isPositive();
    }

    @Test
    void outageIsLoggedWhenItBeginsAndWhenItEnds(CapturedOutput output) {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(FailingTransactions.class)).setLevel(Level.INFO);
        var writer = writer(FailingProducers.working().failing(3, IllegalStateException.class));

        Stream.generate(() -> commit(writer)).limit(5).forEach(_ -> {});

        assertThat(output.toString().lines().filter(line -> line.contains("transactions failing")))
                .hasSize(1)
                .allMatch(line -> line.contains("partition=3 outcome=failed: a surprise"));
        assertThat(output.toString().lines().filter(line -> line.contains("transactions committed again")))
                .hasSize(1);
    }

    private static CommitOutcome commit(TransactionalStateWriter writer) {
        return writer.commit(CHANGES, fence());
    }

    @SuppressWarnings("removal") // for consumers to make; there is none here
    private static GenerationFence fence() {
        return new GenerationFence(3, 0, new ConsumerGroupMetadata("ingest"));
    }

    private static TransactionalStateWriter writer(FailingProducers producers) {
        return writer(producers, new TransactionalStateWriter.Limits(PATIENT, 1_000_000));
    }

    private static TransactionalStateWriter writer(FailingProducers producers, TransactionalStateWriter.Limits limits) {
        var meters = new SimpleMeterRegistry();
        return new TransactionalStateWriter(
                producers, new RecordMapper(new JsonMapper(), meters, 1_000_000), limits, meters);
    }

    /** Counts the bytes that were sent and not yet waited for. */
    private static final class CountingProducer extends MockProducer<String, byte[]> {

        private int unacknowledged;
        private int most;

        private CountingProducer() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
            initTransactions();
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
            int size = record.value().length;
            unacknowledged += size;
            most = Math.max(most, unacknowledged);
            var sent = super.send(record);
            return new CompletableFuture<>() {
                @Override
                public RecordMetadata get(long timeout, TimeUnit unit) {
                    unacknowledged -= size;
                    return sent.resultNow();
                }
            };
        }
    }
}
