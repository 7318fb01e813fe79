package org.communique.localservers;

import java.nio.file.Path;

/** Configuration of a small single broker. */
final class BrokerProperties {

    private BrokerProperties() {}

    static String text(Path topics, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENTS://127.0.0.1:%1$d
                listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=CLIENTS
                controller.listener.names=CONTROLLER
                log.dirs=%3$s

                # Topics are declared by the services, never made by accident.
                auto.create.topics.enable=false

                # One broker holds the only copy; few partitions of its own topics start quickly.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                group.initial.rebalance.delay.ms=0

                # A release travels with its page.
                message.max.bytes=33554432
                replica.fetch.max.bytes=33554432

                # Small and quiet: threads, buffers, the controller's heartbeat into its own log.
                num.network.threads=2
                num.io.threads=4
                background.threads=4
                log.cleaner.dedupe.buffer.size=8388608
                metadata.max.idle.interval.ms=5000
                broker.heartbeat.interval.ms=1000
                broker.session.timeout.ms=5000
                """.formatted(port, controllerPort, topics.toString().replace("\\", "\\\\"));
    }
}
