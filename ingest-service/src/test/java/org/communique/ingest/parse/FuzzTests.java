package org.communique.ingest.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.communique.ingest.parse.date.FeedDate;
import org.communique.ingest.parse.html.Selectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged documents and dates, the same in every run. */
class FuzzTests {

    private static final URI BASE = URI.create("https://www.example.org/feed");
    private static final Selectors SELECTORS = new Selectors("li", null, null, "time", null);
    private static final String ALPHABET = "<>&;\"'/![]{}:,-=? \u0000\u0009\u0080\u00ff\\0aZ";

    static Stream<Path> documents() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/feeds/golden"))) {
            return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noDamageBreaksTheReader(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        var random = new Random(4287);
        for (int i = 0; i < 400; i++) {
            read(damaged(whole, random));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentCutAnywhereNeverHasMoreThanTheWhole(Path file) throws Exception {
        byte[] whole = Files.readAllBytes(file);
        int items = new FeedParser().parse(whole, null, BASE).items().size();
        for (int length = 1; length < whole.length; length += 7) {
            assertThat(read(Arrays.copyOf(whole, length)))
                    .as("%s, cut after %d", file, length)
                    .isLessThanOrEqualTo(items);
        }
    }

    @Test
    void everyDateThatIsWrittenInAUsualFormIsReadAsItself() {
        var random = new Random(822);
        var forms = Stream.of(
                        "EEE, dd MMM yyyy HH:mm:ss xx",
                        "d MMM yyyy HH:mm:ss xx",
                        "yyyy-MM-dd'T'HH:mm:ssxxx",
                        "yyyy-MM-dd HH:mm:ss xxx",
                        "yyyyMMdd'T'HHmmssxx",
                        "EEEE, d MMMM yyyy HH:mm:ss xxx")
                .map(form -> DateTimeFormatter.ofPattern(form, Locale.ENGLISH))
                .toList();
        for (int i = 0; i < 2_000; i++) {
            var moment = Instant.ofEpochSecond(random.nextLong(2_500_000_000L));
            var zone = ZoneOffset.ofTotalSeconds((random.nextInt(105) - 48) * 900);
            String written = OffsetDateTime.ofInstant(moment, zone).format(forms.get(i % forms.size()));

            assertThat(FeedDate.parse(written)).as(written).contains(moment);
        }
    }

    @Test
    void noTextBreaksTheDateReader() {
        var random = new Random(3339);
        String alphabet = "0123456789:+-.,/ TZ()JanuarMy\u00a0\u0661\u4e00";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(40), 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
            assertThatCode(() -> FeedDate.parse(text.toString())).as("%s", text).doesNotThrowAnyException();
        }
    }

    private static int read(byte[] document) {
        try {
            return new FeedParser()
                    .parse(document, null, BASE, SELECTORS)
                    .items()
                    .size();
        } catch (NotAFeedException e) {
            assertThat(e).hasMessageContaining("expected: ");
            return 0;
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        var text = new StringBuilder(new String(whole, ISO_8859_1));
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                case 2 -> text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                default ->
                    text.insert(at, text.substring(at / 2, Math.min(text.length(), at / 2 + random.nextInt(40))));
            }
        }
        return text.toString().getBytes(random.nextInt(4) == 0 ? UTF_8 : ISO_8859_1);
    }
}
