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
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
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
import org.communique.ingest.partition.Land;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
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

    private static final Instant TOLD = Instant.parse("2023-10-12T10:30:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final URI URL = URI.create("https://example.org/feed");
    private static final URI PAGE = URI.create("https://example.org/1.html");
    private static final Feed FEED =
            new Feed(FeedId.of(URL), URL, "example.org", null, null, null, List.of(), true, TOLD, null, null);
    private static final ReleaseId ID = ReleaseId.derive("example.org", "example.org/1.html");
    private static final Validators FIRST = new Validators("\"1\"", null);
    private static final RevisitPolicy REVISITS = new RevisitPolicy(List.of(HOUR, Duration.ofHours(6)), 10);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<FetchRequest> requests = new ArrayList<>();
    private final Land land = new Land(FEED);
    private Instant now = TOLD.plus(HOUR);
    private FetchOutcome answer = new FetchOutcome.NotModified(FIRST, null, null);
    private boolean isKept = true;

    @BeforeEach
    void tell() {
        var decision = ChangeDetector.seen(null, sighting(page("whole")), TOLD);
        var watch = REVISITS.begin(Dates.UNKNOWN, FIRST, TOLD).orElseThrow();
        var state = FeedState.unknown(FEED.id()).watching(Map.of(ID.value(), watch));
        land.territory().write(() -> ChangeDecision.changes(List.of(decision), state));
    }

    @Test
    void pageThatIsNotDueIsLeftAlone() {
        now = TOLD.plus(HOUR).minusSeconds(1);

        look();

        assertThat(requests).isEmpty();
    }

    @Test
    void pageThatIsTheSameIsAskedForConditionallyAndWritesNothing() {
        look();

        assertThat(requests).containsExactly(FetchRequest.page(PAGE, FIRST));
        assertThat(land.written()).hasSize(1);
        assertThat(watch())
                .hasValueSatisfying(page -> assertThat(page.next()).isEqualTo(TOLD.plus(Duration.ofHours(6))));
        assertThat(counted("unchanged")).isOne();
    }

    @Test
    void pageWhoseWordsAreTheSameWritesNothingAndHasNewValidators() {
        answer = modified(page("whole").replace("Home", "Start"), "\"2\"");

        look();

        assertThat(land.written()).hasSize(1);
        assertThat(watch())
                .hasValueSatisfying(page -> assertThat(page.validators().etag()).isEqualTo("\"2\""));
    }

    @Test
    void correctedPageIsTheNextRevisionAndTheRestIsAsItWas() {
        answer = modified(page("corrected"), "\"2\"");

        assertThat(look()).isOne();

        var first = (RawRelease) land.events().getFirst();
        var second = (RawRelease) land.events().getLast();
        assertThat(second.identity().revision()).isEqualTo(Revision.FIRST.next());
        assertThat(second.page()).isEqualTo(Content.html(page("corrected")));
        assertThat(second)
                .usingRecursiveComparison()
                .ignoringFields("identity", "page")
                .isEqualTo(first);
        assertThat(counted("revised")).isOne();
        assertThat(land.written().getLast().feedStates().getFirst().pages()).containsKey(ID.value());
    }

    @Test
    void correctionIsToldOnce() {
        answer = modified(page("corrected"), "\"2\"");
        look();
        now = TOLD.plus(Duration.ofHours(6));

        assertThat(look()).isZero();
        assertThat(requests.getLast().validators().etag()).isEqualTo("\"2\"");
        assertThat(watch()).isEmpty();
    }

    @Test
    void correctionThatIsNotCommittedIsFoundAgain() {
        answer = modified(page("corrected"), "\"2\"");
        land.answer(new CommitOutcome.Failed("no broker"));
        assertThat(look()).isZero();

        land.answer(new CommitOutcome.Committed());

        assertThat(look()).isOne();
        assertThat(land.events()).hasSize(2);
    }

    @Test
    void anotherPageInItsPlaceIsNoCorrection() {
        answer = modified("""
            <html><head><title>Sign in</title></head><body><main><p>You have to sign in before you can go on to
            read what is here, and whoever has no account may ask for one at the desk of the newsroom, which is open
            from nine to five on every day of the week but Sunday.</p></main></body></html>\
            """, "\"2\"");

        assertThat(look()).isZero();
        assertThat(counted("another-page")).isOne();
        assertThat(watch())
                .hasValueSatisfying(page -> assertThat(page.validators()).isEqualTo(Validators.NONE));
    }

    @Test
    void releaseThatIsKeptNoLongerIsNotWatchedAnyMore() {
        isKept = false;
        answer = modified(page("corrected"), "\"2\"");

        assertThat(look()).isZero();
        assertThat(watch()).isEmpty();
        assertThat(counted("not-kept")).isOne();
    }

    @Test
    void pageThatIsGoneOnceIsAskedForAgainBeforeItIsBelieved() {
        answer = new FetchOutcome.Gone();
        assertThat(look()).isZero();
        assertThat(watch()).hasValueSatisfying(page -> assertThat(page.gone()).isTrue());

        now = now.plus(HOUR);

        assertThat(look()).isOne();
        assertThat(((Withdrawal) land.events().getLast()).reason()).isEqualTo(Withdrawal.Reason.PAGE_GONE);
        assertThat(watch()).isEmpty();
    }

    @Test
    void pageThatIsBackWasNotGone() {
        answer = new FetchOutcome.Gone();
        look();
        answer = new FetchOutcome.NotModified(FIRST, null, null);
        now = now.plus(HOUR);
        look();
        answer = new FetchOutcome.Gone();
        now = TOLD.plus(Duration.ofHours(6));

        assertThat(look()).isZero();
        assertThat(land.events()).hasSize(1);
    }

    @Test
    void pageThatIsNotFoundSaysNothing() {
        answer = new FetchOutcome.Failed(404, "not found");

        assertThat(look()).isZero();
        assertThat(watch())
                .hasValueSatisfying(page -> assertThat(page.next()).isEqualTo(TOLD.plus(Duration.ofHours(6))));
    }

    @Test
    void releaseThatWasWithdrawnMeanwhileIsNotAskedFor() {
        var gone = ChangeDetector.gone(land.territory().release(ID).orElseThrow(), Withdrawal.Reason.REQUESTED, TOLD);
        land.territory()
                .write(() ->
                        ChangeDecision.changes(List.of(gone), land.territory().stateOf(FEED.id())));

        look();

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
                        .look(FEED, land.territory()))
                .isInstanceOf(BrokerException.class);
        assertThat(watch()).isEqualTo(before);

        assertThat(look()).isOne();
    }

    @Test
    void pageStaysDueWhenWhatIsOnItCannotBeCommitted() {
        answer = modified(page("corrected"), "\"2\"");
        land.answer(new CommitOutcome.Failed("no broker"));
        var before = watch();

        assertThat(look()).isZero();
        assertThat(watch()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class, OutOfMemoryError.class})
    void pageThatBreaksUsIsLookedAtAgainLater(Class<? extends Throwable> surprise) {
        answer = modified(page("corrected"), "\"2\"");

        assertThatCode(() -> revisit(_ -> Surprise.of(surprise)).look(FEED, land.territory()))
                .doesNotThrowAnyException();
        assertThat(watch())
                .hasValueSatisfying(page -> assertThat(page.next()).isEqualTo(TOLD.plus(Duration.ofHours(6))));
        assertThat(counted("broken")).isOne();
    }

    @Test
    void noPageIsForgottenAfterALookThatBroke() {
        revisit(_ -> told()).lookLater(FEED, land.territory());

        assertThat(watch())
                .hasValueSatisfying(page -> assertThat(page.next()).isEqualTo(TOLD.plus(Duration.ofHours(6))));
    }

    private int look() {
        try {
            return revisit(_ -> told()).look(FEED, land.territory());
        } catch (BrokerException e) {
            throw new AssertionError(e);
        }
    }

    private ArticleRevisit revisit(ArticleRevisit.Told told) {
        var pages = new ArticleFetcher(
                request -> {
                    requests.add(request);
                    return answer;
                },
                _ -> RobotsPermission.ALLOWED,
                1,
                new ArticleMemory(DataSize.ofMegabytes(1)),
                meters);
        return new ArticleRevisit(pages, told, REVISITS, 20, () -> now, meters);
    }

    private Optional<RawRelease> told() {
        return isKept ? Optional.of((RawRelease) land.events().getFirst()) : Optional.empty();
    }

    private Optional<WatchedPage> watch() {
        return Optional.ofNullable(land.territory().stateOf(FEED.id()).pages().get(ID.value()));
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
        return new ObservedRelease(
                ID,
                new Origin("example.org", FEED.id().value(), "1", PAGE),
                "Harbour opens",
                "The port opened.",
                "en",
                Dates.UNKNOWN,
                new WrittenDates("soon", null),
                List.of("Ports"),
                Content.plain("The port opened."),
                page.content(),
                Fingerprint.of("Harbour opens", "The port opened.", Content.plain("The port opened.")),
                Fingerprint.of(null, null, page.text()),
                false);
    }

    private static String page(String which) {
        return """
            <html><head><title>Newsroom</title></head><body><nav>Home | News</nav><main><article>
            <p>The ministry said on Thursday that this is the %s text of the release, as its page has it, and
            that nothing else in it matters to anyone who reads it.</p>
            <p>The minister added that a second paragraph makes a page look like a page, with commas, full stops
            and enough words to be told from the furniture around it.</p>
            </article></main></body></html>\
            """.formatted(which);
    }
}
