package org.communique.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Checks of docker-compose.yml and its builds without a Docker engine; {@code ./run containers} tries the rest. */
class ComposeFileTests {

    /** Settings specific to a broker on 127.0.0.1; a container has others. */
    private static final Set<String> PLACE = Set.of(
            "process.roles",
            "node.id",
            "controller.quorum.voters",
            "listeners",
            "advertised.listeners",
            "listener.security.protocol.map",
            "inter.broker.listener.name",
            "controller.listener.names",
            "log.dirs");

    private static final Pattern MEGABYTES = Pattern.compile("-Xmx(\\d+)m");
    /** A row of the table of memory: container, the most that it took, limit. */
    private static final Pattern MEASURED = Pattern.compile("(?m)^ +\\| ([a-z-]+)[^|]* \\| (\\d+) \\| (\\d+) \\|$");

    private static final Pattern COPY = Pattern.compile("(?m)^COPY (?!--from)(\\S+) ");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::-([^}]*))?}");

    @Test
    void brokerHasTheSettingsOfTheLocalOne() throws IOException {
        var local = new Properties();
        local.load(new StringReader(BrokerProperties.text(Path.of("topics"), 1, 2)));
        var expected = new TreeMap<String, String>();
        local.stringPropertyNames().stream()
                .filter(name -> !PLACE.contains(name))
                .forEach(name -> expected.put(variable(name), local.getProperty(name)));

        assertThat(environment(service("kafka"))).containsAllEntriesOf(expected);
    }

    @ParameterizedTest
    @MethodSource("services")
    void containerIsBoundedRestrictedAndRestarted(String name) {
        var service = service(name);

        assertThat(service)
                .containsKey("mem_limit")
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .containsKey("restart");
        assertThat(map(map(service.get("logging")).get("options"))).containsKeys("max-size", "max-file");
        assertThat(!service.containsKey("build") || Boolean.TRUE.equals(service.get("read_only")))
                .as("the root of an image of ours is read-only")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void portIsPublishedOnLoopbackAndOfOneContainerOnly(String name) {
        var ports = list(service(name).getOrDefault("ports", List.of()));

        assertThat(ports)
                .allSatisfy(port -> assertThat(port).matches("127\\.0\\.0\\.1:\\$\\{COMMUNIQUE_\\w+_PORT:-\\d+}:\\d+"));
        assertThat(Set.of("ingest-service", "enrich-service").contains(name) && !ports.isEmpty())
                .as("a fixed port is in the way of a second instance")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("services")
    void heapLeavesAThirdOfTheMemoryToTheRest(String name) {
        var service = service(name);
        var heap = MEGABYTES.matcher(environment(service).values().toString());
        if (heap.find()) {
            assertThat(Integer.parseInt(heap.group(1)) * 3)
                    .isLessThanOrEqualTo(2 * megabytes(String.valueOf(service.get("mem_limit"))));
        }
    }

    /** What was measured is in docs/operations.md; newsroom-feeds, a script that ends, is not. */
    @ParameterizedTest
    @MethodSource("measured")
    void limitLeavesAFifthAboveWhatWasMeasured(String name, int most, int limit) {
        assertThat(megabytes(String.valueOf(service(name).get("mem_limit")))).isEqualTo(limit);
        assertThat(limit * 5).isGreaterThanOrEqualTo(most * 6);
    }

    /** The tools of the profile ops are others' programs, with the limits that their makers recommend. */
    @Test
    void memoryOfEveryContainerThatStaysWasMeasured() throws IOException {
        var staying = services()
                .filter(name -> !"on-failure".equals(service(name).get("restart")))
                .filter(name -> !List.of("ops").equals(service(name).get("profiles")));

        assertThat(measured().map(row -> row.get()[0]).toList()).containsExactlyInAnyOrderElementsOf(staying.toList());
    }

    static Stream<Arguments> measured() throws IOException {
        return MEASURED.matcher(read("docs/operations.md"))
                .results()
                .map(row -> arguments(row.group(1), Integer.parseInt(row.group(2)), Integer.parseInt(row.group(3))));
    }

    @ParameterizedTest
    @MethodSource("services")
    void healthIsAskedForWithoutAJvm(String name) {
        assertThat(String.valueOf(service(name).get("healthcheck"))).doesNotContain("java", ".sh");
    }

    @Test
    void gatewayHasAWayToEachService() {
        var routes = services()
                .filter(name -> name.endsWith("-service"))
                .map(name -> "%2$s=%1$s:%2$s"
                        .formatted(name, environment(service(name)).get("SERVER_PORT")));

        assertThat(list(service("gateway").get("command"))).containsExactlyInAnyOrderElementsOf(routes.toList());
    }

    @Test
    void servicesKnowTheNamesTheyAreCalledBy() {
        var names = services().filter(name -> name.endsWith("-service")).toList();

        assertThat(names)
                .allSatisfy(name -> assertThat(environment(service(name)).get("COMMUNIQUE_HTTP_HOSTS"))
                        .isEqualTo(String.join(",", names)));
    }

    @ParameterizedTest
    @MethodSource("built")
    void buildGetsItsFilesAlsoFromAClassicBuilder(String name) throws IOException {
        var build = map(service(name).get("build"));
        var arguments = map(build.get("args"));
        var dockerfile = read(String.valueOf(build.getOrDefault("dockerfile", "Dockerfile")));
        var sources = COPY.matcher(dockerfile)
                .results()
                .map(copy -> VARIABLE.matcher(copy.group(1))
                        .replaceAll(variable -> String.valueOf(arguments.get(variable.group(1)))))
                .toList();

        assertThat(sources).isNotEmpty().allSatisfy(source -> {
            var example = Path.of(source.replace("*", "0.1.0"));
            assertThat(exceptions())
                    .anySatisfy(exception -> assertThat(FileSystems.getDefault()
                                    .getPathMatcher("glob:" + exception)
                                    .matches(example))
                            .isTrue());
        });
    }

    /** Classic builders and docker-compose v1 skip an excluded folder unless an exception names it. */
    @Test
    void exceptionsOfTheDockerignoreNameTheirFolders() throws IOException {
        assertThat(read(".dockerignore").lines().findFirst()).hasValue("*");
        assertThat(exceptions())
                .isNotEmpty()
                .allSatisfy(exception -> assertThat(exception.substring(0, exception.lastIndexOf('/')))
                        .doesNotContainPattern("[*?\\[]"));
    }

    @Test
    void jarIsExtractedIntoFoldersOfTheirOwn() throws IOException {
        var dockerfile = read("Dockerfile");
        var folders = dockerfile
                .lines()
                .filter(line -> line.startsWith("WORKDIR"))
                .map(line -> line.substring("WORKDIR ".length()))
                .collect(Collectors.toSet());
        var destinations = Pattern.compile("--destination (\\S+)")
                .matcher(dockerfile)
                .results()
                .map(it -> it.group(1));

        assertThat(destinations)
                .isNotEmpty()
                .allSatisfy(destination -> assertThat(folders)
                        .doesNotContain(destination)
                        .noneMatch(folder ->
                                Path.of(folder).resolve(destination).normalize().equals(Path.of(folder))));
    }

    @Test
    void versionsAreThoseOfTheBuild() throws IOException {
        var versions = new Properties();
        versions.load(new StringReader(read(".env")));

        assertThat(versions)
                .containsEntry("KAFKA_VERSION", AppInfoParser.getVersion())
                .containsEntry("ELASTICSEARCH_VERSION", property("elasticsearch-server.version"))
                .containsEntry("JAVA_VERSION", property("java.version"));
    }

    @Test
    void everyVariableHasTheSameDefaultWithAndWithoutTheFileOfVariables() throws IOException {
        var defaults = new Properties();
        defaults.load(new StringReader(read(".env")));
        var used = VARIABLE.matcher(read("docker-compose.yml")).results().toList();

        assertThat(used)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.group(2)).as(it.group(1)).isEqualTo(defaults.getProperty(it.group(1))));
    }

    static Stream<String> services() {
        return map(compose().get("services")).keySet().stream();
    }

    static Stream<String> built() {
        return services().filter(name -> service(name).containsKey("build"));
    }

    private static Map<String, Object> service(String name) {
        return map(map(compose().get("services")).get(name));
    }

    private static Map<String, Object> compose() {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(read("docker-compose.yml"));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, String> environment(Map<String, Object> service) {
        var environment = new TreeMap<String, String>();
        map(service.getOrDefault("environment", Map.of()))
                .forEach((name, value) -> environment.put(name, String.valueOf(value)));
        return environment;
    }

    private static String variable(String setting) {
        return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static int megabytes(String limit) {
        assertThat(limit).endsWith("m");
        return Integer.parseInt(limit.substring(0, limit.length() - 1));
    }

    private static List<String> exceptions() throws IOException {
        return read(".dockerignore")
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
    }

    private static String property(String name) throws IOException {
        var matcher = Pattern.compile("<%1$s>([^<]+)</%1$s>".formatted(Pattern.quote(name)))
                .matcher(read("pom.xml"));
        assertThat(matcher.find()).as("%s in pom.xml", name).isTrue();
        return matcher.group(1);
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(System.getProperty("communique.root"), file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<String> list(Object value) {
        return ((List<?>) value).stream().map(String::valueOf).toList();
    }
}
