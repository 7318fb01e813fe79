package org.communique.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communique.pipeline.Pipeline.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands of the README and of {@code ./run help}, each run against the local stack: each has to find or do something.
 */
class ReadmeIT {

    private static final Path ROOT = Path.of(System.getProperty("communique.root", ".."))
            .toAbsolutePath()
            .normalize();
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("`((?:\\./run|curl|\\./mvnw)(?: [^`]*)?)`");
    private static final Pattern HELP =
            Pattern.compile("^(\\./run [a-z-]+(?: [a-z]+)?(?: \\[?[A-Z]+\\]?)*)", Pattern.MULTILINE);

    /** Commands not to be run against the stack: they build, measure, download, or are the stack itself. */
    private static final Pattern NOT_AGAINST_THE_STACK = Pattern.compile(
            "\\./run|\\./run (?:--fresh|\\[--fresh\\]|help|test|evaluate|bench|trials|redrive-trials|train-names|containers|images|fmt)(?: .*)?|\\./mvnw .*|.*docker-compose .*");

    @TempDir
    private static Path folder;

    private static LocalStack stack;
    private static String pushed;

    @BeforeAll
    static void startStack() throws IOException {
        stack = LocalStack.start(ROOT, folder);
        pushed = stack.shell("printf 'Quay opens\\n\\nThe Port of Ostend opened its new quay on Monday.\\n' > quay.txt"
                        + " && ./run push quay.txt")
                .replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        stack.putUnreadableRecord();
    }

    @AfterAll
    static void stopStack() {
        stack.close();
    }

    @Test
    void everyCommandFindsOrDoesSomething() throws IOException {
        var expected = expectations();
        var commands = commands();
        assertThat(commands)
                .as("commands of the README and of ./run help, each expected here")
                .isSubsetOf(expected.keySet());
        SoftAssertions.assertSoftly(softly -> expected.forEach((command, works) -> {
            if (commands.contains(command)) {
                softly.assertThatCode(() -> await(command).until(() -> stack.shell(withRealThings(command)), works))
                        .doesNotThrowAnyException();
            }
        }));
    }

    /** In the order of their run: the stack ends with the last of them. */
    private static Map<String, Predicate<String>> expectations() {
        var expected = new LinkedHashMap<String, Predicate<String>>();
        expected.put(
                "curl 'localhost:9200/releases/_search?q=headline:minister&_source_includes=headline,summary,countries&pretty'",
                answer -> answer.contains("inister") && answer.contains("\"summary\""));
        expected.put(
                "printf 'Harbour opens\\n\\nThe Port of Ostend opened its new basin on Monday.\\n' > release.txt",
                String::isEmpty);
        expected.put(
                "curl -H 'Content-Type: text/plain; charset=utf-8' --data-binary @release.txt localhost:8081/releases",
                answer -> answer.contains("\"revision\":1"));
        expected.put(
                "curl -H 'Content-Type: application/json' -d '{\"url\": \"https://www.example.org/news.rss\"}' localhost:8081/feeds",
                answer -> answer.contains("\"id\""));
        expected.put("./run push FILE", answer -> answer.contains("\"revision\":1"));
        expected.put("./run topic releases.raw KEY", ReadmeIT::showsThePushedRelease);
        expected.put("./run topic NAME [KEY]", ReadmeIT::showsThePushedRelease);
        expected.put("./run topic releases.raw-dlt", answer -> answer.contains("kafka_dlt-exception-message"));
        expected.put("./run dead-letters list enrich all", answer -> answer.contains("\"reason\":\"unreadable\""));
        expected.put("./run dead-letters list STAGE FILTER", answer -> answer.contains("\"reason\":\"unreadable\""));
        expected.put("./run dead-letters show STAGE ID", answer -> answer.contains("no release"));
        expected.put("./run dead-letters redrive STAGE", answer -> answer.contains("\"expected\":\"dead-again\""));
        expected.put("./run dead-letters discard STAGE REASON FILTER", answer -> answer.contains("\"discarded\":1"));
        expected.put("curl localhost:8083/index", answer -> answer.contains("\"up\""));
        expected.put("curl localhost:8081/feeds", answer -> answer.contains("/ministry/feed.rss"));
        expected.put("curl localhost:8081/actuator/health", answer -> answer.contains("\"status\":\"UP\""));
        expected.put("./run rebuild", answer -> answer.contains("The old index"));
        expected.put("./run start enrich", answer -> answer.contains("enrich-service is already running"));
        expected.put("./run start NAME", answer -> answer.contains("enrich-service is already running"));
        expected.put("./run stop", answer -> answer.contains("Stopped process"));
        return expected;
    }

    private static boolean showsThePushedRelease(String answer) {
        return answer.contains(pushed) && answer.contains("Quay opens");
    }

    /** Replaces placeholders for names and addresses by those of the stack. */
    private static String withRealThings(String command) {
        return command.replace("FILE", "quay.txt")
                .replace("NAME [KEY]", "releases.raw " + pushed)
                .replace("KEY", pushed)
                .replace("start NAME", "start enrich")
                .replace("redrive STAGE", "redrive enrich --dry-run all")
                .replace(
                        "STAGE ID",
                        "enrich \"$(./run dead-letters list enrich each all | sed -n 's/.*\"id\":\"\\([0-9]*-[0-9]*\\)\".*/\\1/p')\"")
                .replace("STAGE REASON FILTER", "enrich 'no release' all")
                .replace("STAGE FILTER", "enrich all")
                .replace("https://www.example.org/news.rss", stack.newsroom() + "/ministry/feed.rss");
    }

    private static Set<String> commands() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var commands = new LinkedHashSet<String>();
        BLOCK.matcher(readme)
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(line -> line.replaceFirst("\\s+# .*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(commands::add);
        INLINE.matcher(readme).results().map(found -> found.group(1)).forEach(commands::add);
        HELP.matcher(stack.shell("./run help"))
                .results()
                .map(found -> found.group(1))
                .forEach(commands::add);
        commands.removeIf(NOT_AGAINST_THE_STACK.asMatchPredicate());
        return commands;
    }
}
