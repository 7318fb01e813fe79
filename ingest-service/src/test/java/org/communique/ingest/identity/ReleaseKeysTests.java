package org.communique.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communique.ingest.testbed.Items.item;

import java.net.URI;
import java.util.List;
import org.communique.contracts.release.Content;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseKeysTests {

    private static final Content TEXT = Content.plain("The minister opened the lock.");

    @Test
    void itemIsKnownByItsPageWhateverItsGuid() {
        assertThat(key("https://example.org/1?utm_source=rss", "g1")).isEqualTo(key("http://www.example.org/1/", "g2"));
    }

    @Test
    void itemWithoutLinkIsKnownByItsGuid() {
        assertThat(key(null, "harbours-17"))
                .isEqualTo(ReleaseKey.ofGuid(" harbours-17 "))
                .isNotEqualTo(key(null, "harbours-18"));
    }

    @Test
    void itemThatLinksToTheNewsroomIsKnownByItsGuid() {
        assertThat(key("https://example.org/", "harbours-17")).isEqualTo(ReleaseKey.ofGuid("harbours-17"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/?p=17, https://example.org/?p=17",
        "https://example.org/?p=17, https://www.Example.org/?p=17",
        "https://example.org/17, https://example.org/17?utm_source=rss",
        "http://b\u00fccher.example/17, https://xn--bcher-kva.example/17",
    })
    void trivialChangeOfAGuidIsNone(String before, String after) {
        assertThat(ReleaseKey.ofGuid(after)).isEqualTo(ReleaseKey.ofGuid(before));
    }

    @Test
    void guidThatIsNoWebAddressStaysAsItIs() {
        assertThat(ReleaseKey.ofGuid("tag:Example.org,2026:17").value()).isEqualTo("tag:Example.org,2026:17");
    }

    @Test
    void pushedPageAndPolledPermalinkAreOneRelease() {
        assertThat(key("https://example.org/17", null)).isEqualTo(ReleaseKey.ofGuid("http://example.org/17"));
    }

    @Test
    void itemWithNeitherIsKnownByItsWords() {
        assertThat(ReleaseKey.of(null, " ", "Lock  opens", TEXT))
                .isEqualTo(ReleaseKey.of(null, null, "<b>Lock</b> opens", TEXT))
                .isNotEqualTo(ReleaseKey.of(null, null, "Lock closes", TEXT));
    }

    @Test
    void sourcesDoNotShareReleases() {
        assertThat(key(null, "17").in("a.example")).isNotEqualTo(key(null, "17").in("b.example"));
    }

    @Test
    void itemsOfADocumentKeepTheirOrder() {
        var items = List.of(item("https://example.org/2", null, "Two"), item("https://example.org/1", null, "One"));

        assertThat(ReleaseKeys.of(items).sequencedValues()).containsExactlyElementsOf(items);
        assertThat(ReleaseKeys.of(items).firstEntry().getKey()).isEqualTo(key("https://example.org/2", null));
    }

    @Test
    void sameItemTwiceIsOne() {
        var first = item("https://example.org/1", "g1", "One");

        assertThat(ReleaseKeys.of(List.of(first, item("http://example.org/1#again", "g2", "One")))
                        .sequencedValues())
                .containsExactly(first);
    }

    @Test
    void itemsWithOneLinkAreDistinguishedByGuid() {
        var items =
                List.of(item("https://example.org/list", "g1", "One"), item("https://example.org/list", "g2", "Two"));
        var corrected =
                List.of(item("https://example.org/list", "g1", "One!"), item("https://example.org/list", "g2", "Two"));

        assertThat(ReleaseKeys.of(items)).hasSize(2);
        assertThat(ReleaseKeys.of(corrected).sequencedKeySet())
                .isEqualTo(ReleaseKeys.of(items).sequencedKeySet());
    }

    @Test
    void itemsWithOneLinkAndGuidAreDistinguishedByTitle() {
        var items = List.of(
                item("https://example.org/list", "all", "One"),
                item("https://example.org/list", "all", "Two"),
                item("https://example.org/list", "all", "Two"));

        assertThat(ReleaseKeys.of(items)).hasSize(2);
    }

    @Test
    void itemsThatShareAGuidButNoLinkAreNotConfused() {
        var items = List.of(item("https://example.org/1", "all", "One"), item("https://example.org/2", "all", "Two"));

        assertThat(ReleaseKeys.of(items).sequencedKeySet())
                .containsExactly(key("https://example.org/1", null), key("https://example.org/2", null));
    }

    private static ReleaseKey key(@Nullable String link, @Nullable String guid) {
        return ReleaseKey.of(link == null ? null : URI.create(link), guid, "Lock opens", TEXT);
    }
}
