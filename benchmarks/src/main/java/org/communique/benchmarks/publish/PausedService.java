package org.communique.benchmarks.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.communique.publish.PublishApplication;
import org.communique.publish.publishing.EnrichedReleaseListener;
import org.springframework.boot.SpringApplication;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Publish service with its listener controlled by standard input: {@code resume}, {@code pause}. Prints {@code paused}
 * once nothing is in flight. Ends with its input.
 */
final class PausedService {

    static final String RESUME = "resume";
    static final String PAUSE = "pause";
    static final String PAUSED = "paused";

    private static final Duration LOOK = Duration.ofMillis(5);

    private PausedService() {}

    /** Starts it with settings. */
    public static void main(String[] settings) throws IOException, InterruptedException {
        var context = SpringApplication.run(PublishApplication.class, settings);
        var listener =
                context.getBean(KafkaListenerEndpointRegistry.class).getListenerContainer(EnrichedReleaseListener.ID);
        if (listener == null) {
            throw new IllegalStateException("listener %s: none (expected: one)".formatted(EnrichedReleaseListener.ID));
        }
        pause(listener);
        obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), listener);
        context.close();
    }

    private static void obey(BufferedReader orders, MessageListenerContainer listener)
            throws IOException, InterruptedException {
        for (var order = orders.readLine(); order != null; order = orders.readLine()) {
            switch (order) {
                case RESUME -> listener.resume();
                case PAUSE -> pause(listener);
                default ->
                    throw new IllegalArgumentException(
                            "order: '%s' (expected: %s or %s)".formatted(order, RESUME, PAUSE));
            }
        }
    }

    private static void pause(MessageListenerContainer listener) throws InterruptedException {
        listener.pause();
        while (!listener.isContainerPaused()) {
            Thread.sleep(LOOK);
        }
        System.out.println(PAUSED);
    }
}
