package org.communique.benchmarks.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.step.Steps;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Time of each enrichment step for one release in plain text, by one thread.
 *
 * <p>{@code ./run bench enrich-steps -Dcommunique.corpora=<folder>} takes about a minute and a half.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class StepBenchmark {

    private static final int RELEASES = 300;

    /** Name of the step, all of them in turn. */
    @Param("")
    public String step = "";

    private final List<Draft> drafts = new ArrayList<>();
    private EnrichmentStep measured = Steps.all().getFirst();
    private int next;

    /** Measures every step. */
    public static void main(String[] args) throws RunnerException {
        var names = Steps.all().stream().map(EnrichmentStep::name).toArray(String[]::new);
        new Runner(new OptionsBuilder()
                        .include(StepBenchmark.class.getName())
                        .param("step", names)
                        .build())
                .run();
    }

    /** Enriches releases up to the step. */
    @Setup(Level.Trial)
    public void prepare() {
        var before = new ArrayList<EnrichmentStep>();
        for (var one : Steps.all()) {
            if (one.name().equals(step)) {
                measured = one;
                break;
            }
            before.add(one);
        }
        for (var release : Samples.plain(RELEASES)) {
            var draft = Draft.of(release);
            for (var one : before) {
                draft = draft.plus(one, one.enrich(draft));
            }
            drafts.add(draft);
        }
    }

    /** Enriches one release after the other. */
    @Benchmark
    public StepResult enrich() {
        next = (next + 1) % drafts.size();
        return measured.enrich(drafts.get(next));
    }
}
