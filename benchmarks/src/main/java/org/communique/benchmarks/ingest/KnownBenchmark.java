package org.communique.benchmarks.ingest;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.Version;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.partition.index.ReleaseIndex;
import org.communique.ingest.state.ReleaseState;
import tools.jackson.databind.json.JsonMapper;

/**
 * Heap per emitted release, kept for ever, beside the same as objects in maps, read from JSON as an instance does when
 * it takes over a partition.
 *
 * <p>{@code ./run bench ingest-known -Dreleases=500000} takes half a minute.
 */
public final class KnownBenchmark {

    private static final int RELEASES = Integer.getInteger("releases", 500_000);
    private static final int RELEASES_A_PUBLISHER = 500;
    private static final int KINDS_OF_GUIDS = 3;
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private final Random random = new Random(1);

    private KnownBenchmark() {}

    private record Called(String source, String guid) {}

    /** Prints the bytes of each form. */
    public static void main(String[] args) {
        var states = new ConcurrentHashMap<ReleaseId, ReleaseState>();
        var guids = new ConcurrentHashMap<Called, ReleaseId>();
        var known = new ReleaseIndex();
        measure("packed", known::put);
        measure("objects in maps", state -> {
            var origin = state.origin();
            states.put(state.identity().id(), state);
            guids.put(
                    new Called(origin.source(), String.valueOf(origin.guid())),
                    state.identity().id());
        });
        check(known, states);
    }

    private static void measure(String form, Consumer<ReleaseState> put) {
        var releases = new KnownBenchmark();
        long before = heap();
        long began = System.nanoTime();
        for (int number = 0; number < RELEASES; number++) {
            put.accept(releases.release(number));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%-15s %d releases: %d bytes each, made and put in %.1f s%n",
                form, RELEASES, (heap() - before) / RELEASES, seconds);
    }

    private static void check(ReleaseIndex known, Map<ReleaseId, ReleaseState> states) {
        states.forEach((id, state) -> {
            if (!known.find(id).equals(Optional.of(state))) {
                throw new IllegalStateException("%s: %s (expected: %s)".formatted(id, known.find(id), state));
            }
        });
    }

    private ReleaseState release(int number) {
        var source = "press-%d.example".formatted(number / RELEASES_A_PUBLISHER);
        var url = "https://www.%s/newsroom/2026/03/%d-minister-opens-new-harbour-basin".formatted(source, number);
        var guid = switch (number % KINDS_OF_GUIDS) {
            case 0 -> url;
            case 1 -> "https://www.%s/?p=%d".formatted(source, number);
            default -> "%d at https://www.%s".formatted(number, source);
        };
        var identity =
                new Identity(ReleaseId.derive(source, url), Revision.FIRST, Version.observedAt(NOW.plusMillis(number)));
        var origin = new Origin(source, "%016x".formatted(source.hashCode()), guid, URI.create(url));
        var state = new ReleaseState(identity, origin, fingerprint(), fingerprint(), null, null);
        return JSON.readValue(JSON.writeValueAsBytes(state), ReleaseState.class);
    }

    private Fingerprint fingerprint() {
        return new Fingerprint("%016x%08x".formatted(random.nextLong(), random.nextInt()));
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
