package org.communique.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessIT {

    @TempDir
    private Path folder;

    @Test
    void childEndsWhenItsParentIsKilled() throws IOException {
        var parent = ChildProcess.start(program(Parent.class, folder.toString()));
        var childFile = folder.resolve("child");
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(childFile));
        var child =
                ProcessHandle.of(Long.parseLong(Files.readString(childFile))).orElseThrow();
        parent.kill();
        await().atMost(Duration.ofSeconds(30)).until(() -> !child.isAlive());
    }

    @Test
    void stopKillsAProgramThatDoesNotListen() {
        var process = ChildProcess.start(program(Stubborn.class));
        await().atMost(Duration.ofSeconds(30)).until(() -> process.tail().contains("up"));
        process.stop(Duration.ofMillis(200));
        assertThat(process.isAlive()).isFalse();
        assertThat(process.exitValue()).isEqualTo(128 + 9);
    }

    @Test
    void logOfTheRunBeforeIsKept() throws IOException {
        for (var word : List.of("first", "second")) {
            ChildProcess.start(program(Echo.class, word)).onExit().join();
        }
        assertThat(folder.resolve("Echo.log.1")).content().contains("first");
        assertThat(folder.resolve("Echo.log")).content().contains("second");
    }

    private JavaProgram program(Class<?> main, String... arguments) {
        return program(folder, main, arguments);
    }

    private static JavaProgram program(Path folder, Class<?> main, String... arguments) {
        return new JavaProgram(
                main.getSimpleName(),
                List.of(classes()),
                folder.resolve("archive"),
                List.of("-Xmx32m", "-XX:+UseSerialGC"),
                main.getName(),
                List.of(arguments),
                folder.resolve(main.getSimpleName() + ".log"));
    }

    private static Path classes() {
        try {
            return Path.of(ChildProcessIT.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Starts a child, writes down its process id and waits. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            var folder = Path.of(arguments[0]);
            var child = ChildProcess.start(program(folder, Waiter.class));
            var written = Files.writeString(folder.resolve("child.tmp"), Long.toString(child.pid()));
            Files.move(written, folder.resolve("child"));
            new CountDownLatch(1).await();
        }
    }

    /** Does nothing, for ever. */
    static final class Waiter {

        private Waiter() {}

        public static void main(String[] arguments) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    /** Its shutdown hangs. */
    static final class Stubborn {

        private Stubborn() {}

        public static void main(String[] arguments) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(Stubborn::hang));
            System.out.println("up");
            new CountDownLatch(1).await();
        }

        private static void hang() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Prints a word and ends. */
    static final class Echo {

        private Echo() {}

        public static void main(String[] arguments) {
            System.out.println(arguments[0]);
        }
    }
}
