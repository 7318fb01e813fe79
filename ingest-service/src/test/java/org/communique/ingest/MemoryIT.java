package org.communique.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.communique.ingest.testbed.ServiceProcess;
import org.junit.jupiter.api.Test;

/** The service with the heap that it has in a container: 60 % of 384 MB. */
class MemoryIT {

    private static final int HEAP = 384 * 60 / 100;
    private static final int PUSHES = 200;

    @Test
    void twoHundredLargePushesAreAcceptedOrRefusedAndTheServiceStaysReady() {
        // Many elements make a page many times its size in memory.
        byte[] page = "<p><b>Rivers</b> <i>rise</i></p>\n".repeat(900_000 / 33).getBytes(StandardCharsets.UTF_8);
        try (var service = ServiceProcess.startWith(HEAP);
                var http = HttpClient.newHttpClient()) {
            service.awaitReady();

            var answers = IntStream.range(0, PUSHES)
                    .mapToObj(
                            number -> http.sendAsync(push(service, page, number), HttpResponse.BodyHandlers.ofString()))
                    .toList();

            var all = answers.stream().map(CompletableFuture::join).toList();
            assertThat(all).extracting(HttpResponse::statusCode).contains(202).isSubsetOf(List.of(202, 429, 503));
            assertThat(all).filteredOn(answer -> answer.statusCode() != 202).allSatisfy(answer -> {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("application/problem+json");
            });
            service.awaitReady();
            assertThat(http.sendAsync(push(service, page, PUSHES), HttpResponse.BodyHandlers.ofString())
                            .join()
                            .statusCode())
                    .isEqualTo(202);
            assertThat(service.log()).doesNotContain("OutOfMemoryError");
        }
    }

    private static HttpRequest push(ServiceProcess service, byte[] page, int number) {
        return HttpRequest.newBuilder(URI.create(service.url() + "/releases?source=memory.example&guid=" + number))
                .header("Content-Type", "text/html")
                .POST(HttpRequest.BodyPublishers.ofByteArray(page))
                .build();
    }
}
