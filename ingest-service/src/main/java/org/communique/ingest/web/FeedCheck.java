package org.communique.ingest.web;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.fetch.FeedAccess;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.fetch.LinkHeader;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.parse.FeedParser;
import org.communique.ingest.parse.NotAFeedException;
import org.communique.ingest.parse.html.Autodiscovery;
import org.communique.ingest.parse.html.ListingPage;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.poll.FeedLoader;
import org.communique.ingest.text.WebUrl;
import org.communique.ingest.web.body.Bodies;
import org.communique.kit.charset.TextDecoder;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Check that a URL leads to a feed now. */
@Component
final class FeedCheck {

    private final Fetcher fetcher;
    private final FeedLoader loader;
    private final Bodies bodies;

    FeedCheck(Fetcher fetcher, FeedParser parser, Bodies bodies, InstantSource clock) {
        this.fetcher = fetcher;
        this.bodies = bodies;
        this.loader = new FeedLoader(fetcher, parser, clock);
    }

    /**
     * Feed found at a URL.
     *
     * @param registration with the URL of the feed, which may be another one, and the title of its document
     * @param by the way to it, for people
     */
    record Found(FeedRegistration registration, FeedDocument document, String by) {}

    /**
     * Returns the feed at a URL, else the first one that the page there names, by its Link header, its links or a refresh;
     * else one at a usual path of the site.
     *
     * @throws org.springframework.web.ErrorResponseException 422 when there is none, 429 when too many checks run, 502
     *     when its server fails
     */
    Found find(FeedRegistration registration) {
        return bodies.inTurn(() -> check(registration));
    }

    private Found check(FeedRegistration registration) {
        var answer = answer(registration);
        try (var _ = bodies.room(answer.body().length)) {
            return found(
                    registration, loader.read(answer, registration.options().selectors()), "its URL");
        } catch (NotAFeedException e) {
            return discover(registration, answer)
                    .orElseThrow(
                            () -> Problem.unprocessable("url '%s': %s".formatted(registration.url(), e.getMessage())));
        }
    }

    /**
     * Parses a document.
     *
     * @param selectors for an HTML page
     * @throws org.springframework.web.ErrorResponseException 422 when it is no feed, 429 when too many checks run
     */
    FeedDocument read(byte[] document, @Nullable String contentType, URI base, Selectors selectors) {
        return bodies.inTurn(() -> parse(document, contentType, base, selectors));
    }

    private FeedDocument parse(byte[] document, @Nullable String contentType, URI base, Selectors selectors) {
        try {
            return loader.read(document, contentType, base, selectors);
        } catch (NotAFeedException e) {
            throw Problem.unprocessable("document: " + e.getMessage());
        }
    }

    private Optional<Found> discover(FeedRegistration registration, FetchOutcome.Modified answer) {
        String page = page(answer);
        if (!ListingPage.is(page)) {
            return Optional.empty();
        }
        var named = named(registration, answer, page);
        if (named.isPresent()) {
            return named;
        }
        var target = Autodiscovery.refresh(page, answer.finalUrl());
        if (target.isPresent()) {
            return target.filter(WebUrl::isUsable).flatMap(url -> refreshed(registration, url));
        }
        return first(registration, Autodiscovery.usualPaths(answer.finalUrl()), "a usual path, as the page names none");
    }

    private Optional<Found> named(FeedRegistration registration, FetchOutcome.Modified answer, String page) {
        var at = answer.finalUrl();
        return first(registration, LinkHeader.feeds(answer.links(), at), "the Link header of the page")
                .or(() -> first(registration, Autodiscovery.feeds(page, at), "a link on the page"));
    }

    /** Returns the feed at the target of a refresh, or named there; a second refresh is not followed. */
    private Optional<Found> refreshed(FeedRegistration registration, URI url) {
        if (!(fetch(url) instanceof FetchOutcome.Modified answer)) {
            return Optional.empty();
        }
        try {
            return Optional.of(found(registration.at(url), loader.read(answer, null), "the refresh of the page"));
        } catch (NotAFeedException e) {
            String page = page(answer);
            return ListingPage.is(page) ? named(registration, answer, page) : Optional.empty();
        }
    }

    private static String page(FetchOutcome.Modified answer) {
        return TextDecoder.decode(answer.body(), answer.contentType()).text();
    }

    private Optional<Found> first(FeedRegistration registration, List<URI> urls, String by) {
        return urls.stream()
                .filter(WebUrl::isUsable)
                .flatMap(url -> tryFeed(registration.at(url), by).stream())
                .findFirst();
    }

    private Optional<Found> tryFeed(FeedRegistration registration, String by) {
        try {
            return fetch(registration.url()) instanceof FetchOutcome.Modified answer
                    ? Optional.of(found(registration, loader.read(answer, null), by))
                    : Optional.empty();
        } catch (NotAFeedException e) {
            return Optional.empty();
        }
    }

    private static Found found(FeedRegistration registration, FeedDocument document, String by) {
        return new Found(registration.orTitle(document.title()), document, by);
    }

    private FetchOutcome.Modified answer(FeedRegistration registration) {
        var url = registration.url();
        return switch (fetch(url, registration.options().access())) {
            case FetchOutcome.Modified answer -> answer;
            case FetchOutcome.Refused no -> throw Problem.unprocessable(sentence(url, no.reason()));
            case FetchOutcome.Gone _ -> throw Problem.unprocessable(sentence(url, "status 410"));
            case FetchOutcome.Failed no ->
                throw Problem.badGateway(sentence(url, "status %d: %s".formatted(no.status(), no.reason())));
            case FetchOutcome.Throttled no -> throw Problem.badGateway(sentence(url, "status " + no.status()));
            case FetchOutcome.NotModified _ -> throw Problem.badGateway(sentence(url, "status 304"));
            case FetchOutcome.Unreachable no -> throw Problem.badGateway(sentence(url, no.reason()));
        };
    }

    private FetchOutcome fetch(URI url) {
        return fetch(url, null);
    }

    private FetchOutcome fetch(URI url, @Nullable FeedAccess access) {
        return fetcher.fetch(FetchRequest.feed(url, Validators.NONE, access));
    }

    private static String sentence(URI url, String found) {
        return "url '%s': %s (expected: a feed)".formatted(url, found);
    }
}
