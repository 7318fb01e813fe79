package org.communique.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.testbed.Index;
import org.communique.publish.testbed.Service;
import org.communique.publish.testbed.Topics;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The service between the real broker and the real node, with nothing in its way, for the tests of one class. */
abstract class RunningService {

    static Topics topics;
    static Index index;
    static Service service;

    @BeforeAll
    static void start() {
        topics = new Topics(TestServers.kafka());
        index = new Index(TestServers.elasticsearch());
        service = Service.start(TestServers.kafka(), TestServers.elasticsearch().toString());
    }

    @AfterAll
    static void stop() {
        service.close();
        topics.close();
    }

    static void awaitVisible(ReleaseId id) {
        await().untilAsserted(() -> assertThat(index.visible(id)).isPresent());
    }

    static void awaitVersion(ReleaseId id, Version version) {
        await().untilAsserted(() -> assertThat(index.version(id)).isEqualTo(version.value()));
    }

    static void awaitCommitted() {
        await().untilAsserted(() -> assertThat(topics.committed()).isEqualTo(topics.written()));
    }
}
