package org.communique.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.communique.launcher.part.Part;
import org.communique.localservers.ChildProcess;
import org.junit.jupiter.api.Test;

class StackTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> happened = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8));

    @Test
    void servicesStartWhenAllServersAreReady() {
        stack(new FakePart("kafka")).start().join();
        assertThat(happened.indexOf("start ingest"))
                .isGreaterThan(happened.indexOf("ready kafka"))
                .isGreaterThan(happened.indexOf("ready elasticsearch"));
        assertThat(happened).contains("ready newsroom", "ready ingest", "ready publish");
    }

    @Test
    void servicesDoNotStartWithoutAServer() {
        var stack = stack(new BrokenPart("kafka"));
        stack.start().join();
        assertThat(happened).contains("ready newsroom").doesNotContain("start ingest", "start publish");
        assertThat(stack.isBroken()).isTrue();
        assertThat(shown()).contains("kafka", "FAILED: no space left");
    }

    @Test
    void latePartIsAwaitedAndReportedReady() {
        var kafka = new LatePart("kafka");
        var stack = new Stack(
                List.of(kafka), new FakePart("newsroom"), List.of(new FakePart("ingest")), progress, Duration.ZERO);
        var settled = stack.start();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(shown())
                        .containsPattern("kafka +not ready after 0 s \\(no controller\\); still waiting"));
        assertThat(settled).isNotDone();
        assertThat(happened).doesNotContain("start ingest");

        kafka.ready.set(true);
        settled.join();
        assertThat(stack.isReady()).isTrue();
        assertThat(shown()).containsPattern("kafka +ready after").containsPattern("ingest +ready after");
    }

    @Test
    void servicesFollowAServerThatIsStartedAgain() {
        var kafka = new BrokenPart("kafka");
        var stack = stack(kafka);
        stack.start().join();
        kafka.broken.set(false);

        assertThat(stack.start("KAFKA")).isEqualTo("kafka is ready at localhost");
        await().atMost(PATIENCE).until(stack::isReady);
        assertThat(stack.isBroken()).isFalse();
        assertThat(happened).contains("start ingest", "start publish");
    }

    @Test
    void unknownPartIsNotStarted() {
        assertThat(stack(new FakePart("kafka")).start("mail"))
                .isEqualTo("mail: no such part (expected: kafka, elasticsearch, newsroom, ingest, publish)");
    }

    @Test
    void servicesStopBeforeServers() {
        var stack = stack(new FakePart("kafka"));
        stack.start().join();
        happened.clear();
        stack.stop();
        assertThat(happened.subList(0, 3)).containsExactlyInAnyOrder("stop newsroom", "stop ingest", "stop publish");
        assertThat(happened.subList(3, 5)).containsExactlyInAnyOrder("stop kafka", "stop elasticsearch");
        assertThat(stack.isBroken()).isFalse();
    }

    @Test
    void nothingStartsOnceItIsStopping() {
        var stack = stack(new FakePart("kafka"));
        stack.stop();
        happened.clear();
        var _ = stack.start();
        assertThat(happened).isEmpty();
    }

    private Stack stack(Part kafka) {
        return new Stack(
                List.of(kafka, new FakePart("elasticsearch")),
                new FakePart("newsroom"),
                List.of(new FakePart("ingest"), new FakePart("publish")),
                progress,
                PATIENCE);
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private class FakePart implements Part {

        private final String name;

        FakePart(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String address() {
            return "localhost";
        }

        @Override
        public void start() {
            happened.add("start " + name);
        }

        @Override
        public boolean isReady() {
            happened.add("ready " + name);
            return true;
        }

        @Override
        public void stop(Duration grace) {
            happened.add("stop " + name);
        }

        @Override
        public Optional<ChildProcess> process() {
            return Optional.empty();
        }
    }

    private final class BrokenPart extends FakePart {

        private final AtomicBoolean broken = new AtomicBoolean(true);

        BrokenPart(String name) {
            super(name);
        }

        @Override
        public void start() {
            super.start();
            if (broken.get()) {
                throw new IllegalStateException("no space left");
            }
        }
    }

    private final class LatePart extends FakePart {

        private final AtomicBoolean ready = new AtomicBoolean();

        LatePart(String name) {
            super(name);
        }

        @Override
        public boolean isReady() {
            return ready.get();
        }

        @Override
        public String obstacle() {
            return "no controller";
        }
    }
}
