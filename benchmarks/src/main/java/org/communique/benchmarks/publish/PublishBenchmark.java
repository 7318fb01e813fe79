package org.communique.benchmarks.publish;

import java.io.IOException;
import org.communique.testservers.TestServers;

/**
 * Throughput from Kafka into the index, beside raw bulk requests with the same documents in batches of the same size,
 * one request at a time: first indexing and replay of indexed records, each with and without the links of near
 * duplicates. Then, at half of the measured rate, the latency until a search finds a record.
 *
 * <p>All of it takes its turn in each round ({@code -Drounds}, 5), with {@code -Dreleases} (20,000) documents; the
 * first round warms up and does not count. {@code ./run bench publish} takes about five minutes.
 */
public final class PublishBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int RELEASES = Integer.getInteger("releases", 20_000);
    /** {@code communique.publish.bulk.max-documents}. */
    private static final int BATCH = 500;

    private static final String RAW = "raw bulk";
    private static final String INDEXED = "Kafka to index";
    private static final String INDEXED_UNLINKED = "Kafka to index, without links";
    private static final String REPLAYED = "replay";
    private static final String REPLAYED_UNLINKED = "replay, without links";

    private final EnrichedTopic topic;
    private final Node node;
    private final PublishInstance linking;
    private final PublishInstance plain;

    private PublishBenchmark(EnrichedTopic topic, Node node, PublishInstance linking, PublishInstance plain) {
        this.topic = topic;
        this.node = node;
        this.linking = linking;
        this.plain = plain;
    }

    /** Measures and prints. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var kafka = TestServers.fastKafka();
        var elasticsearch = TestServers.fastElasticsearch();
        try (var topic = new EnrichedTopic(kafka);
                var node = new Node(elasticsearch);
                var linking = PublishInstance.start("linking", kafka, elasticsearch);
                var plain = PublishInstance.start(
                        "plain", kafka, elasticsearch, "--communique.publish.near-duplicates.enabled=false")) {
            new PublishBenchmark(topic, node, linking, plain).measure();
        }
    }

    private void measure() throws IOException, InterruptedException {
        round(new Rates());
        var rates = new Rates();
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf("round %d of %d%n", round, ROUNDS);
            round(rates);
        }
        rates.print(RAW);
        System.out.printf("replay: %.2f x first indexing%n", rates.ratio(REPLAYED, INDEXED));
        System.out.printf(
                "replay without links: %.2f x first indexing without links%n",
                rates.ratio(REPLAYED_UNLINKED, INDEXED_UNLINKED));
        new Latency(topic, node, linking).measure(RELEASES, rates.median(INDEXED) / 2);
    }

    private void round(Rates rates) throws IOException, InterruptedException {
        node.empty();
        rates.add(RAW, RELEASES, new RawBulk(node).write("releases-write", RELEASES, BATCH));
        node.empty();
        topic.write(0, RELEASES);
        rates.add(INDEXED, RELEASES, linking.consumeAll(topic));
        expectAll();
        node.empty();
        rates.add(INDEXED_UNLINKED, RELEASES, plain.consumeAll(topic));
        expectAll();
        topic.write(0, RELEASES);
        rates.add(REPLAYED, RELEASES, linking.consumeAll(topic));
        rates.add(REPLAYED_UNLINKED, RELEASES, plain.consumeAll(topic));
    }

    private void expectAll() {
        if (node.count() != RELEASES) {
            throw new IllegalStateException("documents: %d (expected: %d)".formatted(node.count(), RELEASES));
        }
    }
}
