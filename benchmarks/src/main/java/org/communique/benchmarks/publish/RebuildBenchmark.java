package org.communique.benchmarks.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.communique.testservers.TestServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Time of a rebuild during live publishing, from the request until the aliases are swapped, beside raw bulk requests
 * with the same documents in batches of the same size into an index like that of a rebuild.
 *
 * <p>Both take their turn in each round ({@code -Drounds}, 5), with {@code -Dreleases} (100,000) documents and {@code
 * -Dlive} (50) live ones a second. {@code ./run bench rebuild} takes about a quarter of an hour.
 */
public final class RebuildBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int RELEASES = Integer.getInteger("releases", 100_000);
    private static final int LIVE = Integer.getInteger("live", 50);
    /** {@code communique.publish.rebuild.batch}. */
    private static final int BATCH = 1_000;

    private static final String RAW = "raw bulk";
    private static final String REBUILT = "rebuild";
    private static final String BASELINE_INDEX = "baseline";
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final JsonMapper JSON = new JsonMapper();

    private final Node node;
    private final PublishInstance instance;
    private final LoadGenerator live;

    private RebuildBenchmark(Node node, PublishInstance instance, LoadGenerator live) {
        this.node = node;
        this.instance = instance;
        this.live = live;
    }

    /** Measures and prints. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var kafka = TestServers.fastKafka();
        var elasticsearch = TestServers.fastElasticsearch();
        try (var topic = new EnrichedTopic(kafka);
                var node = new Node(elasticsearch)) {
            node.empty();
            topic.write(0, RELEASES);
            try (var instance = PublishInstance.start("publish", kafka, elasticsearch)) {
                instance.consumeAll(topic);
                instance.resume();
                new RebuildBenchmark(node, instance, new LoadGenerator(topic::write, RELEASES, LIVE)).measure();
            }
        }
    }

    private void measure() throws IOException, InterruptedException {
        var rates = new Rates();
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf("round %d of %d%n", round, ROUNDS);
            rates.add(RAW, RELEASES, raw());
            long took = rebuild();
            rates.add(REBUILT, Math.toIntExact(node.count()), took);
        }
        rates.print(RAW);
    }

    private long raw() {
        node.createLikeARebuild(BASELINE_INDEX);
        long took = new RawBulk(node).write(BASELINE_INDEX, RELEASES, BATCH);
        node.delete(BASELINE_INDEX);
        return took;
    }

    private long rebuild() throws IOException, InterruptedException {
        live.start();
        long begin = System.nanoTime();
        var rebuild = "/index/rebuilds/"
                + ask(instance.post("/index/rebuilds")).path("id").asString();
        var ends = new LinkedHashMap<String, Double>();
        for (var phase = phase(rebuild); !phase.equals("done"); phase = phase(rebuild)) {
            ends.put(phase, (System.nanoTime() - begin) / NANOS_PER_SECOND);
            Thread.sleep(LOOK);
        }
        long took = System.nanoTime() - begin;
        ends.forEach((phase, end) -> System.out.printf("  %s until %.1f s%n", phase, end));
        live.stop();
        instance.delete(rebuild + "/old");
        return took;
    }

    private String phase(String rebuild) throws IOException, InterruptedException {
        var answer = ask(instance.get(rebuild));
        var phase = answer.path("phase").asString();
        if (phase.equals("failed")) {
            throw new IllegalStateException("rebuild: " + answer);
        }
        return phase;
    }

    private static JsonNode ask(String answer) {
        return JSON.readTree(answer);
    }
}
