package org.communique.newsroom.web;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.communique.newsroom.archive.Archive;
import org.communique.newsroom.archive.Standing;
import org.communique.newsroom.feed.FeedDocument;
import org.communique.newsroom.life.Upcoming;
import org.communique.newsroom.page.ArticlePage;
import org.communique.newsroom.page.Doings;
import org.communique.newsroom.page.IndexPage;
import org.communique.newsroom.page.Picture;
import org.communique.newsroom.page.PublisherPage;
import org.communique.newsroom.release.Catalogue;
import org.communique.newsroom.release.FeedOffer;
import org.communique.newsroom.release.Publisher;
import org.communique.newsroom.release.ShippedFile;

/** Addresses of the newsroom and their contents. */
final class Site {

    private static final int FEED_SECONDS = 5;
    private static final int PAGE_SECONDS = 30;
    private static final int ASSET_SECONDS = 3600;
    private static final int RELATED = 3;

    private final Catalogue catalogue;
    private final Archive archive;
    private final Supplier<List<Upcoming>> upcoming;
    private final URI base;
    private final InstantSource clock;
    private final Instant started;

    Site(Catalogue catalogue, Archive archive, Supplier<List<Upcoming>> upcoming, URI base, InstantSource clock) {
        this.catalogue = catalogue;
        this.archive = archive;
        this.upcoming = upcoming;
        this.base = base;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Returns the answer for a path; it begins with a slash. */
    Reply get(String path) {
        return switch (path) {
            case "/" -> html(IndexPage.write(doings(), clock.instant()));
            case "/events" -> Reply.live("application/x-ndjson", doings().lines(clock.instant()));
            case "/robots.txt" -> asset("text/plain", "User-agent: *\nAllow: /\n");
            case "/assets/newsroom.css" -> asset("text/css", ShippedFile.text("newsroom.css"));
            default -> path.startsWith("/assets/") ? picture(path) : ofPublisher(path);
        };
    }

    private Reply picture(String path) {
        var id = path.substring("/assets/".length()).replaceFirst("\\.svg$", "");
        return archive.standing(id)
                .map(standing -> asset("image/svg+xml", Picture.draw(standing)))
                .orElseGet(() -> notFound(path));
    }

    private Reply ofPublisher(String path) {
        var parts = path.split("/", 3);
        var publisher = catalogue.publisher(parts[1]);
        if (publisher.isEmpty()) {
            return notFound(path);
        }
        if (parts.length == 2) {
            return Reply.movedTo(path + "/");
        }
        return parts[2].isEmpty() ? overview(publisher.get()) : feedOrArticle(publisher.get(), parts[2], path);
    }

    private Reply overview(Publisher publisher) {
        var standings = archive.of(publisher);
        return page(PublisherPage.write(publisher, standings), lastChange(standings));
    }

    private Reply feedOrArticle(Publisher publisher, String name, String path) {
        var offer =
                publisher.feeds().stream().filter(it -> it.file().equals(name)).findFirst();
        if (offer.isPresent()) {
            return feed(publisher, offer.get());
        }
        return archive.standing(name)
                .filter(it -> it.publisher().equals(publisher))
                .map(this::article)
                .orElseGet(() -> notFound(path));
    }

    private Reply feed(Publisher publisher, FeedOffer offer) {
        var feed = FeedDocument.of(publisher, offer, base, archive.of(publisher), clock.instant());
        return Reply.document(offer.format().mediaType(), feed.write(), FEED_SECONDS, feed.updated());
    }

    private Reply article(Standing standing) {
        if (!standing.visible()) {
            return Reply.problem(410, "text/html", ArticlePage.gone(standing));
        }
        var now = clock.instant();
        return page(ArticlePage.write(standing, related(standing), base, now), standing.changed(now));
    }

    private List<Standing> related(Standing standing) {
        return archive.of(standing.publisher()).stream()
                .filter(it -> it.visible() && !it.id().equals(standing.id()))
                .filter(it -> it.release().language() == standing.release().language())
                .limit(RELATED)
                .toList();
    }

    private Doings doings() {
        return new Doings(catalogue, archive, upcoming.get(), base);
    }

    private Instant lastChange(List<Standing> standings) {
        Optional<Instant> last =
                standings.stream().map(it -> it.changed(clock.instant())).max(Instant::compareTo);
        return last.orElse(started);
    }

    private Reply asset(String mediaType, String text) {
        return Reply.document(mediaType, text, ASSET_SECONDS, started);
    }

    private static Reply page(String html, Instant changed) {
        return Reply.document("text/html", html, PAGE_SECONDS, changed);
    }

    private static Reply html(String html) {
        return Reply.live("text/html", html);
    }

    private static Reply notFound(String path) {
        return Reply.problem(404, "text/plain", "Nothing at " + path + " (expected: an address of the page /)\n");
    }
}
