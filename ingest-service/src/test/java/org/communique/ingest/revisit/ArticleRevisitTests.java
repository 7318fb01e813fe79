package org.communique.ingest.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.contracts.event.ObservationSource;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.RevisionChange;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.release.WrittenDates;
import org.communique.ingest.article.ArticleFetcher;
import org.communique.ingest.article.ArticleMemory;
import org.communique.ingest.article.ArticlePage;
import org.communique.ingest.detect.ChangeDecision;
import org.communique.ingest.detect.ChangeDetector;
import org.communique.ingest.detect.ObservedRelease;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.RobotsPermission;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.partition.TestPartition;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedOptions;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.WatchedPage;
import org.communique.ingest.testbed.Surprise;
import org.communique.kit.kafka.BrokerException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ArticleRevisitTests {

    private static final Instant EMITTED_AT = Instant.parse("2023-10-12T10:30:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final URI URL = URI.create("https://example.org/feed");
    private static final URI PAGE = URI.create("https://example.org/1.html");
    private static final Feed FEED = Feed.of(URL, "example.org", FeedOptions.DEFAULT, EMITTED_AT);
    private static final ReleaseId ID = ReleaseId.derive("example.org", "example.org/1.html");
    private static final Validators FIRST = new Validators("\"1\"", null);
    private static final RevisitPolicy REVISITS = new RevisitPolicy(List.of(HOUR, Duration.ofHours(6)), 10);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<FetchRequest> requests = new ArrayList<>();
    private final TestPartition owned = new TestPartition(FEED);
    private Instant now = EMITTED_AT.plus(HOUR);
    private FetchOutcome answer = new FetchOutcome.NotModified(FIRST, null, null);
    private boolean isKept = true;

    @BeforeEach
    void emit() {
        var decision = ChangeDetector.seen(null, sighting(page("whole")), EMITTED_AT);
        var watch = REVISITS.watch(Dates.UNKNOWN, FIRST, EMITTED_AT).orElseThrow();
        var state = FeedState.unknown(FEED.id()).watching(Map.of(ID.value(), watch));
        owned.partition().write(() -> ChangeDecision.changes(List.of(decision), state));
    }

    @Test
    void pageThatIsNotDueIsLeftAlone() {
        now = EMITTED_AT.plus(HOUR).minusSeconds(1);

        check();

        assertThat(requests).isEmpty();
    }

    @Test
    void unmodifiedPageIsRequestedConditionallyAndWritesNothing() {
        check();

        assertThat(requests).containsExactly(FetchRequest.page(PAGE, FIRST));
        assertThat(owned.written()).hasSize(1);
        assertThat(watch())
                .hasValueSatisfying(page -> assertThat(page.next()).isEqualTo(EMITTED_AT.plus(Duration.ofHours(6))));
        assertThat(counted("unchanged")).isOne();
    }

    @Test
    void pageWithTheSameWordsWritesNothingAndHasNewValidators() {
        answer = modified(page("whole").replace("Home", "Start"), "\"2\"");

        check();

        assertThat(owned.written()).hasSize(1);
        assertThat(watch())
                .hasValueSatisfying(page -> assertThat(page.validators().etag()).isEqualTo("\"2\""));
    }

    @Test
    void correctedPageIsTheNextRevisionAndTheRestIsAsItWas() {
        answer = modified(page("corrected"), "\"2\"");

        assertThat(check()).isOne();

        var first = (RawRelease) owned.events().getFirst();
        var second = (RawRelease) owned.events().getLast();
        assertThat(second.identity().revision()).isEqualTo(Revision.FIRST.next());
        assertThat(second.page()).isEqualTo(Content.html(page("corrected")));
        assertThat(second)
                .usingRecursiveComparison()
                .ignoringFields("identity", "page", "lineage")
                .isEqualTo(first);
        assertThat(second.lineage().observation())
                .extracting(ObservationSource::by)
                .isEqualTo(ObservationSource.By.RECHECK);
        assertThat(second.lineage().revisions().getLast().changed()).containsExactly(RevisionChange.PAGE);
        assertThat(counted("revised")).isOne();
        assertThat(owned.written().getLast().feedStates().getFirst().pages()).containsKey(ID.value());
    }

    @Test
    void correctionIsEmittedOnce() {
        answer = modified(page("corrected"), "\"2\"");
        check();
        now = EMITTED_AT.plus(Duration.ofHours(6));

        assertThat(check()).isZero();
        assertThat(requests.getLast().validators().etag()).isEqualTo("\"2\"");
        assertThat(watch()).isEmpty();
    }

    @Test
    void correctionThatIsNotCommittedIsFoundAgain() {
        answer = modified(page("corrected"), "\"2\"");
        owned.onCommit(new CommitOutcome.Failed("no broker"));
        assertThat(check()).isZero();

        owned.onCommit(new CommitOutcome.Committed());

        assertThat(check()).isOne();
        assertThat(owned.events()).hasSize(2);
    }

    @Test
    void anotherPageInItsPlaceIsNoCorrection() {
        answer = modified("""
            <html><head><title>Sign in</title></head><body><main><p>You have to sign in before you can go on to
            read what is here, and whoever has no account may ask for one at the desk of the newsroom, which is open
            from nine to five on every day of the week but Sunday.</p></main></body></html>\
            """, "\"2\"");

        assertThat(check()).isZero();
        assertThat(counted("another-page")).isOne();
        assertThat(watch())
                .hasValueSatisfying(page -> assertThat(page.validators()).isEqualTo(Validators.NONE));
    }

    @Test
    void releaseThatIsKeptNoLongerIsNotWatchedAnyMore() {
        isKept = false;
        answer = modified(page("corrected"), "\"2\"");

        assertThat(check()).isZero();
        assertThat(watch()).isEmpty();
        assertThat(counted("not-kept")).isOne();
    }

    @Test
    void pageThatIsGoneOnceIsCheckedAgainBeforeAWithdrawal() {
        answer = new FetchOutcome.Gone();
        assertThat(check()).isZero();
        assertThat(watch()).hasValueSatisfying(page -> assertThat(page.gone()).isTrue());

        now = now.plus(HOUR);

        assertThat(check()).isOne();
        assertThat(((Withdrawal) owned.events().getLast()).reason()).isEqualTo(Withdrawal.Reason.PAGE_GONE);
        assertThat(watch()).isEmpty();
    }

    @Test
    void pageThatIsBackWasNotGone() {
        answer = new FetchOutcome.Gone();
        check();
        answer = new FetchOutcome.NotModified(FIRST, null, null);
        now = now.plus(HOUR);
        check();
        answer = new FetchOutcome.Gone();
        now = EMITTED_AT.plus(Duration.ofHours(6));

        assertThat(check()).isZero();
        assertThat(owned.events()).hasSize(1);
    }

    @Test
    void pageThatIsNotFoundSaysNothing() {
        answer = new FetchOutcome.Failed(404, "not found");

        assertThat(check()).isZero();
        assertThat(watch())
                .hasValueSatisfying(page -> assertThat(page.next()).isEqualTo(EMITTED_AT.plus(Duration.ofHours(6))));
    }

    @Test
    void withdrawnReleaseIsNotChecked() {
        var gone = ChangeDetector.gone(
                owned.partition().release(ID).orElseThrow(), Withdrawal.Reason.REQUESTED, EMITTED_AT);
        owned.partition()
                .write(() ->
                        ChangeDecision.changes(List.of(gone), owned.partition().stateOf(FEED.id())));

        check();

        assertThat(requests).isEmpty();
        assertThat(watch()).isEmpty();
    }

    @Test
    void pageThatCannotBeComparedWhileKafkaIsGoneStaysDue() {
        answer = modified(page("corrected"), "\"2\"");
        var before = watch();

        assertThatThrownBy(() -> revisit(_ -> {
                            throw new BrokerException("no answer (expected: one within 10 s)", null);
                        })
                        .check(FEED, owned.partition()))
                .isInstanceOf(BrokerException.class);
        assertThat(watch()).isEqualTo(before);

        assertThat(check()).isOne();
    }

    @Test
    void pageStaysDueWhenItsCorrectionCannotBeCommitted() {
        answer = modified(page("corrected"), "\"2\"");
        owned.onCommit(new CommitOutcome.Failed("no broker"));
        var before = watch();

        assertThat(check()).isZero();
        assertThat(watch()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class, OutOfMemoryError.class})
    void pageWithAnUnexpectedExceptionIsCheckedAgainLater(Class<? extends Throwable> surprise) {
        answer = modified(page("corrected"), "\"2\"");

        assertThatCode(() -> revisit(_ -> Surprise.of(surprise)).check(FEED, owned.partition()))
                .doesNotThrowAnyException();
        assertThat(watch())
                .hasValueSatisfying(page -> assertThat(page.next()).isEqualTo(EMITTED_AT.plus(Duration.ofHours(6))));
        assertThat(counted("broken")).isOne();
    }

    @Test
    void noPageIsLostAfterABrokenCheck() {
        revisit(_ -> emitted()).postpone(FEED, owned.partition());

        assertThat(watch())
                .hasValueSatisfying(page -> assertThat(page.next()).isEqualTo(EMITTED_AT.plus(Duration.ofHours(6))));
    }

    private int check() {
        try {
            return revisit(_ -> emitted()).check(FEED, owned.partition());
        } catch (BrokerException e) {
            throw new AssertionError(e);
        }
    }

    private ArticleRevisit revisit(ArticleRevisit.EmittedReleases emitted) {
        var pages = new ArticleFetcher(
                request -> {
                    requests.add(request);
                    return answer;
                },
                _ -> RobotsPermission.ALLOWED,
                1,
                new ArticleMemory(DataSize.ofMegabytes(1)),
                meters);
        return new ArticleRevisit(pages, emitted, REVISITS, 20, () -> now, meters);
    }

    private Optional<RawRelease> emitted() {
        return isKept ? Optional.of((RawRelease) owned.events().getFirst()) : Optional.empty();
    }

    private Optional<WatchedPage> watch() {
        return Optional.ofNullable(owned.partition().stateOf(FEED.id()).pages().get(ID.value()));
    }

    private double counted(String outcome) {
        return meters.counter("communique.ingest.revisits", "outcome", outcome).count();
    }

    private static FetchOutcome modified(String html, String tag) {
        return new FetchOutcome.Modified(
                html.getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                new Validators(tag, null),
                PAGE,
                null,
                null,
                List.of());
    }

    private static ObservedRelease sighting(String html) {
        var page = ArticlePage.of(Content.html(html), PAGE);
        var text = SourceText.builder()
                .headline("Harbour opens")
                .lead("The port opened.")
                .language("en")
                .written(new WrittenDates("soon", null))
                .categories(List.of("Ports"))
                .content(Content.plain("The port opened."))
                .build();
        return new ObservedRelease(
                ID,
                new Origin("example.org", FEED.id().value(), "1", PAGE),
                text,
                page.content(),
                Fingerprint.of(text),
                Fingerprint.of(null, null, page.text()),
                false);
    }

    private static String page(String which) {
        return """
            <html><head><title>Newsroom</title></head><body><nav>Home | News</nav><main><article>
            <p>The ministry said on Thursday that this is the %s text of the release, as its page has it, and
            that nothing else in it matters to anyone who reads it.</p>
            <p>The minister added that a second paragraph makes a page look like a page, with commas, full stops
            and enough words to be distinct from the boilerplate around it.</p>
            </article></main></body></html>\
            """.formatted(which);
    }
}
