package org.communique.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.launcher.part.Part;
import org.communique.localservers.ChildProcess;

/**
 * All parts, with the order of their start and stop: servers before their users, and in reverse. A part is waited for
 * as long as its process runs, and watched until it ends; an ended one can be started again.
 *
 * <p>May be stopped while it still starts.
 */
final class Stack {

    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(100);
    private static final Duration GRACE_FOR_PROGRAMS = Duration.ofSeconds(5);
    private static final Duration GRACE_FOR_SERVERS = Duration.ofSeconds(4);

    private final List<Part> servers;
    private final Part newsroom;
    private final List<Part> services;
    private final Progress progress;
    private final Duration patience;
    private final Executor threads = task -> Thread.ofVirtual().start(task);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Set<Part> begun = ConcurrentHashMap.newKeySet();
    private final Set<Part> ready = ConcurrentHashMap.newKeySet();
    private final Set<Part> failed = ConcurrentHashMap.newKeySet();
    private final Map<Part, CompletableFuture<Void>> settled;

    /**
     * @param servers prerequisites of the services
     * @param newsroom independent of all other parts
     * @param services in the order of the pipeline
     * @param patience time after which a part is reported as not ready; it is waited for all the same
     */
    Stack(List<Part> servers, Part newsroom, List<Part> services, Progress progress, Duration patience) {
        this.servers = List.copyOf(servers);
        this.newsroom = newsroom;
        this.services = List.copyOf(services);
        this.progress = progress;
        this.patience = patience;
        this.settled = parts().stream().collect(Collectors.toMap(Function.identity(), _ -> new CompletableFuture<>()));
    }

    /** Starts everything; completed when each part is ready or has failed, reported part by part. */
    CompletableFuture<Void> start() {
        Stream.concat(servers.stream(), Stream.of(newsroom)).forEach(this::begin);
        return CompletableFuture.allOf(settled.values().toArray(CompletableFuture<?>[]::new));
    }

    /**
     * Starts an ended part, and waits until it is ready, has ended again, or the patience is over.
     *
     * @param name in any case, with or without {@code -service}
     * @return the outcome, for people
     */
    String start(String name) {
        var found = find(name);
        if (found.isEmpty()) {
            return "%s: no such part (expected: %s)"
                    .formatted(name, parts().stream().map(Part::name).collect(Collectors.joining(", ")));
        }
        var part = found.get();
        var running = part.process().filter(ChildProcess::isAlive);
        if (running.isPresent()) {
            return "%s is already running as process %d"
                    .formatted(part.name(), running.get().pid());
        }
        long end = System.nanoTime() + patience.toNanos();
        failed.remove(part);
        begin(part);
        while (!ready.contains(part) && !failed.contains(part) && System.nanoTime() < end && !isStopping()) {
            pauseBetweenChecks();
        }
        return "%s is %s".formatted(part.name(), state(part));
    }

    /** Stops all started parts. */
    void stop() {
        stopping.set(true);
        stop(Stream.concat(Stream.of(newsroom), services.stream()), GRACE_FOR_PROGRAMS);
        stop(servers.stream(), GRACE_FOR_SERVERS);
    }

    /** Lets each running part write its class archive, one after another, for a faster next start. */
    void archiveClasses() {
        for (var part : parts()) {
            part.process()
                    .filter(process -> !stopping.get() && process.isAlive())
                    .ifPresent(ChildProcess::archiveClasses);
        }
    }

    /** Returns whether a part failed to start or ended by itself, and has not been started again. */
    boolean isBroken() {
        return !failed.isEmpty();
    }

    /** Returns whether every part is ready. */
    boolean isReady() {
        return ready.containsAll(parts());
    }

    /** Returns whether it has been told to stop. */
    boolean isStopping() {
        return stopping.get();
    }

    /** Returns the parts in the order of their start. */
    List<Part> parts() {
        return Stream.of(servers, List.of(newsroom), services)
                .flatMap(List::stream)
                .toList();
    }

    private Optional<Part> find(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return parts().stream()
                .filter(part -> {
                    var known = part.name().toLowerCase(Locale.ROOT);
                    return known.equals(wanted) || known.equals(wanted + "-service");
                })
                .findFirst();
    }

    private String state(Part part) {
        if (ready.contains(part)) {
            return "ready at " + part.address();
        }
        return failed.contains(part) ? "not running; see the terminal of ./run" : "not ready yet; still waiting";
    }

    private void begin(Part part) {
        begun.add(part);
        threads.execute(() -> bring(part));
    }

    private void bring(Part part) {
        if (stopping.get()) {
            return;
        }
        long begin = System.nanoTime();
        try {
            part.start();
        } catch (RuntimeException failure) {
            progress.failed(part, failure);
            fail(part);
            return;
        }
        if (awaitReady(part, begin)) {
            progress.ready(part, Duration.ofNanos(System.nanoTime() - begin));
            ready.add(part);
            beginServices();
            settle(part);
            part.process().ifPresent(process -> watch(part, process));
        }
    }

    /** Returns false when the part ended before, or all are to stop. */
    private boolean awaitReady(Part part, long begin) {
        boolean said = false;
        while (!part.isReady()) {
            if (stopping.get()) {
                return false;
            }
            var ended = part.process().filter(process -> !process.isAlive());
            if (ended.isPresent()) {
                end(part, ended.get());
                return false;
            }
            if (!said && System.nanoTime() - begin > patience.toNanos()) {
                progress.slow(part, patience);
                said = true;
            }
            pauseBetweenChecks();
        }
        return true;
    }

    private void watch(Part part, ChildProcess process) {
        threads.execute(() -> end(part, process.onExit().join()));
    }

    private void end(Part part, ChildProcess process) {
        if (!stopping.get()) {
            progress.ended(part, process);
            fail(part);
        }
    }

    /** Fails the services with a server: they do not start without it. */
    private void fail(Part part) {
        ready.remove(part);
        failed.add(part);
        settle(part);
        if (servers.contains(part)) {
            services.stream().filter(service -> !begun.contains(service)).forEach(this::settle);
        }
    }

    private synchronized void beginServices() {
        if (ready.containsAll(servers)) {
            services.stream().filter(service -> !begun.contains(service)).forEach(this::begin);
        }
    }

    private void settle(Part part) {
        settled.getOrDefault(part, new CompletableFuture<>()).complete(null);
    }

    private static void pauseBetweenChecks() {
        try {
            Thread.sleep(BETWEEN_CHECKS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a part", interruption);
        }
    }

    private void stop(Stream<Part> parts, Duration grace) {
        var stops = parts.map(part -> CompletableFuture.runAsync(() -> part.stop(grace), threads))
                .toList();
        stops.forEach(CompletableFuture::join);
    }
}
