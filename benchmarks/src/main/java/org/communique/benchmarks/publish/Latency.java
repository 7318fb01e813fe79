package org.communique.benchmarks.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communique.benchmarks.figure.Sample;

/**
 * Latency from the write of a record until a search finds it, at a steady rate. The records are prepared in advance.
 * One in twenty is searched for, twenty times a second.
 */
final class Latency {

    private static final int SECONDS = Integer.getInteger("seconds", 30);
    private static final int SPARE_SECONDS = 5;
    private static final int PROBED = 20;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final double NANOS_PER_SECOND = 1e9;

    private final EnrichedTopic topic;
    private final Node node;
    private final PublishInstance instance;
    /** Times of writing by release. */
    private final Map<String, Long> outstanding = new ConcurrentHashMap<>();

    private final Map<String, Long> took = new HashMap<>();

    Latency(EnrichedTopic topic, Node node, PublishInstance instance) {
        this.topic = topic;
        this.node = node;
        this.instance = instance;
    }

    /**
     * Measures and prints.
     *
     * @param first the number of the first release; neither it nor a later one may be written yet
     * @param rate releases a second
     */
    void measure(int first, double rate) throws IOException, InterruptedException {
        var records = IntStream.range(first, first + (int) (rate * (SECONDS + SPARE_SECONDS)))
                .mapToObj(EnrichedTopic::record)
                .toList();
        instance.resume();
        var load = new LoadGenerator(number -> write(number, records.get(number - first)), first, rate);
        load.start();
        long end = System.nanoTime() + (long) (SECONDS * NANOS_PER_SECOND);
        while (System.nanoTime() < end) {
            look();
        }
        load.stop();
        while (!outstanding.isEmpty()) {
            look();
        }
        instance.pause();
        print(rate);
    }

    private void write(int number, ProducerRecord<byte[], byte[]> record) {
        if (number % PROBED == 0) {
            outstanding.put(Releases.id(number).value(), System.nanoTime());
        }
        topic.write(record);
    }

    private void look() throws InterruptedException {
        Thread.sleep(PAUSE);
        var found = node.searchable(outstanding.keySet());
        long now = System.nanoTime();
        for (var id : found) {
            var written = outstanding.remove(id);
            if (written != null) {
                took.put(id, now - written);
            }
        }
    }

    private void print(double rate) {
        var found = Sample.ofNanos(took.values().stream().mapToLong(Long::longValue));
        System.out.printf("written to searchable at %.0f releases/s: %s%n", rate, found.inMillis());
    }
}
