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

/** The service as it runs, in this process. */
public final class Instance implements AutoCloseable {

    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(50);

    private final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it, and waits until every feed is its own.
     *
     * @param replacing puts other beans in the place of its own, see {@link #replace}
     */
    public static Instance start(
            String kafka, Map<String, String> settings, Consumer<GenericApplicationContext> replacing)
            throws InterruptedException {
        var application = new SpringApplicationBuilder(IngestApplication.class)
                .initializers(context -> prepare((GenericApplicationContext) context, replacing));
        var instance = new Instance(application.run(arguments(kafka, settings)));
        var territories = instance.context.getBean(OwnedPartitions.class);
        while (!territories.ready() || !territories.complete()) {
            Thread.sleep(BETWEEN_CHECKS);
        }
        return instance;
    }

    /** What is asked for by a type is this. */
    public static <T> void replace(GenericApplicationContext context, Class<T> type, T by) {
        context.registerBean("measured" + type.getSimpleName(), type, () -> by, bean -> bean.setPrimary(true));
    }

    /** What polls: can be stopped and started again. */
    public SmartLifecycle polling() {
        return context.getBean("polling", SmartLifecycle.class);
    }

    /** How often something was counted. */
    public long count(IngestMeters meter) {
        return context.getBean(MeterRegistry.class).find(meter.meterName()).counters().stream()
                .mapToLong(counter -> (long) counter.count())
                .sum();
    }

    /** How often something was counted, by its values. */
    public Map<String, Long> counts(IngestMeters meter) {
        var counts = new TreeMap<String, Long>();
        for (var counter :
                context.getBean(MeterRegistry.class).find(meter.meterName()).counters()) {
            counts.merge(String.valueOf(counter.getId().getTag(meter.tag())), (long) counter.count(), Long::sum);
        }
        return counts;
    }

    /** How often something was counted with a value. */
    public long count(IngestMeters meter, String value) {
        return (long) context.getBean(MeterRegistry.class)
                .counter(meter.meterName(), meter.tag(), value)
                .count();
    }

    /** Something that took time. */
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

    /** Other services' application.yaml may be on the class path, too: none is read, and what matters of ours is here. */
    private static String[] arguments(String kafka, Map<String, String> settings) {
        var all = new LinkedHashMap<>(Map.of(
                "spring.config.name", "none",
                "spring.main.banner-mode", "off",
                "spring.threads.virtual.enabled", "true",
                "spring.kafka.bootstrap-servers", kafka,
                "server.port", "0",
                "server.address", "127.0.0.1",
                "logging.level.root", "error",
                "communique.fetch.allow", "127.0.0.0/8"));
        all.putAll(settings);
        return all.entrySet().stream()
                .map(each -> "--%s=%s".formatted(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }
}
