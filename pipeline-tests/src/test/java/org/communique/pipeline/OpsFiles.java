package org.communique.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Queries of the alerts and the dashboard in {@code ops/}. */
final class OpsFiles {

    static final Path ALERTS = Path.of("../ops/prometheus/alerts.yml");
    static final Path DASHBOARD = Path.of("../ops/grafana/pipeline.json");

    /** Names of Prometheus itself, of no service. */
    private static final Set<String> PROMETHEUS = Set.of("up");

    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}");
    private static final Pattern BY = Pattern.compile("\\b(?:by|without) *\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9_]*\\b(?! *\\()");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");

    private OpsFiles() {}

    /** Returns every query. */
    static List<String> queries() {
        try {
            var alerts = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(Files.readString(ALERTS));
            var dashboard = new JsonMapper().readTree(Files.readString(DASHBOARD));
            return Stream.concat(
                            new JsonMapper().valueToTree(alerts).findValuesAsString("expr").stream(),
                            dashboard.findValuesAsString("expr").stream())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the names of the metrics in all queries. */
    static Set<String> metrics() {
        return queries().stream()
                .map(query -> LABELS.matcher(query).replaceAll(""))
                .map(query -> BY.matcher(query).replaceAll(""))
                .map(query -> RANGE.matcher(query).replaceAll(""))
                .flatMap(query -> NAME.matcher(query).results())
                .map(result -> result.group())
                .filter(name -> !PROMETHEUS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
