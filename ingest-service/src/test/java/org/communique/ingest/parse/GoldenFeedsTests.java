package org.communique.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents, each beside what we understand of it. Those in {@code nasty} once broke a reader, ours or another, and stay
 * for ever. {@code ./mvnw test -pl ingest-service -am -Dtest=GoldenFeedsTests -Dcommunique.golden=write
 * -Dsurefire.failIfNoSpecifiedTests=false} writes the expectations anew; read the difference before it is committed.
 */
class GoldenFeedsTests {

    private static final Path FEEDS = Path.of("src/test/resources/feeds");
    private static final String EXPECTED = ".expected";
    private static final URI BASE = URI.create("https://feeds.example.org/dir/feed");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Stream<String> documents() throws IOException {
        try (var files = Files.walk(FEEDS)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> FEEDS.relativize(file).toString())
                    .filter(name -> !name.endsWith(EXPECTED))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentIsParsedAsBefore(String name) throws IOException {
        String parsed = parsed(FEEDS.resolve(name));
        var expected = FEEDS.resolve(name + EXPECTED);
        if ("write".equals(System.getProperty("communique.golden"))) {
            Files.writeString(expected, parsed);
        }

        assertThat(parsed).isEqualTo(Files.readString(expected));
    }

    private static String parsed(Path file) throws IOException {
        byte[] body = Files.readAllBytes(file);
        try {
            return JSON.writeValueAsString(new FeedParser().parse(body, null, BASE)) + "\n";
        } catch (NotAFeedException e) {
            return e.getMessage() + "\n";
        }
    }
}
