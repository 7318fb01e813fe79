package org.communique.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class LocalKafkaIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private LocalKafka kafka;

    @BeforeAll
    void start(@TempDir Path folder) {
        kafka = new LocalKafka(Homes.KAFKA.folders(folder), 0, 256);
        kafka.start();
        kafka.awaitReady(PATIENCE);
    }

    @AfterAll
    void kill() {
        kafka.kill();
    }

    @Test
    void restartKeepsTopics() throws ExecutionException, InterruptedException {
        createTopic("kept-by-restart");
        kafka.stop();
        assertThat(kafka.isAlive()).isFalse();
        kafka.start();
        kafka.awaitReady(PATIENCE);
        assertThat(topics()).contains("kept-by-restart");
    }

    @Test
    void crashKeepsTopics() throws ExecutionException, InterruptedException {
        createTopic("kept-by-crash");
        kafka.kill();
        kafka.start();
        kafka.awaitReady(PATIENCE);
        assertThat(topics()).contains("kept-by-crash");
    }

    @Test
    void pausedBrokerIsAliveAndAnswersOnlyWhenItGoesOn() {
        kafka.pause();
        assertThat(kafka.isAlive()).isTrue();
        assertThat(kafka.answers()).isFalse();
        kafka.resume();
        kafka.awaitReady(PATIENCE);
    }

    @Test
    void topicIsNotMadeByAccident() {
        try (var admin = admin()) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("mistyped"))
                            .allTopicNames()
                            .get())
                    .hasMessageContaining("does not host this topic");
        }
    }

    private void createTopic(String name) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private Iterable<String> topics() throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            return admin.listTopics().names().get();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }
}
