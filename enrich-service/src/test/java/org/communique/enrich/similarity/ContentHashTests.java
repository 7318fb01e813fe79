package org.communique.enrich.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentHashTests {

    private static final String HASH = ContentHash.of("Fund opened", null, "The council's \"late\" fund - at last.");

    @Test
    void typographyDoesNotChangeTheHash() {
        assertThat(ContentHash.of(" Fund  opened", "", "The council’s “late” fund\n\n– at last."))
                .isEqualTo(HASH)
                .matches("[0-9a-f]{32}");
    }

    @Test
    void everyPartChangesTheHash() {
        assertThat(ContentHash.of("Fund opens", null, "The council's \"late\" fund - at last."))
                .isNotEqualTo(HASH);
        assertThat(ContentHash.of("Fund opened", "At last", "The council's \"late\" fund - at last."))
                .isNotEqualTo(HASH);
        assertThat(ContentHash.of("Fund opened", null, "The council's \"late\" fund - at least."))
                .isNotEqualTo(HASH);
    }

    @Test
    void wordsMovedBetweenPartsChangeTheHash() {
        assertThat(ContentHash.of("Fund", "opened", "today"))
                .isNotEqualTo(ContentHash.of("Fund opened", null, "today"));
    }
}
