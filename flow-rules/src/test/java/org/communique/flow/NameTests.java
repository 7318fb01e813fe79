package org.communique.flow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One simple name means one thing: no top-level type of the services, their kit and the contracts has the name of
 * another one, or of a library type that its readers know.
 */
class NameTests {

    private static final List<String> MODULES =
            List.of("contracts", "service-kit", "ingest-service", "enrich-service", "publish-service", "console");

    /** Imports from Kafka's client, Spring and Elasticsearch's client; the group is the package. */
    private static final Pattern LIBRARY_IMPORT = Pattern.compile("(?m)^import (?:static )?("
            + "(?:org\\.apache\\.kafka\\.(?:clients|common)"
            + "|org\\.springframework\\.(?:kafka|boot|web|http)"
            + "|co\\.elastic\\.clients)(?:\\.[a-z_][a-z0-9_]*)*)\\.[A-Z]");

    /** Known to readers of the code, imported or not. */
    private static final Set<String> WELL_KNOWN_PACKAGES = Set.of(
            "org.apache.kafka.clients.admin",
            "org.apache.kafka.clients.consumer",
            "org.apache.kafka.clients.producer",
            "org.apache.kafka.common",
            "org.springframework.http",
            "co.elastic.clients.elasticsearch",
            "co.elastic.clients.elasticsearch._types",
            "co.elastic.clients.elasticsearch.core",
            "co.elastic.clients.elasticsearch.core.bulk",
            "co.elastic.clients.elasticsearch.indices");

    /** Names that stay although they occur elsewhere, each with the reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "Version",
            "a term of ours, see Words in CONTRIBUTING; the Elasticsearch client's is the version of its build");

    @Test
    void simpleNameOccursOnce() {
        assertThat(ourTypes().entrySet().stream()
                        .filter(type -> type.getValue().size() > 1)
                        .filter(type -> !isAllowed(type.getKey()))
                        .map(type -> type.getKey() + ": " + String.join(", ", type.getValue())))
                .as(
                        "types with the same simple name; rename all but one, or none if one thing is meant and can be shared")
                .isEmpty();
    }

    @Test
    void simpleNameIsNoneOfAKnownLibrary() {
        var theirs = LibraryTypes.of(knownPackages());

        assertThat(theirs).as("types on the class path").containsKeys("KafkaAdminClient", "VersionType", "HttpHeaders");
        assertThat(ourTypes().keySet().stream()
                        .filter(theirs::containsKey)
                        .filter(name -> !isAllowed(name))
                        .map(name -> name + ": " + theirs.get(name)))
                .as("types named like one of Kafka's client, Spring or Elasticsearch's client; rename ours")
                .isEmpty();
    }

    private static boolean isAllowed(String name) {
        return EXCEPTIONS.containsKey(name);
    }

    /** Returns the places of our types by simple name: a file holds one top-level type and has its name. */
    private static Map<String, Set<String>> ourTypes() {
        return MODULES.stream()
                .flatMap(module -> MainSources.files(module).stream().map(file -> MainSources.nameOf(module, file)))
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(groupingBy(NameTests::simpleName, TreeMap::new, toCollection(TreeSet::new)));
    }

    private static String simpleName(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length());
    }

    private static Set<String> knownPackages() {
        return Stream.concat(WELL_KNOWN_PACKAGES.stream(), importedPackages()).collect(toCollection(TreeSet::new));
    }

    private static Stream<String> importedPackages() {
        return MODULES.stream()
                .flatMap(module -> MainSources.files(module).stream())
                .flatMap(file -> LIBRARY_IMPORT.matcher(MainSources.read(file)).results())
                .map(found -> found.group(1));
    }
}
