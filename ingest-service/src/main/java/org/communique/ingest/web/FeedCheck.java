package org.communique.ingest.web;

import java.net.URI;
import java.util.Optional;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.parse.FeedParser;
import org.communique.ingest.parse.NotAFeedException;
import org.communique.ingest.parse.html.Autodiscovery;
import org.communique.ingest.parse.html.ListingPage;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.poll.FeedLoader;
import org.communique.ingest.text.TextDecoder;
import org.communique.ingest.text.WebUrl;
import org.communique.ingest.web.body.Bodies;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Check that a URL leads to a feed now. */
@Component
final class FeedCheck {

    private final Fetcher fetcher;
    private final FeedLoader loader;
    private final Bodies bodies;

    FeedCheck(Fetcher fetcher, FeedParser parser, Bodies bodies) {
        this.fetcher = fetcher;
        this.bodies = bodies;
        this.loader = new FeedLoader(fetcher, parser);
    }

    /**
     * Feed found at a URL.
     *
     * @param registration with the URL of the feed, which may be another one, and the title of its document
     */
    record Found(FeedRegistration registration, FeedDocument document) {}

    /**
     * Returns the feed at a URL, else the first feed linked from the page there.
     *
     * @throws org.springframework.web.ErrorResponseException 422 when there is none, 429 when too many checks run, 502
     *     when its server fails
     */
    Found find(FeedRegistration registration) {
        return bodies.inTurn(() -> check(registration));
    }

    private Found check(FeedRegistration registration) {
        var answer = answer(registration.url());
        try (var _ = bodies.room(answer.body().length)) {
            return found(
                    registration, loader.read(answer, registration.options().selectors()));
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
        String page = TextDecoder.decode(answer.body(), answer.contentType()).text();
        if (!ListingPage.is(page)) {
            return Optional.empty();
        }
        return Autodiscovery.feeds(page, answer.finalUrl()).stream()
                .filter(WebUrl::isUsable)
                .flatMap(url -> tryFeed(registration.at(url)).stream())
                .findFirst();
    }

    private Optional<Found> tryFeed(FeedRegistration registration) {
        try {
            return fetch(registration.url()) instanceof FetchOutcome.Modified answer
                    ? Optional.of(found(registration, loader.read(answer, null)))
                    : Optional.empty();
        } catch (NotAFeedException e) {
            return Optional.empty();
        }
    }

    private static Found found(FeedRegistration registration, FeedDocument document) {
        return new Found(registration.orTitle(document.title()), document);
    }

    private FetchOutcome.Modified answer(URI url) {
        return switch (fetch(url)) {
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
        return fetcher.fetch(FetchRequest.feed(url, Validators.NONE));
    }

    private static String sentence(URI url, String found) {
        return "url '%s': %s (expected: a feed)".formatted(url, found);
    }
}
