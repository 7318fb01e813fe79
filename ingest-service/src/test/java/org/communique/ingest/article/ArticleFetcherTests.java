package org.communique.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.communique.ingest.fetch.BodyMemory;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.fetch.RobotsPermission;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.testbed.Surprise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@Timeout(120)
class ArticleFetcherTests {

    private static final int ROOM = 64 * 1024;
    private static final int SMALL = 1024;
    private static final int LARGE = 3 * ROOM / 4;
    private static final int HUGE = 2 * ROOM;

    private final ArticleMemory memory = new ArticleMemory(DataSize.ofBytes(ROOM));
    private final Server server = new Server();
    private final ArticleFetcher pages =
            new ArticleFetcher(server, _ -> RobotsPermission.ALLOWED, 8, memory, new SimpleMeterRegistry());

    @Test
    void smallPagesGoTogether() {
        var batches = batches("a", 10, SMALL);

        assertThat(sizes(batches)).containsExactly(10);
        assertThat(server.requests).hasValue(10);
    }

    @Test
    void largePagesAreFetchedAloneInOrderAndHardlyAnyInVain() {
        assertThat(sizes(batches("a", 24, LARGE))).hasSize(24);
        assertThat(server.requests).hasValueLessThan(24 + 8);
        assertThat(memory.free()).isEqualTo(ROOM);
    }

    @Test
    void pageLargerThanAllMemoryGoesAlone() {
        assertThat(sizes(batches("a", 5, HUGE))).containsExactly(1, 1, 1, 1, 1);
        assertThat(memory.free()).isEqualTo(ROOM);
    }

    @Test
    void batchesGrowAgainAfterALargePage() {
        var sizes = new ArrayList<Integer>(List.of(LARGE, LARGE));
        sizes.addAll(Collections.nCopies(20, SMALL));

        var batches = sizes(pages.batches(requests("a", sizes), 20));

        assertThat(batches.stream().mapToInt(size -> size).sum()).isEqualTo(22);
        assertThat(batches).hasSizeLessThan(9);
        assertThat(batches.getLast()).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, ROOM / 8, ROOM / 3, LARGE, ROOM, HUGE})
    void bytesInFlightOverAllFeedsAreBoundedAndNobodyWaitsForEver(int size)
            throws InterruptedException, ExecutionException {
        var feeds = IntStream.range(0, 6)
                .mapToObj(feed ->
                        (Callable<List<Integer>>) () -> sizes(batches("feed" + feed, 12, size), "feed" + feed))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var feed : threads.invokeAll(feeds)) {
                assertThat(feed.get().stream().mapToInt(batch -> batch).sum()).isEqualTo(12);
            }
        }

        assertThat(server.most).hasValueLessThanOrEqualTo(ROOM + size + Server.STEP);
        assertThat(memory.free()).isEqualTo(ROOM);
    }

    @Test
    void pageThatIsNoHtmlTakesNoMemory() {
        server.type = "application/pdf";
        try (var batch = batches("a", 4, SMALL).next(4)) {
            assertThat(batch.outcomes()).hasSize(4).allMatch(ArticleOutcome.None.class::isInstance);
            assertThat(memory.free()).isEqualTo(ROOM);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class, OutOfMemoryError.class})
    void pageThatBreaksUsIsMissingAndTakesNoMemoryInTheEnd(Class<? extends Throwable> surprise) {
        Fetcher evil = _ -> Surprise.of(surprise);
        var broken = new ArticleFetcher(evil, _ -> RobotsPermission.ALLOWED, 1, memory, new SimpleMeterRegistry());

        try (var batch = broken.batches(requests("a", List.of(SMALL, SMALL)), 2).next(2)) {
            assertThat(batch.outcomes()).hasSize(2).allMatch(ArticleOutcome.Missing.class::isInstance);
        }
        assertThat(memory.free()).isEqualTo(ROOM);
    }

    private ArticleBatches batches(String host, int count, int size) {
        return pages.batches(requests(host, Collections.nCopies(count, size)), 20);
    }

    private List<ArticleRequest> requests(String host, List<Integer> sizes) {
        return IntStream.range(0, sizes.size())
                .mapToObj(i -> {
                    var url = URI.create("https://%s.example/%d".formatted(host, i));
                    server.sizes.put(url, sizes.get(i));
                    return new ArticleRequest(url, Validators.NONE, null);
                })
                .toList();
    }

    /** Takes all batches, and says how many pages each has. */
    private List<Integer> sizes(ArticleBatches batches) {
        return sizes(batches, "a");
    }

    private List<Integer> sizes(ArticleBatches batches, String host) {
        var sizes = new ArrayList<Integer>();
        int next = 0;
        while (batches.hasNext()) {
            try (var batch = batches.next(20)) {
                assertThat(batch.from()).isEqualTo(next);
                assertThat(batch.outcomes()).allMatch(ArticleOutcome.Fetched.class::isInstance);
                next = batch.to();
                sizes.add(batch.outcomes().size());
                server.release(host);
            }
        }
        return sizes;
    }

    /** Reads a body bit by bit, as long as there is memory for it, and counts what is kept of all of them. */
    private static final class Server implements Fetcher {

        private static final int STEP = 512;

        private final Map<URI, Integer> sizes = new ConcurrentHashMap<>();
        private final AtomicInteger requests = new AtomicInteger();
        private final Map<String, Integer> inFlight = new HashMap<>();
        private final AtomicInteger most = new AtomicInteger();
        private volatile String type = "text/html";

        private synchronized void keep(FetchRequest request, int bytes) {
            inFlight.merge(request.url().getHost(), bytes, Integer::sum);
            most.accumulateAndGet(
                    inFlight.values().stream().mapToInt(each -> each).sum(), Math::max);
        }

        /** Nothing of a batch is needed any more. */
        private synchronized void release(String host) {
            inFlight.remove(host + ".example");
        }

        @Override
        public FetchOutcome fetch(FetchRequest request) {
            return fetch(request, BodyMemory.UNLIMITED);
        }

        @Override
        public FetchOutcome fetch(FetchRequest request, BodyMemory memory) {
            requests.incrementAndGet();
            int size = sizes.getOrDefault(request.url(), 0);
            for (int read = 0; read < size; read += STEP) {
                if (!memory.tryAcquire(STEP)) {
                    keep(request, -read);
                    return new FetchOutcome.Refused("no memory");
                }
                keep(request, STEP);
            }
            byte[] body = "<p>x".concat(" ".repeat(size - 4)).getBytes(StandardCharsets.UTF_8);
            return new FetchOutcome.Modified(body, type, Validators.NONE, request.url(), null, null, List.of());
        }
    }
}
