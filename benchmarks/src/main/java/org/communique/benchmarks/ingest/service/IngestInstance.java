package org.communique.benchmarks.ingest.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.communique.ingest.IngestApplication;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.ingest.partition.OwnedPartitions;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

/** Real ingest service in this process. */
public final class IngestInstance implements AutoCloseable {

    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(50);

    private final ConfigurableApplicationContext context;

    private IngestInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it, and waits until it owns every feed.
     *
     * @param replacing puts other beans in the place of its own, see {@link #replace}
     */
    public static IngestInstance start(
            String kafka, Map<String, String> settings, Consumer<GenericApplicationContext> replacing)
            throws InterruptedException {
        var application = new SpringApplicationBuilder(IngestApplication.class)
                .initializers(context -> prepare((GenericApplicationContext) context, replacing));
        var instance = new IngestInstance(application.run(arguments(kafka, settings)));
        var partitions = instance.context.getBean(OwnedPartitions.class);
        while (!partitions.ready() || !partitions.complete()) {
            Thread.sleep(BETWEEN_CHECKS);
        }
        return instance;
    }

    /** Replaces the bean of a type. */
    public static <T> void replace(GenericApplicationContext context, Class<T> type, T by) {
        context.registerBean("measured" + type.getSimpleName(), type, () -> by, bean -> bean.setPrimary(true));
    }

    /** Returns the polling loop: can be stopped and started again. */
    public SmartLifecycle polling() {
        return context.getBean("pollerLoop", SmartLifecycle.class);
    }

    /** Returns the sum of a counter. */
    public long count(IngestMeters meter) {
        return context.getBean(MeterRegistry.class).find(meter.meterName()).counters().stream()
                .mapToLong(counter -> (long) counter.count())
                .sum();
    }

    /** Returns the counts by tag value. */
    public Map<String, Long> counts(IngestMeters meter) {
        var counts = new TreeMap<String, Long>();
        for (var counter :
                context.getBean(MeterRegistry.class).find(meter.meterName()).counters()) {
            counts.merge(String.valueOf(counter.getId().getTag(meter.tag())), (long) counter.count(), Long::sum);
        }
        return counts;
    }

    /** Returns the count of a tag value. */
    public long count(IngestMeters meter, String value) {
        return (long) context.getBean(MeterRegistry.class)
                .counter(meter.meterName(), meter.tag(), value)
                .count();
    }

    /** Returns a timer. */
    public Timer timer(IngestMeters meter) {
        return context.getBean(MeterRegistry.class).get(meter.meterName()).timer();
    }

    @Override
    public void close() {
        context.close();
    }

    private static void prepare(GenericApplicationContext context, Consumer<GenericApplicationContext> replacing) {
        context.registerBean(Quantiles.class, Quantiles::new);
        replacing.accept(context);
    }

    /**
     * Returns the settings as arguments, without any application.yaml: those of other services may be on the class
     * path, too.
     */
    private static String[] arguments(String kafka, Map<String, String> settings) {
        var all = new LinkedHashMap<>(Map.of(
                "spring.config.name", "none",
                "spring.main.banner-mode", "off",
                "spring.threads.virtual.enabled", "true",
                "spring.kafka.bootstrap-servers", kafka,
                "server.port", "0",
                "server.address", "127.0.0.1",
                "logging.level.root", "error",
                "communique.ingest.fetch.allow", "127.0.0.0/8"));
        all.putAll(settings);
        return all.entrySet().stream()
                .map(each -> "--%s=%s".formatted(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }
}
