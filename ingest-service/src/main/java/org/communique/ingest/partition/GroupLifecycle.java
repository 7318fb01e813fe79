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
 * Membership of the group: joins as soon as Kafka is there, however long that takes, joins again when the member ended,
 * and leaves when the service stops. Starts after the web server, whose address is what the other instances find us by.
 */
public final class GroupLifecycle implements SmartLifecycle {

    /** Phase of the life cycle; the loop that calls {@link #join} starts later and stops earlier. */
    public static final int PHASE = Integer.MAX_VALUE - 100;

    private static final Logger LOG = LoggerFactory.getLogger(GroupLifecycle.class);

    private final Topics topics;
    private final TransactionalStateWriter ledger;
    private final OwnedPartitions territories;
    private final Supplier<MessageListenerContainer> containers;
    private @Nullable MessageListenerContainer container;
    private volatile boolean running;

    /** Declares the topics. */
    @FunctionalInterface
    public interface Topics {

        /**
         * Declares them.
         *
         * @return the number of partitions
         * @throws BrokerException when they cannot be declared at the moment
         */
        int declare() throws BrokerException;
    }

    /** @param containers makes the group member, not yet started */
    public GroupLifecycle(
            Topics topics,
            TransactionalStateWriter ledger,
            OwnedPartitions territories,
            Supplier<MessageListenerContainer> containers) {
        this.topics = topics;
        this.ledger = ledger;
        this.territories = territories;
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
     * @throws BrokerException with the reason, when it could not; to be called again
     */
    public void join() throws BrokerException {
        if (hasMember()) {
            return;
        }
        try {
            leave();
            territories.partitions(topics.declare());
            ledger.warmUp();
            startMember();
            territories.obstacle("");
            LOG.info("Kafka is there, joining the group");
        } catch (BrokerException | RuntimeException | Error e) {
            territories.obstacle(FailureReason.of(e));
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

    /** A member that ended by itself need not have said which partitions are lost with it. */
    private synchronized void leave() {
        if (container != null) {
            container.stop();
            container = null;
            territories.left();
        }
    }
}
