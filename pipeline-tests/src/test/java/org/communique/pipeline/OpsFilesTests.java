package org.communique.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts and dashboard, held to the meters and to the documentation. */
class OpsFilesTests {

    /** Metrics of the libraries in every service. */
    private static final Set<String> STANDARD = Set.of(
            "jvm_memory_used_bytes", "jvm_memory_usage_after_gc", "jvm_gc_pause_seconds_sum", "process_cpu_usage");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `[^`]+` \\| `([a-z0-9_]+)` \\| (\\w+) \\| (.*)\\|$");
    private static final Pattern RUNBOOK = Pattern.compile("runbook: (docs/[a-z]+\\.md)#([a-z-]+)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern MATCHER = Pattern.compile("(communique_\\w+)\\{(\\w+)(?:=~|!=|=)\"([^\"]+)\"}");

    @Test
    void everyMetricIsAMeter() throws IOException {
        var meters = rows().flatMap(OpsFilesTests::metrics).collect(Collectors.toSet());

        assertThat(OpsFiles.metrics())
                .hasSizeGreaterThan(20)
                .allSatisfy(metric -> assertThat(meters.contains(metric) || STANDARD.contains(metric))
                        .isTrue());
    }

    /** A query picks by tags of its meter (a second tag is named by its meaning), and by values in its list, if it has one. */
    @Test
    void everyTagIsOneOfItsMeter() throws IOException {
        var rows = rows().collect(Collectors.toMap(row -> row.group(1), row -> row.group(3), (one, _) -> one));

        assertThat(OpsFiles.queries().stream()
                        .flatMap(query -> MATCHER.matcher(query).results()))
                .isNotEmpty()
                .allSatisfy(matcher -> {
                    var row = rows.get(matcher.group(1));
                    assertThat(row).contains(matcher.group(2));
                    var list = row.substring(0, row.indexOf('|'));
                    if (list.startsWith(matcher.group(2) + ":")) {
                        assertThat(matcher.group(3).split("\\|", -1))
                                .allSatisfy(value -> assertThat(list.split("[:,] *", -1))
                                        .anySatisfy(listed ->
                                                assertThat(listed.strip()).matches(value)));
                    }
                });
    }

    @Test
    void everyRunbookIsAHeading() throws IOException {
        var links = RUNBOOK.matcher(Files.readString(OpsFiles.ALERTS)).results().toList();

        assertThat(links).hasSizeGreaterThan(10).allSatisfy(link -> {
            var headings = HEADING.matcher(Files.readString(Path.of("..", link.group(1))))
                    .results()
                    .map(heading -> anchor(heading.group(1)));
            assertThat(headings).contains(link.group(2));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"check rules alerts.yml", "check config prometheus.yml", "test rules alerts.test.yml"})
    void rulesAreSoundAndFireWhenTheyShould(String arguments) throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasPromtool(), "no promtool here: Debian's package prometheus has it");
        var process = new ProcessBuilder(("promtool " + arguments).split(" "))
                .directory(OpsFiles.ALERTS.getParent().toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }

    private static boolean hasPromtool() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }

    private static Stream<MatchResult> rows() throws IOException {
        var documents = new StringBuilder();
        for (var service : Service.values()) {
            documents.append(Files.readString(Path.of("..", service.artifact(), "METERS.md")));
        }
        return ROW.matcher(documents).results().toList().stream();
    }

    private static Stream<String> metrics(MatchResult row) {
        var name = row.group(1);
        return switch (row.group(2)) {
            case "histogram" -> Stream.of(name + "_bucket", name + "_sum", name + "_count");
            case "timer" -> Stream.of(name + "_sum", name + "_count");
            default -> Stream.of(name);
        };
    }

    /** As GitHub makes them. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }
}
