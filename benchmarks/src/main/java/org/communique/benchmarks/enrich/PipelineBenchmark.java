package org.communique.benchmarks.enrich;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.communique.benchmarks.figure.Sample;
import org.communique.contracts.event.RawRelease;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.step.Steps;

/**
 * Throughput and latency of the whole enrichment pipeline, everything on, with {@code -Dthreads} threads (2). Each
 * sample is enriched once to warm up, and then {@code -Drounds} times (1).
 *
 * <p>{@code ./run bench enrich -Dcommunique.corpora=<folder>} takes about two minutes; {@code ./run bench enrich-pages}
 * enriches the pages alone, ten times.
 */
public final class PipelineBenchmark {

    private static final int THREADS = Integer.getInteger("threads", 2);
    private static final int ROUNDS = Integer.getInteger("rounds", 1);
    private static final int RELEASES = Integer.getInteger("releases", 6_000);
    private static final double NANOS_PER_SECOND = 1e9;

    private final EnrichmentPipeline pipeline = new EnrichmentPipeline(Steps.all());

    private PipelineBenchmark() {}

    /** Measures both samples and prints a line for each. */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        var benchmark = new PipelineBenchmark();
        if (RELEASES > 0) {
            benchmark.measure("plain text, releases-us", Samples.plain(RELEASES));
        }
        benchmark.measure("HTML pages, extraction", Samples.pages());
        System.out.printf(
                "heap in use %d MB of at most %d MB%n",
                mega(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()),
                mega(Runtime.getRuntime().maxMemory()));
    }

    private void measure(String name, List<RawRelease> releases) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int round = 0; round <= ROUNDS; round++) {
                var times = new long[releases.size()];
                long begin = System.nanoTime();
                var shares = threads.invokeAll(IntStream.range(0, THREADS)
                        .mapToObj(thread -> Executors.callable(() -> enrichShare(releases, thread, times)))
                        .toList());
                for (Future<?> share : shares) {
                    share.get();
                }
                print(round == 0 ? name + " (warm-up)" : name, times, System.nanoTime() - begin);
            }
        }
    }

    /** Enriches every n-th release, so that each thread gets its share of long ones. */
    private void enrichShare(List<RawRelease> releases, int thread, long[] times) {
        for (int at = thread; at < times.length; at += THREADS) {
            long begin = System.nanoTime();
            pipeline.enrich(releases.get(at));
            times[at] = System.nanoTime() - begin;
        }
    }

    private static void print(String name, long[] times, long took) {
        System.out.printf(
                "%-36s %d threads: %6.1f releases/s, %s%n",
                name,
                THREADS,
                times.length / (took / NANOS_PER_SECOND),
                Sample.ofNanos(Arrays.stream(times)).inMillis());
    }

    private static long mega(long bytes) {
        return bytes >> 20;
    }
}
