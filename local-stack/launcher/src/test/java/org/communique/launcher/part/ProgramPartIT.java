package org.communique.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.communique.localservers.JavaProgram;
import org.communique.localservers.SmallJvm;
import org.communique.newsroom.NewsroomMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the newsroom as the program. */
class ProgramPartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void programIsReadyWhenItAnswers() throws IOException {
        var part = newsroom(freePort());
        part.start();
        await().atMost(PATIENCE).until(part::isReady);
        assertThat(part.process().orElseThrow().isAlive()).isTrue();
        part.stop(PATIENCE);
        assertThat(part.process().orElseThrow().isAlive()).isFalse();
    }

    @Test
    void keptClassesServeTheNextStart() throws IOException {
        var part = newsroom(freePort());
        part.start();
        await().atMost(PATIENCE).until(part::isReady);
        part.process().orElseThrow().archiveClasses();
        part.stop(PATIENCE);
        assertThat(folder).isDirectoryContaining("glob:**/newsroom-*.jsa");
        part.start();
        await().atMost(PATIENCE).until(part::isReady);
        part.stop(PATIENCE);
    }

    private ProgramPart newsroom(int port) {
        var arguments = List.of("--port", Integer.toString(port));
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
