package org.communique.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.communique.localservers.JavaProgram;
import org.communique.localservers.SmallJvm;
import org.communique.newsroom.NewsroomMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the newsroom as the program. */
class ProgramPartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void programIsReadyWhenItAnswers() throws IOException {
        var part = newsroom(freePort());
        part.start();
        part.awaitReady(PATIENCE);
        assertThat(part.process().orElseThrow().isAlive()).isTrue();
        part.stop(PATIENCE);
        assertThat(part.process().orElseThrow().isAlive()).isFalse();
    }

    @Test
    void programThatEndsEarlyIsReportedWithTheEndOfItsLog() throws IOException {
        var part = newsroom(freePort(), "--nonsense");
        part.start();
        assertThatIllegalStateException()
                .isThrownBy(() -> part.awaitReady(PATIENCE))
                .withMessageContaining("newsroom ended while it started")
                .withMessageContaining("newsroom.log")
                .withMessageContaining("--nonsense");
    }

    @Test
    void keptClassesServeTheNextStart() throws IOException {
        var part = newsroom(freePort());
        part.start();
        part.awaitReady(PATIENCE);
        part.process().orElseThrow().keepClasses();
        part.stop(PATIENCE);
        assertThat(folder).isDirectoryContaining("glob:**/newsroom-*.jsa");
        part.start();
        part.awaitReady(PATIENCE);
        part.stop(PATIENCE);
    }

    private ProgramPart newsroom(int port, String... more) {
        var arguments = new ArrayList<>(List.of("--port", Integer.toString(port)));
        arguments.addAll(List.of(more));
        var address = URI.create("http://127.0.0.1:" + port);
        return new ProgramPart("newsroom", address, address, () -> program(arguments));
    }

    private JavaProgram program(List<String> arguments) {
        return new JavaProgram(
                "newsroom",
                List.of(jar()),
                folder.resolve("newsroom"),
                SmallJvm.options(48),
                NewsroomMain.class.getName(),
                arguments,
                folder.resolve("newsroom.log"));
    }

    private static Path jar() {
        try {
            return Path.of(NewsroomMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
