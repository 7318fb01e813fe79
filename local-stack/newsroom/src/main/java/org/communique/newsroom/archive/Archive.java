package org.communique.newsroom.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.newsroom.release.Catalogue;
import org.communique.newsroom.release.Correction;
import org.communique.newsroom.release.Publisher;
import org.communique.newsroom.release.Release;

/** States of all releases, and the events behind them. Thread-safe. */
public final class Archive {

    private final Catalogue catalogue;
    private final Journal journal;
    private final Map<String, Release> texts = new LinkedHashMap<>();
    private final Map<String, Standing> standings = new LinkedHashMap<>();
    private final List<Happening> happenings = new ArrayList<>();

    private Archive(Catalogue catalogue, Journal journal) {
        this.catalogue = catalogue;
        this.journal = journal;
        catalogue.releases().forEach(release -> texts.put(release.id(), release));
    }

    /**
     * Opens an archive and replays the journal.
     *
     * @param backlog whether releases with a date of their own are published from the beginning
     */
    public static Archive open(Catalogue catalogue, Journal journal, boolean backlog) {
        var archive = new Archive(catalogue, journal);
        if (backlog) {
            catalogue.releases().forEach(archive::putBacklog);
        }
        // A release unknown to this edition of the newsroom, such as one made by hand, is forgotten.
        journal.read().stream()
                .filter(it -> archive.texts.containsKey(it.release()))
                .forEach(archive::take);
        return archive;
    }

    /** Publishes a release of the catalogue, now. */
    public void publish(String id, Instant now) {
        happen(new Happening.Published(now, id));
    }

    /** Publishes a release from outside the catalogue; a restart forgets it. */
    public synchronized void publish(Release release, Instant now) {
        texts.putIfAbsent(release.id(), release);
        publish(release.id(), now);
    }

    /** Sends out a release under an embargo until {@code until}. */
    public void announce(String id, Instant now, Instant until) {
        happen(new Happening.Announced(now, id, until));
    }

    /** Corrects a release. */
    public void correct(String id, Instant now, Correction correction) {
        happen(new Happening.Corrected(now, id, correction));
    }

    /** Corrects a release by its next prepared correction, or else by one of its contact block. */
    public synchronized void correct(String id, Instant now) {
        var standing = visible(id);
        var ready = standing.release().corrections();
        var next = standing.corrections() < ready.size()
                ? ready.get(standing.corrections())
                : Correction.ofContact(standing.release().language());
        correct(id, now, next);
    }

    /** Withdraws a release. */
    public void withdraw(String id, Instant now) {
        happen(new Happening.Withdrawn(now, id));
    }

    /** Records the end of every embargo passed since the last call. */
    public synchronized void liftEmbargoes(Instant now) {
        for (var standing : List.copyOf(standings.values())) {
            if (standing.embargoedUntil().isPresent() && !standing.embargoed(now) && !standing.lifted()) {
                happen(new Happening.Lifted(standing.embargoedUntil().get(), standing.id()));
            }
        }
    }

    /** Returns the state of a release; empty for an unpublished one. */
    public synchronized Optional<Standing> standing(String id) {
        return Optional.ofNullable(standings.get(id));
    }

    /** Returns the states of all published releases, the newest first, withdrawn ones included. */
    public synchronized List<Standing> standings() {
        return standings.values().stream()
                .sorted(Comparator.comparing(Standing::published).reversed().thenComparing(Standing::id))
                .toList();
    }

    /** Returns the releases of one publisher, the newest first. */
    public List<Standing> of(Publisher publisher) {
        return standings().stream()
                .filter(it -> it.publisher().equals(publisher))
                .toList();
    }

    /** Returns all events since the newsroom opened for the first time, oldest first. */
    public synchronized List<Happening> happenings() {
        return List.copyOf(happenings);
    }

    private void putBacklog(Release release) {
        release.published().ifPresent(at -> standings.put(release.id(), standing(release, at, Optional.empty())));
    }

    private synchronized void happen(Happening happening) {
        check(happening);
        journal.write(happening);
        take(happening);
    }

    private void check(Happening happening) {
        switch (happening) {
            case Happening.Published _, Happening.Announced _ -> unpublished(happening.release());
            case Happening.Corrected _, Happening.Withdrawn _, Happening.Lifted _ -> visible(happening.release());
        }
    }

    private void take(Happening happening) {
        var id = happening.release();
        standings.compute(id, (_, before) -> after(happening, before == null ? fresh(happening) : before));
        happenings.add(happening);
    }

    private Standing after(Happening happening, Standing before) {
        return switch (happening) {
            case Happening.Published _, Happening.Announced _ -> before;
            case Happening.Lifted _ -> before.embargoLifted();
            case Happening.Corrected(var at, var _, var correction) -> before.corrected(correction, at);
            case Happening.Withdrawn(var at, var _) -> before.withdrawn(at);
        };
    }

    private Standing fresh(Happening happening) {
        var until = happening instanceof Happening.Announced announced
                ? Optional.of(announced.until())
                : Optional.<Instant>empty();
        return standing(unpublished(happening.release()), happening.at(), until);
    }

    private Standing standing(Release release, Instant at, Optional<Instant> until) {
        var publisher = catalogue
                .publisher(release.publisher())
                .orElseThrow(() -> new IllegalArgumentException("publisher: " + release.publisher()
                        + " (expected: one of "
                        + catalogue.publishers().stream().map(Publisher::id).toList() + ")"));
        return Standing.fresh(release, publisher, at, until);
    }

    private Release unpublished(String id) {
        if (standings.containsKey(id)) {
            throw new IllegalStateException("release " + id + ": already published (expected: a new one)");
        }
        return Optional.ofNullable(texts.get(id))
                .orElseThrow(() ->
                        new IllegalArgumentException("release " + id + ": unknown (expected: an id of index.txt)"));
    }

    private Standing visible(String id) {
        return standing(id)
                .filter(Standing::visible)
                .orElseThrow(() -> new IllegalStateException(
                        "release " + id + ": not published, or withdrawn (expected: one that can be read)"));
    }
}
