package org.communique.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.communique.launcher.part.Part;
import org.communique.localservers.TetheredProcess;
import org.junit.jupiter.api.Test;

class StackTests {

    private final List<String> happened = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8));

    @Test
    void servicesStartWhenAllServersAreReady() {
        stack(new FakePart("kafka")).start();
        assertThat(happened.indexOf("start ingest"))
                .isGreaterThan(happened.indexOf("ready kafka"))
                .isGreaterThan(happened.indexOf("ready elasticsearch"));
        assertThat(happened).contains("ready newsroom", "ready ingest", "ready publish");
    }

    @Test
    void servicesDoNotStartWithoutAServer() {
        var stack = stack(new BrokenPart("kafka"));
        stack.start();
        assertThat(happened).contains("ready newsroom").doesNotContain("start ingest", "start publish");
        assertThat(stack.isBroken()).isTrue();
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("kafka", "FAILED: no space left");
    }

    @Test
    void servicesStopBeforeServers() {
        var stack = stack(new FakePart("kafka"));
        stack.start();
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
        stack.start();
        assertThat(happened).isEmpty();
    }

    private Stack stack(Part kafka) {
        return new Stack(
                List.of(kafka, new FakePart("elasticsearch")),
                new FakePart("newsroom"),
                List.of(new FakePart("ingest"), new FakePart("publish")),
                progress);
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
        public void awaitReady(Duration patience) {
            happened.add("ready " + name);
        }

        @Override
        public void stop(Duration grace) {
            happened.add("stop " + name);
        }

        @Override
        public Optional<TetheredProcess> process() {
            return Optional.empty();
        }
    }

    private final class BrokenPart extends FakePart {

        BrokenPart(String name) {
            super(name);
        }

        @Override
        public void awaitReady(Duration patience) {
            throw new IllegalStateException("no space left");
        }
    }
}
