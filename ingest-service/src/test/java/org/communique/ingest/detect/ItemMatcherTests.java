package org.communique.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.Version;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.identity.ReleaseKey;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedOptions;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.SeenItem;
import org.communique.ingest.testbed.Items;
import org.junit.jupiter.api.Test;

class ItemMatcherTests {

    private static final URI URL = URI.create("https://example.org/feed");
    private static final Instant NOW = Instant.parse("2023-10-12T10:30:00Z");
    private static final Feed FEED = Feed.of(URL, "example.org", FeedOptions.DEFAULT, NOW);

    private final Map<ReleaseId, ReleaseState> releases = new HashMap<>();
    private final Map<String, SeenItem> last = new LinkedHashMap<>();

    @Test
    void itemIsMatchedByItsLink() {
        put("https://example.org/a", "1");

        assertThat(known(item("http://www.example.org/a?utm_source=x", "another")))
                .containsExactly(id("https://example.org/a"));
    }

    @Test
    void itemWithANewLinkIsMatchedByItsGuid() {
        put("https://example.org/a", "1");

        assertThat(known(item("https://example.org/a-corrected", "1"))).containsExactly(id("https://example.org/a"));
    }

    @Test
    void itemOfAPublisherThatMovedIsMatchedByItsPath() {
        put("https://old.example.org/2023/a", null);

        assertThat(known(item("https://new.example.net/2023/a", null)))
                .containsExactly(id("https://old.example.org/2023/a"));
    }

    @Test
    void releaseStillInTheDocumentMatchesNoOtherItem() {
        put("https://example.org/a", "1");

        assertThat(known(item("https://example.org/a", "1"), item("https://example.org/b", "1")))
                .containsExactly(id("https://example.org/a"), id("https://example.org/b"));
    }

    @Test
    void guidOfTwoItemsMatchesNothing() {
        put("https://example.org/a", "1");

        assertThat(known(item("https://example.org/b", "1"), item("https://example.org/c", "1")))
                .containsExactly(id("https://example.org/b"), id("https://example.org/c"));
    }

    @Test
    void emittedReleaseIsItselfWhateverItsGuid() {
        put("https://example.org/a", "1");
        releases.put(id("https://example.org/b"), state("https://example.org/b", "2"));

        assertThat(known(item("https://example.org/b", "1"))).containsExactly(id("https://example.org/b"));
    }

    @Test
    void releaseThatLeftTheDocumentLongAgoIsNotMatched() {
        releases.put(id("https://example.org/a"), state("https://example.org/a", "1"));

        assertThat(known(item("https://example.org/b", "1"))).containsExactly(id("https://example.org/b"));
    }

    private List<ReleaseId> known(ParsedItem... items) {
        var before = FeedState.unknown(FEED.id()).with(last, last.size());
        return List.copyOf(ItemMatcher.of(
                        Arrays.asList(items), FEED, before, this::byGuid, id -> Optional.ofNullable(releases.get(id)))
                .items()
                .keySet());
    }

    private Optional<ReleaseId> byGuid(String guid) {
        return releases.values().stream()
                .filter(state -> guid.equals(state.origin().guid()))
                .map(state -> state.identity().id())
                .findFirst();
    }

    /** Told, and in the last document. */
    private void put(String url, String guid) {
        releases.put(id(url), state(url, guid));
        last.put(id(url).value(), new SeenItem("", 0));
    }

    private static ReleaseState state(String url, String guid) {
        return new ReleaseState(
                new Identity(id(url), Revision.FIRST, Version.observedAt(NOW)),
                new Origin("example.org", FEED.id().value(), guid, URI.create(url)),
                Fingerprint.of("Lock opens", null, Content.plain("")),
                null,
                null,
                null);
    }

    private static ReleaseId id(String url) {
        return ReleaseKey.of(URI.create(url), null, null, Content.plain("")).in("example.org");
    }

    private static ParsedItem item(String link, String guid) {
        return Items.item(link, guid, "Lock opens");
    }
}
