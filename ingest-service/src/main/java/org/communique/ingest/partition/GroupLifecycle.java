package org.communique.ingest.partition;

import java.util.function.Supplier;
import org.communique.ingest.kafka.TransactionalStateWriter;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.BrokerException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Lifecycle of this instance's membership in the group: joins as soon as Kafka answers, joins again after the member
 * ended, and leaves when the service stops. Starts after the web server, whose address the member advertises.
 */
public final class GroupLifecycle implements SmartLifecycle {

    /** Phase of the lifecycle; the loop around {@link #join} starts later and stops earlier. */
    public static final int PHASE = Integer.MAX_VALUE - 100;

    private static final Logger LOG = LoggerFactory.getLogger(GroupLifecycle.class);

    private final Topics topics;
    private final TransactionalStateWriter writer;
    private final OwnedPartitions partitions;
    private final Supplier<MessageListenerContainer> containers;
    private @Nullable MessageListenerContainer container;
    private volatile boolean running;

    /** Creator of the topics. */
    @FunctionalInterface
    public interface Topics {

        /**
         * Creates the missing topics and checks the others.
         *
         * @return the number of partitions
         * @throws BrokerException when Kafka does not answer or refuses
         */
        int declare() throws BrokerException;
    }

    /** @param containers makes a group member, not yet started */
    public GroupLifecycle(
            Topics topics,
            TransactionalStateWriter writer,
            OwnedPartitions partitions,
            Supplier<MessageListenerContainer> containers) {
        this.topics = topics;
        this.writer = writer;
        this.partitions = partitions;
        this.containers = containers;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        leave();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /**
     * Joins the group unless this instance is in it.
     *
     * @throws BrokerException when that failed; to be called again
     */
    public void join() throws BrokerException {
        if (hasMember()) {
            return;
        }
        try {
            leave();
            int count = topics.declare();
            partitions.partitionCount(count);
            writer.warmUp();
            startMember();
            partitions.lastFailure("");
            LOG.info("group joining partitions={}", count);
        } catch (BrokerException | RuntimeException | Error e) {
            partitions.lastFailure(FailureReason.of(e));
            throw new BrokerException("group not joined: " + FailureReason.of(e), e);
        }
    }

    private synchronized boolean hasMember() {
        return container != null && container.isRunning();
    }

    private synchronized void startMember() {
        if (!running) {
            return;
        }
        container = containers.get();
        container.start();
    }

    /** A member that ended by itself may not have reported its lost partitions. */
    private synchronized void leave() {
        if (container != null) {
            container.stop();
            container = null;
            partitions.onLeft();
        }
    }
}
