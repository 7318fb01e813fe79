package org.communique.benchmarks.ingest.parse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Parsing time of feed documents from bytes to objects, by one thread: our reader beside ROME, with and without its
 * healer, on the same documents. One operation is the whole set; compare medians, since they are robust against other
 * load.
 *
 * <p>{@code ./run bench ingest-parse -Dcommunique.corpora=<folder>} takes about three minutes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ParseBenchmark {

    private static final double MEDIAN = 50;

    /** Set of documents. */
    @Param
    public FeedFiles documents = FeedFiles.GOFEED;

    /** Parser. */
    @Param
    public ParserUnderTest parser = ParserUnderTest.OURS;

    private final List<byte[]> set = new ArrayList<>();

    /** Prints the excluded documents, measures, and prints the ratios to ours. */
    public static void main(String[] args) throws RunnerException {
        tellWhatIsLeftOut();
        var results = new Runner(new OptionsBuilder()
                        .include(ParseBenchmark.class.getName() + "\\.")
                        .build())
                .run();
        tellRatios(results);
    }

    /** Selects the documents readable by all parsers. */
    @Setup(Level.Trial)
    public void prepare() {
        documents.read().stream().filter(ParserUnderTest::allRead).forEach(set::add);
    }

    /** Parses the whole set. */
    @Benchmark
    public void parse(Blackhole results) throws Exception {
        for (byte[] document : set) {
            results.consume(parser.parse(document));
        }
    }

    private static void tellWhatIsLeftOut() {
        for (var each : FeedFiles.values()) {
            var all = each.read();
            System.out.printf(
                    "%s: %d documents, %d bytes",
                    each,
                    all.size(),
                    all.stream().mapToLong(body -> body.length).sum());
            for (var parser : ParserUnderTest.values()) {
                System.out.printf(
                        ", %d refused by %s",
                        all.stream().filter(body -> !parser.reads(body)).count(), parser);
            }
            System.out.printf(
                    ": %d measured%n",
                    all.stream().filter(ParserUnderTest::allRead).count());
        }
    }

    private static void tellRatios(Collection<RunResult> results) {
        var micros = new TreeMap<String, Double>();
        for (var result : results) {
            micros.put(
                    result.getParams().getParam("documents")
                            + result.getParams().getParam("parser"),
                    result.getPrimaryResult().getStatistics().getPercentile(MEDIAN));
        }
        for (var each : FeedFiles.values()) {
            double ours = score(micros, each, ParserUnderTest.OURS);
            System.out.printf(
                    "%-11s ours %.0f µs, ROME %.2f x that, ROME as it is (healing) %.2f x that%n",
                    each,
                    ours,
                    score(micros, each, ParserUnderTest.ROME) / ours,
                    score(micros, each, ParserUnderTest.ROME_HEALING) / ours);
        }
    }

    private static double score(Map<String, Double> micros, FeedFiles documents, ParserUnderTest parser) {
        return micros.getOrDefault(documents.name() + parser, Double.NaN);
    }
}
