package org.communique.newsroom;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.communique.newsroom.archive.Archive;
import org.communique.newsroom.archive.Journal;
import org.communique.newsroom.life.Life;
import org.communique.newsroom.life.Script;
import org.communique.newsroom.life.Upcoming;
import org.communique.newsroom.release.Block;
import org.communique.newsroom.release.Catalogue;
import org.communique.newsroom.release.Correction;
import org.communique.newsroom.release.Publisher;
import org.communique.newsroom.release.Release;
import org.communique.newsroom.web.Web;

/**
 * Newsroom of several publishers, served by HTTP. With {@linkplain NewsroomSettings#pace a pace} it takes automatic
 * steps, after {@link #comeAlive} or at each {@link #tick}; in any case steps can be taken by hand. Thread-safe.
 *
 * <pre>{@code
 * try (var newsroom = Newsroom.open(NewsroomSettings.quiet(), InstantSource.system())) {
 *     poll(newsroom.feed("alliance"));
 *     newsroom.publish("cable-watch");
 *     newsroom.correct("cable-watch");
 *     newsroom.withdraw("cable-watch");
 * }
 * }</pre>
 */
public final class Newsroom implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(250);
    private static final int FORESIGHT = 6;

    private static final System.Logger LOG = System.getLogger("newsroom");

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Catalogue catalogue = Catalogue.read();
    private final InstantSource clock;
    private final Archive archive;
    private final Optional<Life> life;
    private final Web web;

    private Newsroom(NewsroomSettings settings, InstantSource clock) throws IOException {
        // Feeds of the world know no nanoseconds.
        this.clock = () -> clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var journal = settings.state().map(Journal::in).orElseGet(Journal::forgetful);
        this.archive = Archive.open(catalogue, journal, settings.backlog());
        this.life = settings.pace().map(pace -> new Life(archive, Script.read(), pace, this.clock));
        this.web = new Web(new InetSocketAddress(settings.host(), settings.port()), settings.base());
        web.serve(catalogue, archive, this::upcoming, this.clock);
    }

    /**
     * Opens a newsroom; it answers when this returns.
     *
     * @param clock for due steps and the dates of events
     * @throws IOException when the address cannot be bound
     * @throws IllegalArgumentException when a file of the newsroom or the state cannot be read
     */
    public static Newsroom open(NewsroomSettings settings, InstantSource clock) throws IOException {
        return new Newsroom(settings, clock);
    }

    /** Returns the address of the first page, with a slash at the end. */
    public URI address() {
        return web.base();
    }

    /** Returns the address of a publisher's main feed, RSS or Atom. */
    public URI feed(String publisher) {
        var it = catalogue.publisher(publisher).orElseThrow(() -> unknown("publisher", publisher));
        return address().resolve(it.path(it.feeds().getFirst().file()));
    }

    /** Returns the addresses of all publishers' main feeds. */
    public List<URI> feeds() {
        return catalogue.publishers().stream()
                .map(Publisher::id)
                .map(this::feed)
                .toList();
    }

    /** Returns the address of a release's page, published or not. */
    public URI page(String id) {
        var release = archive.standing(id)
                .map(it -> it.release())
                .or(() -> catalogue.release(id))
                .orElseThrow(() -> unknown("release", id));
        return address().resolve("/" + release.publisher() + "/" + id);
    }

    /** Returns all publishers and releases, published or not. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Returns the states of releases, and the events behind them. */
    public Archive archive() {
        return archive;
    }

    /** Publishes a release of the catalogue, now. */
    public void publish(String id) {
        archive.publish(id, clock.instant());
    }

    /**
     * Publishes a release from outside the catalogue, now. A restart forgets it.
     *
     * @param text paragraphs set apart by empty lines; the first is the lead
     */
    public void publish(String publisher, String id, String headline, String text) {
        var it = catalogue.publisher(publisher).orElseThrow(() -> unknown("publisher", publisher));
        var blocks = Block.parse(text);
        var release = new Release(
                id,
                publisher,
                it.language(),
                "Berlin",
                Optional.empty(),
                it.name(),
                "",
                List.of("News"),
                List.of(),
                headline,
                blocks.getFirst().plain(),
                blocks.subList(1, blocks.size()));
        archive.publish(release, clock.instant());
    }

    /** Sends out a release of the catalogue under an embargo until {@code until}. */
    public void announce(String id, Instant until) {
        archive.announce(id, clock.instant(), until);
    }

    /** Corrects a release by its next prepared correction, or by one of its contact block. */
    public void correct(String id) {
        archive.correct(id, clock.instant());
    }

    /** Corrects a release: {@code right} in the place of {@code found}, and {@code note} at the end. */
    public void correct(String id, String found, String right, String note) {
        archive.correct(id, clock.instant(), new Correction(found, right, note));
    }

    /** Withdraws a release: its page is gone, its Atom feed says so. */
    public void withdraw(String id) {
        archive.withdraw(id, clock.instant());
    }

    /** Executes due steps: at most one step of the script, and the end of embargoes. */
    public void tick() {
        life.ifPresentOrElse(Life::tick, () -> archive.liftEmbargoes(clock.instant()));
    }

    /** Returns the next automatic steps, the soonest first. */
    public List<Upcoming> upcoming() {
        return life.map(it -> it.upcoming(FORESIGHT)).orElseGet(List::of);
    }

    /** Ticks automatically from now on, on a daemon thread. */
    public void comeAlive() {
        Thread.ofVirtual().name("newsroom-life").start(this::live);
    }

    /** Stops serving. The state file is complete already. */
    @Override
    public void close() {
        closed.countDown();
        web.close();
    }

    private void live() {
        try {
            while (!closed.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                tickOrSay();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ticks and logs a failure, such as a full disk: the step stays due and is tried again. */
    private void tickOrSay() {
        try {
            tick();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "newsroom: step failed, retrying: {0}", e.getMessage());
        }
    }

    private static IllegalArgumentException unknown(String what, String id) {
        return new IllegalArgumentException(what + ": " + id + " (expected: one of the catalogue)");
    }
}
