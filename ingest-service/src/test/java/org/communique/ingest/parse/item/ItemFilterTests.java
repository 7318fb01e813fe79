package org.communique.ingest.parse.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.communique.contracts.release.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemFilterTests {

    private static final ParsedItem ITEM = new ParsedItem(
            "1",
            false,
            URI.create("https://example.org/news/press/1"),
            SourceText.builder()
                    .headline("New lock: “Council” opens it")
                    .language("de-CH")
                    .categories(List.of("Bridges", "Öffentliche Bauten"))
                    .build(),
            List.of(),
            List.of());

    @ParameterizedTest
    @CsvSource({
        "lock, , , , true",
        "COUNCIL OPENS, , , , true",
        "loc, , , , false",
        "opens council, , , , false",
        ", bridges, , , true",
        ", bridge, , , false",
        ", öffentliche bauten, , , true",
        ", , de, , true",
        ", , de-ch, , true",
        ", , d, , false",
        ", , en, , false",
        ", , , /press/, true",
        ", , , /sport/, false",
        "lock, bridges, de, example.org, true",
        "lock, roads, , , false"
    })
    void ruleMatchesWhatHasAllThatItNames(
            @Nullable String title,
            @Nullable String category,
            @Nullable String language,
            @Nullable String url,
            boolean matches) {
        assertThat(new ItemRule(title, category, language, url).matches(ITEM)).isEqualTo(matches);
    }

    @Test
    void itemPassesWithOneRuleToKeepItAndNoneToDropIt() {
        var lock = new ItemRule("lock", null, null, null);
        var roads = new ItemRule(null, "roads", null, null);

        assertThat(new ItemFilter(null, null).passes(ITEM)).isTrue();
        assertThat(new ItemFilter(List.of(roads, lock), null).passes(ITEM)).isTrue();
        assertThat(new ItemFilter(List.of(roads), null).passes(ITEM)).isFalse();
        assertThat(new ItemFilter(null, List.of(roads)).passes(ITEM)).isTrue();
        assertThat(new ItemFilter(List.of(lock), List.of(lock)).passes(ITEM)).isFalse();
    }

    @Test
    void ruleOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemRule(null, null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemRule(" ", null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemFilter(Collections.nCopies(51, new ItemRule("a", null, null, null)), null));
    }
}
