package org.communique.ingest.ownership;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.communique.ingest.ledger.KafkaLedger;
import org.communique.ingest.topics.BrokerException;
import org.communique.ingest.topics.TopicDeclaration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Joins the group as soon as Kafka is there, however long that takes, and leaves it when the service stops. Starts
 * after the web server, whose address is what the other instances find us by.
 */
public final class Ownership implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final TopicDeclaration topics;
    private final KafkaLedger ledger;
    private final Territories territories;
    private final TerritoryLoader loader;
    private final Supplier<MessageListenerContainer> containers;
    private volatile @Nullable Thread joining;
    private volatile @Nullable Thread loading;
    private volatile @Nullable MessageListenerContainer container;

    /** @param containers makes the group member, not yet started */
    public Ownership(
            TopicDeclaration topics,
            KafkaLedger ledger,
            Territories territories,
            TerritoryLoader loader,
            Supplier<MessageListenerContainer> containers) {
        this.topics = topics;
        this.ledger = ledger;
        this.territories = territories;
        this.loader = loader;
        this.containers = containers;
    }

    @Override
    public void start() {
        loading = Thread.ofVirtual().name("territory-loader").start(loader);
        joining = Thread.ofVirtual().name("group-joiner").start(this::join);
    }

    @Override
    public void stop() {
        interrupt(joining);
        var running = container;
        if (running != null) {
            running.stop();
        }
        interrupt(loading);
        joining = null;
    }

    @Override
    public boolean isRunning() {
        return joining != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }

    private void join() {
        boolean said = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                tryToJoin();
                return;
            } catch (BrokerException | KafkaException e) {
                if (!said) {
                    LOG.warn("waiting for Kafka: {}", e.getMessage());
                    said = true;
                }
                pause();
            }
        }
    }

    private void tryToJoin() throws BrokerException {
        territories.partitions(topics.declare());
        ledger.warmUp();
        var member = containers.get();
        member.start();
        container = member;
        LOG.info("Kafka is there, joining the group");
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void interrupt(@Nullable Thread thread) {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
