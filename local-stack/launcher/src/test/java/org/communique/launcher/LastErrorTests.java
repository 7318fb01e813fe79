package org.communique.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastErrorTests {

    @Test
    void failureAnalysisOfSpringIsTheReason() {
        assertThat(reason("""
                17:01:02.003 ERROR LoggingFailureAnalysisReporter:

                ***************************
                APPLICATION FAILED TO START
                ***************************

                Description:

                Web server failed to start. Port 8081 was already in use.

                Action:

                Stop the process that listens on port 8081.
                """)).isEqualTo("Web server failed to start. Port 8081 was already in use.");
    }

    @Test
    void causeOfAnExceptionIsTheReasonWithoutItsClass() {
        assertThat(reason("""
                Exception in thread "main" java.lang.IllegalStateException: cannot begin
                \tat org.example.Main.main(Main.java:3)
                Caused by: java.nio.file.NoSuchFileException: /data/topics
                \t... 3 more
                """)).isEqualTo("/data/topics");
    }

    @Test
    void lastErrorLineIsTheReason() {
        assertThat(reason("""
                [2026-01-02T03:04:05.006Z] ERROR Exiting Kafka due to fatal exception (kafka.Kafka$)
                org.apache.kafka.common.config.ConfigException: No value for log.dirs
                \tat kafka.Kafka.main(Kafka.scala)
                """)).isEqualTo("No value for log.dirs");
        assertThat(reason("17:01:02.003 ERROR Main: disk full\nshutting down")).isEqualTo("disk full");
    }

    @Test
    void exhaustedHeapIsTheReason() {
        assertThat(reason("Terminating due to java.lang.OutOfMemoryError: Java heap space"))
                .contains("Java heap space");
    }

    @Test
    void quietLogHasNoReason() {
        assertThat(reason("started\nstopped")).isEmpty();
    }

    private static String reason(String log) {
        return LastError.in(log.lines().toList());
    }
}
