package org.communique.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.communique.contracts.event.ObservationSource;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.article.ArticleOutcome;
import org.communique.ingest.partition.TestPartition;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedOptions;
import org.communique.ingest.state.SeenItem;
import org.communique.ingest.testbed.Items;
import org.junit.jupiter.api.Test;

/** Items whose article page answers 410 when their feed leads us there. */
class GonePageTests {

    private static final Instant EMITTED_AT = Instant.parse("2023-10-12T10:30:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final URI URL = URI.create("https://example.org/feed");
    private static final Feed FEED = Feed.of(URL, "example.org", FeedOptions.DEFAULT, EMITTED_AT);
    private static final ReleaseId ID = ReleaseId.derive("example.org", "example.org/1.html");

    private final TestPartition owned = new TestPartition(FEED);
    private final RevisitPolicy revisits = new RevisitPolicy(List.of(HOUR), 10);

    @Test
    void newReleaseIsEmittedWithoutItsPage() {
        assertThat(poll("Harbour opens", new ArticleOutcome.Gone(), EMITTED_AT)).isOne();
        assertThat(owned.events()).noneMatch(Withdrawal.class::isInstance);
        assertThat(owned.partition().stateOf(FEED.id()).pages()).isEmpty();
    }

    @Test
    void releaseIsWithdrawnOnlyWhenItsPageIsGoneUntilItsNextCheck() {
        poll("Harbour opens", new ArticleOutcome.None(), EMITTED_AT);

        assertThat(poll("Harbour opened", new ArticleOutcome.Gone(), EMITTED_AT.plusSeconds(600)))
                .isZero();
        assertThat(seen().owesPage()).isTrue();
        assertThat(poll("Harbour opened", new ArticleOutcome.Gone(), EMITTED_AT.plusSeconds(1_200)))
                .isZero();
        assertThat(poll(
                        "Harbour opened",
                        new ArticleOutcome.Gone(),
                        EMITTED_AT.plusSeconds(600).plus(HOUR)))
                .isOne();

        assertThat(((Withdrawal) owned.events().getLast()).reason()).isEqualTo(Withdrawal.Reason.PAGE_GONE);
        assertThat(seen().owesPage()).isFalse();
    }

    @Test
    void pageThatIsBackWasNotGoneAndTheChangeIsEmitted() {
        poll("Harbour opens", new ArticleOutcome.None(), EMITTED_AT);
        poll("Harbour opened", new ArticleOutcome.Gone(), EMITTED_AT.plusSeconds(600));

        assertThat(poll("Harbour opened", new ArticleOutcome.None(), EMITTED_AT.plus(HOUR.multipliedBy(2))))
                .isOne();
        assertThat(owned.events()).noneMatch(Withdrawal.class::isInstance);
    }

    @Test
    void releaseThatWasWithdrawnStaysSoWhileItsPageIsGone() {
        poll("Harbour opens", new ArticleOutcome.None(), EMITTED_AT);
        poll("Harbour opened", new ArticleOutcome.Gone(), EMITTED_AT);
        poll("Harbour opened", new ArticleOutcome.Gone(), EMITTED_AT.plus(HOUR));

        assertThat(poll("Harbour is open", new ArticleOutcome.Gone(), EMITTED_AT.plus(HOUR)))
                .isZero();
    }

    /** Returns the number of events. */
    private int poll(String title, ArticleOutcome page, Instant now) {
        var partition = owned.partition();
        var before = partition.stateOf(FEED.id());
        var item = new ChangedItem(
                ID,
                FEED,
                Items.item("https://example.org/1.html", "1", title),
                before.items().get(ID.value()));
        var chunk = new FeedDiff.Chunk(List.of(item), List.of(), true);
        try (var writer = partition.lock()) {
            var decisions = new ChunkDecider(20, 3, revisits)
                    .decide(
                            chunk,
                            List.of(page),
                            partition,
                            new ObservationSource(ObservationSource.By.POLL, now),
                            now);
            writer.commit(decisions.changes(before));
            var pages = new HashMap<>(before.pages());
            pages.putAll(decisions.watched());
            partition.remember(before.with(decisions.seen(), 1).watching(pages));
            return decisions.emitted();
        }
    }

    private SeenItem seen() {
        return owned.partition().stateOf(FEED.id()).items().getOrDefault(ID.value(), new SeenItem("", 0));
    }
}
