package org.communique.ingest.kafka;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.communique.ingest.testbed.Surprise;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ProducerFactory;

/** Producers without a broker; the factory, and each step of a transaction, fails when told to. */
public final class FailingProducers implements ProducerFactory<String, byte[]> {

    private final Supplier<Producer<String, byte[]>> producers;
    private int failures;
    private Class<? extends Throwable> failure = IllegalStateException.class;

    private FailingProducers(Supplier<Producer<String, byte[]>> producers) {
        this.producers = producers;
    }

    /** Steps of a transaction. */
    public enum Step {
        /** {@link Producer#beginTransaction}. */
        BEGIN,
        /** {@link Producer#send}. */
        SEND,
        /** {@link Producer#sendOffsetsToTransaction}. */
        OFFSETS,
        /** {@link Producer#commitTransaction}. */
        COMMIT,
        /** {@link Producer#abortTransaction}. */
        ABORT,
        /** {@link Producer#close}. */
        CLOSE
    }

    /** A factory that makes producers that work. */
    public static FailingProducers working() {
        return new FailingProducers(() -> new StepProducer(null, IllegalStateException.class));
    }

    /** A factory that makes producers that fail at a step. */
    public static FailingProducers at(Step step, Class<? extends Throwable> failure) {
        return new FailingProducers(() -> new StepProducer(step, failure));
    }

    /** A factory that hands out a producer. */
    static FailingProducers of(Producer<String, byte[]> producer) {
        return new FailingProducers(() -> producer);
    }

    /** Makes no producer the next times. */
    public FailingProducers failing(int times, Class<? extends Throwable> with) {
        failures = times;
        failure = with;
        return this;
    }

    @Override
    public Producer<String, byte[]> createProducer() {
        if (failures > 0) {
            failures--;
            return Surprise.of(failure);
        }
        return producers.get();
    }

    private static final class StepProducer extends MockProducer<String, byte[]> {

        private final @Nullable Step failing;
        private final Class<? extends Throwable> failure;

        private StepProducer(@Nullable Step failing, Class<? extends Throwable> failure) {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
            this.failing = failing;
            this.failure = failure;
            initTransactions();
        }

        private void reach(Step step) {
            if (step == failing) {
                Surprise.of(failure);
            }
        }

        @Override
        public void beginTransaction() {
            reach(Step.BEGIN);
            super.beginTransaction();
        }

        @Override
        public synchronized java.util.concurrent.Future<org.apache.kafka.clients.producer.RecordMetadata> send(
                org.apache.kafka.clients.producer.ProducerRecord<String, byte[]> record) {
            reach(Step.SEND);
            return super.send(record);
        }

        @Override
        public void sendOffsetsToTransaction(
                Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
            reach(Step.OFFSETS);
            super.sendOffsetsToTransaction(offsets, group);
        }

        @Override
        public void commitTransaction() {
            reach(Step.COMMIT);
            super.commitTransaction();
        }

        @Override
        public void abortTransaction() {
            reach(Step.ABORT);
            super.abortTransaction();
        }

        @Override
        public void close() {
            reach(Step.CLOSE);
            super.close();
        }
    }
}
