package org.communique.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.testbed.Items;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentityPolicyTests {

    @Test
    void itemsWithPagesOfTheirOwnAreKnownByTheseAndNothingIsAmiss() {
        var policy = IdentityPolicy.of(List.of(item("https://a.example/1", null), item("https://a.example/2", "g")));

        assertThat(policy.by()).containsExactly("link");
        assertThat(policy.notes()).isEmpty();
    }

    @Test
    void itemsThatShareALinkAreKnownByTheirGuids() {
        var policy =
                IdentityPolicy.of(List.of(item("https://a.example/list", "1"), item("https://a.example/list", "2")));

        assertThat(policy.by()).containsExactly("link", "guid");
        assertThat(policy.notes())
                .containsExactly("identity: 2 of 2 items share a link (expected: one each); known by their guids");
    }

    @Test
    void sharedGuidIsReportedAndIrrelevantBesideLinks() {
        var policy = IdentityPolicy.of(List.of(item("https://a.example/1", "all"), item("https://a.example/2", "all")));

        assertThat(policy.by()).containsExactly("link");
        assertThat(policy.notes())
                .containsExactly("identity: 2 of 2 items share a guid (expected: one each); known by their links");
    }

    @Test
    void itemsWithNeitherAreKnownByTheirWords() {
        var policy = IdentityPolicy.of(List.of(item(null, null), item("https://a.example/2", null)));

        assertThat(policy.by()).containsExactly("title", "link");
        assertThat(policy.notes())
                .containsExactly("identity: 1 of 2 items have neither link nor guid (expected: either);"
                        + " known by title and text");
    }

    private static ParsedItem item(@Nullable String link, @Nullable String guid) {
        return Items.item(link, guid, "Title of " + link + guid);
    }
}
