package org.communique.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsroomMainTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream screen = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void defaultsAreTheSampleNewsroomOnLoopback() {
        var settings = Arguments.parse();

        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8090);
        assertThat(settings.pace()).contains(Duration.ofSeconds(30));
        assertThat(settings.state()).isEmpty();
        assertThat(settings.base()).isEmpty();
        assertThat(settings.backlog()).isTrue();
    }

    @Test
    void everyWordIsUnderstood() {
        var settings = Arguments.parse(
                "--port",
                "0",
                "--host",
                "0.0.0.0",
                "--pace",
                "2m",
                "--state",
                "x.state",
                "--url",
                "http://newsroom:8090");

        assertThat(settings.port()).isZero();
        assertThat(settings.host()).isEqualTo("0.0.0.0");
        assertThat(settings.pace()).contains(Duration.ofMinutes(2));
        assertThat(settings.state()).contains(Path.of("x.state"));
        assertThat(settings.base()).contains(URI.create("http://newsroom:8090/"));
        assertThat(Arguments.parse("--still").pace()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            --port 99999; --port: 99999 (expected: a number from 0 to 65535)
            --port;       --port: nothing (expected: a number from 0 to 65535)
            --pace soon;  --pace: soon (expected: a time such as 30s, 2m or PT30S)
            --pace 0s;    --pace: 0s (expected: a time such as 30s, 2m or PT30S)
            --url here;   --url: here (expected: an address such as http://newsroom:8090/)
            --fast;       --fast: unknown (expected: --port, --host, --pace, --still, --state, --url or --help)
            """)
    void wrongWordIsNamedWithWhatWasExpected(String line, String message) {
        assertThat(NewsroomMain.run(screen, screen, line.split(" "))).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8).strip()).isEqualTo("newsroom: " + message);
    }

    @Test
    void takenPortIsNamedWithTheWayOut() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            assertThat(NewsroomMain.run(screen, screen, "--port", port)).isEqualTo(1);
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("127.0.0.1:" + port + " cannot be bound", "--port");
        }
    }

    @Test
    void openNewsroomSaysWhereItIs() {
        assertThat(NewsroomMain.run(screen, screen, "--port", "0", "--still")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("newsroom: open at http://127.0.0.1:");
    }
}
