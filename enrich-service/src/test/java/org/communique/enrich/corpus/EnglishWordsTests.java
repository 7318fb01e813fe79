package org.communique.enrich.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.communique.enrich.evaluation.Corpora;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The list of English words is what it says it is. {@code -Dgolden.write=true} makes it anew.
 *
 * <p>Not names: a word counts when it is mostly written in small letters, and by several senators.
 */
class EnglishWordsTests {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?!\\p{L})");
    private static final int WORDS = 2_000;
    private static final int LEAST_SENATORS = 8;
    private static final int LONGEST_LINE = 118;
    private static final String HEADER = """
            # The 2,000 commonest words of 6,000 press releases of US senators, 2004-2008, works of the US Senate that are not
            # protected by copyright: J. Grimmer, A Bayesian Hierarchical Topic Model for Political Texts, Political Analysis
            # 18(1), 2010. Made by EnglishWordsTests.
            """;

    private static final class Usage {
        private int releases;
        private int small;
        private int all;
        private final Set<String> senators = new HashSet<>();

        private boolean isWord() {
            return 2 * small > all && senators.size() >= LEAST_SENATORS;
        }
    }

    @Test
    void listHasTheCommonestWords() throws IOException {
        var made = HEADER + lines(commonest());
        var file = Path.of(
                System.getProperty("communique.root"),
                "enrich-service/src/main/resources/org/communique/enrich/language/english.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, made);
        }

        assertThat(file).hasContent(made);
    }

    private static List<String> commonest() {
        var usages = new HashMap<String, Usage>();
        Corpora.lines("releases-us/sample.jsonl.gz").forEach(release -> count(release, usages));
        return usages.entrySet().stream()
                .filter(entry -> entry.getValue().isWord())
                .sorted(Comparator.comparingInt((Map.Entry<String, Usage> entry) -> -entry.getValue().releases)
                        .thenComparing(Map.Entry::getKey))
                .limit(WORDS)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static void count(JsonNode release, Map<String, Usage> usages) {
        var seen = new HashSet<String>();
        WORD.matcher(release.get("text").asString()).results().forEach(match -> {
            var word = match.group();
            var usage = usages.computeIfAbsent(word.toLowerCase(Locale.ROOT), _ -> new Usage());
            usage.all++;
            usage.small += word.equals(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
            usage.senators.add(release.get("senator").asString());
            usage.releases += seen.add(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
        });
    }

    private static String lines(List<String> words) {
        var lines = new ArrayList<StringBuilder>(List.of(new StringBuilder()));
        for (var word : words) {
            if (lines.getLast().length() + word.length() > LONGEST_LINE) {
                lines.add(new StringBuilder());
            }
            lines.getLast().append(lines.getLast().isEmpty() ? "" : " ").append(word);
        }
        return String.join("\n", lines) + "\n";
    }
}
