package org.communique.publish.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code ./run rebuild} against a service that answers as it is told. */
@Timeout(300)
class RunRebuildTests {

    private static final String FILLING = rebuild("filling", 40);

    private final Deque<Answer> answers = new ArrayDeque<>();
    private HttpServer server;

    private record Answer(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/index/rebuilds", exchange -> {
            var answer = answers.size() > 1 ? answers.pop() : answers.element();
            byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void answersThatSayLaterAreWaitedOut() throws Exception {
        answers.addAll(List.of(
                new Answer(202, FILLING),
                new Answer(503, "{\"status\":503,\"detail\":\"Elasticsearch does not answer\"}"),
                new Answer(500, ""),
                new Answer(200, FILLING),
                new Answer(200, rebuild("done", 100))));

        var said = run(0);

        assertThat(said)
                .contains("no answer, asked again", "releases-2: filling, 40 % done", "done, 100 % done", "old index");
    }

    @Test
    void failedRebuildIsAnError() throws Exception {
        answers.addAll(List.of(new Answer(202, FILLING), new Answer(200, rebuild("failed", 40))));

        assertThat(run(2)).contains("\"phase\":\"failed\"");
    }

    @Test
    void rebuildThatIsCancelledEndsTheShowing() throws Exception {
        answers.addAll(List.of(new Answer(202, FILLING), new Answer(404, "{\"status\":404,\"title\":\"Not Found\"}")));

        assertThat(run(2)).contains("cancelled");
    }

    @Test
    void rebuildThatIsRefusedIsAnError() throws Exception {
        answers.add(new Answer(409, "{\"status\":409,\"detail\":\"rebuild releases-2 is not over\"}"));

        assertThat(run(2)).contains("rebuild releases-2 is not over");
    }

    private String run(int expected) throws IOException, InterruptedException {
        var command = new ProcessBuilder("bash", Path.of("../run").toString(), "rebuild").redirectErrorStream(true);
        command.environment()
                .put(
                        "COMMUNIQUE_PUBLISH_PORT",
                        Integer.toString(server.getAddress().getPort()));
        var process = command.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
        return said;
    }

    private static String rebuild(String phase, int percent) {
        return """
                {"id":"releases-2","from":"releases-1","phase":"%s","percent":%d,"records":{"done":4,"total":10}}""".formatted(phase, percent);
    }
}
