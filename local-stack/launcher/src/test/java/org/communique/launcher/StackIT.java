package org.communique.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.communique.launcher.part.Part;
import org.communique.localservers.ChildProcess;
import org.communique.localservers.JavaProgram;
import org.communique.localservers.SmallJvm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stack of short-lived processes. */
class StackIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    /** Program with a wrong argument: ends immediately until the argument is corrected. */
    public static final class Program {

        /** Ends with the reason in its log, or waits to be stopped. */
        public static void main(String[] arguments) throws IOException, InterruptedException {
            if (Files.notExists(Path.of(arguments[0]))) {
                throw new IllegalStateException("no licence in " + arguments[0]);
            }
            Thread.sleep(PATIENCE);
        }
    }

    @Test
    void partThatEndsSaysWhyAndIsStartedAgainOnRequest() throws IOException {
        var licence = folder.resolve("licence");
        var part = new ProcessPart(licence);
        var stack = new Stack(
                List.of(),
                part,
                List.of(),
                new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8)),
                PATIENCE);
        stack.start().join();
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .containsPattern("program +ENDED by itself, with exit value 1: no licence in " + licence)
                .contains("./run start program")
                .doesNotContain("IllegalStateException");

        new StartRequests(folder, stack).watch();
        Files.createFile(licence);
        Files.createFile(folder.resolve("start/program"));
        var answer = folder.resolve("start/program.answer");
        await().atMost(PATIENCE).until(() -> Files.exists(answer));
        assertThat(answer).content().isEqualTo("program is ready at nowhere\n");
        stack.stop();
        assertThat(part.isReady()).isFalse();
    }

    private final class ProcessPart implements Part {

        private final Path licence;
        private volatile @Nullable ChildProcess process;

        ProcessPart(Path licence) {
            this.licence = licence;
        }

        @Override
        public String name() {
            return "program";
        }

        @Override
        public String address() {
            return "nowhere";
        }

        @Override
        public void start() {
            process = ChildProcess.start(new JavaProgram(
                    "program",
                    List.of(Path.of("target/test-classes").toAbsolutePath()),
                    folder.resolve("program"),
                    SmallJvm.options(32),
                    Program.class.getName(),
                    List.of(licence.toString()),
                    folder.resolve("program.log")));
        }

        @Override
        public boolean isReady() {
            return process().filter(ChildProcess::isAlive).isPresent() && Files.exists(licence);
        }

        @Override
        public Optional<ChildProcess> process() {
            return Optional.ofNullable(process);
        }
    }
}
