package org.communique.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.testbed.Items;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FallbackKeysTests {

    private static final ReleaseId ID = ReleaseId.derive("example.org", "a");
    private static final ReleaseId OTHER = ReleaseId.derive("example.org", "b");

    @Test
    void newsroomThatMovedToAnotherHostTellsTheSameReleases() {
        var item = item("https://news.example.org/2026/lock", "https://news.example.org/2026/lock");

        assertThat(aliases(Map.of(ID, origin("http://www.example.org/2026/lock", null)), item)
                        .find(item))
                .contains(ID);
    }

    @Test
    void slugThatWasCorrectedIsTheSameReleaseByItsGuid() {
        var item = item("https://example.org/lock-opens", "g17");

        assertThat(aliases(Map.of(ID, origin("https://example.org/lok-opens", "g17")), item)
                        .find(item))
                .contains(ID);
    }

    @Test
    void guidThatAllItemsShareTellsNothing() {
        var one = item("https://example.org/1", "all");
        var two = item("https://example.org/2", "all");

        assertThat(aliases(Map.of(ID, origin("https://example.org/0", "all")), one, two)
                        .find(one))
                .isEmpty();
    }

    @Test
    void guidThatTwoReleasesHadTellsNothing() {
        var item = item("https://example.org/1", "all");
        var known = Map.of(ID, origin("https://example.org/0", "all"), OTHER, origin("https://example.org/9", "all"));

        assertThat(aliases(known, item).find(item)).isEmpty();
    }

    @Test
    void frontPagesOfTwoHostsAreNoRelease() {
        var item = item("https://news.example.org/", null);

        assertThat(aliases(Map.of(ID, origin("https://www.example.org/", null)), item)
                        .find(item))
                .isEmpty();
    }

    private static FallbackKeys aliases(Map<ReleaseId, Origin> known, ParsedItem... items) {
        return FallbackKeys.of(known, List.of(items));
    }

    private static Origin origin(String url, @Nullable String guid) {
        return new Origin("example.org", "0123456789abcdef0123", guid, URI.create(url));
    }

    private static ParsedItem item(String link, @Nullable String guid) {
        return Items.item(link, guid, "Lock opens");
    }
}
