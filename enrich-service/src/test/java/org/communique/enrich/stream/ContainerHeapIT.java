package org.communique.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Content;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.enrich.EnrichApplication;
import org.communique.enrich.Releases;
import org.communique.localservers.ChildProcess;
import org.communique.localservers.JavaProgram;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The service as a process with the heap of its container, 230 MB, which ends when that does not do. */
class ContainerHeapIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int PAGES = 24;
    private static final int PAGE_BYTES = 4_850_000;

    private final Wire wire = new Wire();
    private final ChildProcess service = start();

    @AfterEach
    void stop() {
        service.kill();
        wire.close();
    }

    @Test
    void manyOfTheLargestPagesFlowThrough() {
        Wire.declareRawTopic();
        var small = Releases.releaseNamed("beside-large-pages");
        var releases = Stream.concat(IntStream.range(0, PAGES).mapToObj(ContainerHeapIT::largePage), Stream.of(small))
                .toList();

        releases.forEach(wire::send);

        var keys = releases.stream().map(release -> release.releaseId().value()).toList();
        await().pollInSameThread()
                .pollInterval(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .failFast("enrich-service ended", () -> !service.isAlive())
                .until(() -> enriched().containsAll(keys));
        assertThat(service.isAlive()).isTrue();
    }

    private List<String> enriched() {
        return wire.committed(KafkaTopic.Name.RELEASES_ENRICHED).stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }

    /** A third each of text, of markup and of script. */
    private static RawRelease largePage(int number) {
        var page = new StringBuilder(PAGE_BYTES).append("<html><body><article>");
        for (int i = 0; page.length() < PAGE_BYTES / 3; i++) {
            page.append("<p>The Council of district %d met on Sunday, and opened a flood fund for its towns.</p>\n"
                    .formatted(i));
        }
        page.append("</article>");
        while (page.length() < PAGE_BYTES * 2 / 3) {
            page.append("<div class=\"menu\"><a href=\"/press\">Press</a></div>\n");
        }
        page.append("<script>");
        while (page.length() < PAGE_BYTES) {
            page.append("window.data.push({\"id\": 1});\n");
        }
        page.append("</script></body></html>");
        return Releases.release(
                "large-page-" + number, "Fund opened", Content.plain(""), Content.html(page.toString()));
    }

    private static ChildProcess start() {
        return ChildProcess.start(new JavaProgram(
                "enrich-service",
                Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                        .map(Path::of)
                        .toList(),
                Path.of("target", "container-heap"),
                List.of("-Xmx230m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
                EnrichApplication.class.getName(),
                List.of("--spring.kafka.bootstrap-servers=" + TestServers.kafka(), "--server.port=" + freePort()),
                Path.of("target", "container-heap.log")));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
