package org.communique.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.communique.launcher.part.Part;
import org.communique.localservers.TetheredProcess;

/**
 * All parts, and the order in which they start and stop: servers before what uses them, and the other way round.
 *
 * <p>May be stopped while it still starts.
 */
final class Stack {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GRACE_FOR_PROGRAMS = Duration.ofSeconds(5);
    private static final Duration GRACE_FOR_SERVERS = Duration.ofSeconds(4);

    private final List<Part> servers;
    private final Part newsroom;
    private final List<Part> services;
    private final Progress progress;
    private final Executor threads = task -> Thread.ofVirtual().start(task);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicBoolean broken = new AtomicBoolean();

    /**
     * @param servers what the services cannot do without
     * @param newsroom what needs nothing and is needed by nothing
     * @param services in the order in which a release meets them
     */
    Stack(List<Part> servers, Part newsroom, List<Part> services, Progress progress) {
        this.servers = List.copyOf(servers);
        this.newsroom = newsroom;
        this.services = List.copyOf(services);
        this.progress = progress;
    }

    /** Starts everything and returns when each part is ready or has failed, which is reported part by part. */
    void start() {
        var begun = servers.stream().map(this::begin).toArray(CompletableFuture<?>[]::new);
        var publisher = begin(newsroom);
        var ready = CompletableFuture.allOf(begun);
        var used = services.stream().map(service -> ready.thenCompose(_ -> begin(service)));
        Stream.concat(Stream.of(publisher), used).toList().forEach(Stack::await);
    }

    /** Stops everything, whatever has been started so far. */
    void stop() {
        stopping.set(true);
        stop(Stream.concat(Stream.of(newsroom), services.stream()), GRACE_FOR_PROGRAMS);
        stop(servers.stream(), GRACE_FOR_SERVERS);
    }

    /** Has each part that runs keep its classes, one after another, so that the next start is faster. */
    void keepClasses() {
        for (var part : parts()) {
            part.process()
                    .filter(process -> !stopping.get() && process.isAlive())
                    .ifPresent(TetheredProcess::keepClasses);
        }
    }

    /** Whether a part failed to start or ended by itself. */
    boolean isBroken() {
        return broken.get();
    }

    /** Whether it has been told to stop. */
    boolean isStopping() {
        return stopping.get();
    }

    /** In the order in which they start. */
    List<Part> parts() {
        return Stream.of(servers, List.of(newsroom), services)
                .flatMap(List::stream)
                .toList();
    }

    private CompletableFuture<Void> begin(Part part) {
        return CompletableFuture.runAsync(() -> bring(part), threads);
    }

    private void bring(Part part) {
        if (stopping.get()) {
            return;
        }
        long begin = System.nanoTime();
        try {
            part.start();
            part.awaitReady(PATIENCE);
        } catch (RuntimeException failure) {
            fail(part, failure);
            throw failure;
        }
        progress.ready(part, Duration.ofNanos(System.nanoTime() - begin));
        part.process().ifPresent(process -> watch(part, process));
    }

    private void watch(Part part, TetheredProcess process) {
        Thread.ofVirtual().start(() -> {
            var ended = process.onExit().join();
            if (!stopping.get()) {
                broken.set(true);
                progress.ended(part, ended);
            }
        });
    }

    private void fail(Part part, RuntimeException failure) {
        if (!stopping.get()) {
            broken.set(true);
            progress.failed(part, failure);
        }
    }

    private static void await(CompletableFuture<Void> part) {
        try {
            part.join();
        } catch (CompletionException _) {
            // Reported by the part itself; the others go on.
        }
    }

    private void stop(Stream<Part> parts, Duration grace) {
        var stops = parts.map(part -> CompletableFuture.runAsync(() -> part.stop(grace), threads))
                .toList();
        stops.forEach(CompletableFuture::join);
    }
}
