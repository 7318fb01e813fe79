package org.communique.benchmarks.publish;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.PageNotes;
import org.communique.contracts.event.SimilarityKeys;
import org.communique.contracts.event.Text;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.Version;
import org.communique.contracts.tag.Entity;
import org.communique.contracts.tag.Provenance;
import org.communique.contracts.tag.Summary;
import org.communique.contracts.tag.Tags;
import org.communique.contracts.tag.Topic;
import tools.jackson.databind.json.JsonMapper;

/**
 * Releases by number, each always the same: some 2.5 kB of made-up words, distributed like those of a language, with
 * tags and a signature. One in twenty nearly repeats an earlier one.
 */
final class Releases {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int WORDS = 20_000;
    private static final int BODY_WORDS = 300;
    private static final int BANDS = 32;
    private static final int BANDS_IN_COMMON = 20;
    private static final int REPEATS = 20;
    private static final int NEIGHBOURS = 1_000;

    private static final List<String> VOCABULARY =
            IntStream.range(0, WORDS).mapToObj(word -> word(new Random(word))).toList();

    private Releases() {}

    static ReleaseId id(int number) {
        return ReleaseId.derive("harbours.example", "release-" + number);
    }

    static byte[] json(int number) {
        return JSON.writeValueAsBytes(release(number));
    }

    private static EnrichedRelease release(int number) {
        var random = new Random(number);
        var body = sentences(random, BODY_WORDS);
        var published = FIRST.plusMillis(number);
        return new EnrichedRelease(
                new Identity(id(number), Revision.FIRST, Version.observedAt(published)),
                new Origin("harbours.example", "harbours", null, URI.create("https://harbours.example/news/" + number)),
                new Text(words(random, 9), words(random, 30), body, "en", "en", 0.99, BODY_WORDS, 2),
                PageNotes.NONE,
                new Summary(body.substring(0, 300), Summary.Origin.EXTRACTIVE),
                new Dates(published, null, null),
                tags(random),
                new SimilarityKeys("%032x".formatted(number), signature(number)),
                List.of(new Provenance("summary", "summary", 1), new Provenance("topics", "topics", 1)));
    }

    private static Tags tags(RandomGenerator random) {
        return new Tags(
                List.of(new Topic("medtop:04000000", "economy, business and finance", 0.8)),
                List.of(new Entity(words(random, 2), 2, 0.5)),
                List.of(new Entity(words(random, 3), 1, 0.3), new Entity(words(random, 2), 1, 0.2)),
                List.of(),
                List.of(),
                List.of(words(random, 2), words(random, 2), words(random, 1), words(random, 3)));
    }

    private static List<String> signature(int number) {
        var bands = new ArrayList<>(bands(number));
        if (number % REPEATS == REPEATS - 1) {
            var earlier = bands(Math.max(0, number - NEIGHBOURS));
            IntStream.range(0, BANDS_IN_COMMON).forEach(band -> bands.set(band, earlier.get(band)));
        }
        return bands;
    }

    private static List<String> bands(int number) {
        var random = new Random(~number);
        return IntStream.range(0, BANDS)
                .mapToObj(band -> "%d:%08x".formatted(band, random.nextInt()))
                .toList();
    }

    private static String sentences(RandomGenerator random, int words) {
        var text = new StringBuilder();
        for (int begun = 0; begun < words; begun += 15) {
            text.append(words(random, 15)).append(begun % 60 == 45 ? ".\n\n" : ". ");
        }
        return text.toString().strip();
    }

    /** Returns words by Zipf's law: the n-th word is about 1/n as frequent as the first. */
    private static String words(RandomGenerator random, int number) {
        var text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            int rank = (int) Math.pow(WORDS, random.nextDouble());
            text.append(i == 0 ? "" : " ").append(VOCABULARY.get(Math.min(rank, WORDS - 1)));
        }
        return text.toString();
    }

    private static String word(RandomGenerator random) {
        var word = new StringBuilder();
        int syllables = 1 + random.nextInt(4);
        for (int i = 0; i < syllables; i++) {
            word.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
