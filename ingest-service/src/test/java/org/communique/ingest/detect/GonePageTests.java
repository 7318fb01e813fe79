package org.communique.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.article.ArticleOutcome;
import org.communique.ingest.partition.Land;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.SeenItem;
import org.communique.ingest.testbed.Items;
import org.junit.jupiter.api.Test;

/** Items whose article page answers 410 when their feed leads us there. */
class GonePageTests {

    private static final Instant TOLD = Instant.parse("2023-10-12T10:30:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final URI URL = URI.create("https://example.org/feed");
    private static final Feed FEED =
            new Feed(FeedId.of(URL), URL, "example.org", null, null, null, List.of(), true, TOLD, null, null);
    private static final ReleaseId ID = ReleaseId.derive("example.org", "example.org/1.html");

    private final Land land = new Land(FEED);
    private final RevisitPolicy revisits = new RevisitPolicy(List.of(HOUR), 10);

    @Test
    void releaseThatWasNeverToldIsToldWithoutItsPage() {
        assertThat(poll("Harbour opens", new ArticleOutcome.Gone(), TOLD)).isOne();
        assertThat(land.events()).noneMatch(Withdrawal.class::isInstance);
        assertThat(land.territory().stateOf(FEED.id()).pages()).isEmpty();
    }

    @Test
    void releaseIsWithdrawnOnlyWhenItsPageIsGoneForAsLongAsWhenItIsLookedAtAgain() {
        poll("Harbour opens", new ArticleOutcome.None(), TOLD);

        assertThat(poll("Harbour opened", new ArticleOutcome.Gone(), TOLD.plusSeconds(600)))
                .isZero();
        assertThat(seen().owesPage()).isTrue();
        assertThat(poll("Harbour opened", new ArticleOutcome.Gone(), TOLD.plusSeconds(1_200)))
                .isZero();
        assertThat(poll(
                        "Harbour opened",
                        new ArticleOutcome.Gone(),
                        TOLD.plusSeconds(600).plus(HOUR)))
                .isOne();

        assertThat(((Withdrawal) land.events().getLast()).reason()).isEqualTo(Withdrawal.Reason.PAGE_GONE);
        assertThat(seen().owesPage()).isFalse();
    }

    @Test
    void pageThatIsBackWasNotGoneAndTheChangeIsTold() {
        poll("Harbour opens", new ArticleOutcome.None(), TOLD);
        poll("Harbour opened", new ArticleOutcome.Gone(), TOLD.plusSeconds(600));

        assertThat(poll("Harbour opened", new ArticleOutcome.None(), TOLD.plus(HOUR.multipliedBy(2))))
                .isOne();
        assertThat(land.events()).noneMatch(Withdrawal.class::isInstance);
    }

    @Test
    void releaseThatWasWithdrawnStaysSoWhileItsPageIsGone() {
        poll("Harbour opens", new ArticleOutcome.None(), TOLD);
        poll("Harbour opened", new ArticleOutcome.Gone(), TOLD);
        poll("Harbour opened", new ArticleOutcome.Gone(), TOLD.plus(HOUR));

        assertThat(poll("Harbour is open", new ArticleOutcome.Gone(), TOLD.plus(HOUR)))
                .isZero();
    }

    /** How many events there were. */
    private int poll(String title, ArticleOutcome page, Instant now) {
        var territory = land.territory();
        var before = territory.stateOf(FEED.id());
        var item = new ChangedItem(
                ID,
                FEED,
                Items.item("https://example.org/1.html", "1", title),
                before.items().get(ID.value()));
        var telling = new ChunkDecisions(territory, now, 3, revisits);
        territory.write(() -> {
            telling.add(new FeedDiff.Portion(List.of(item), List.of(), true), List.of(page));
            return telling.changes(before);
        });
        var pages = new HashMap<>(before.pages());
        pages.putAll(telling.watched());
        territory.remember(before.with(telling.seen(), 1).watching(pages));
        return telling.told();
    }

    private SeenItem seen() {
        return land.territory().stateOf(FEED.id()).items().getOrDefault(ID.value(), new SeenItem("", 0));
    }
}
