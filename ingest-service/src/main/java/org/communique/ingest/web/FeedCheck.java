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

/** Whether a URL leads to a feed at this moment. */
@Component
final class FeedCheck {

    private final Fetcher fetcher;
    private final FeedLoader reading;
    private final Bodies bodies;

    FeedCheck(Fetcher fetcher, FeedParser reader, Bodies bodies) {
        this.fetcher = fetcher;
        this.bodies = bodies;
        this.reading = new FeedLoader(fetcher, reader);
    }

    /**
     * A feed that was found.
     *
     * @param naming of it, which may be at another URL than was said, called as its document calls it
     */
    record Found(FeedRegistration naming, FeedDocument document) {}

    /**
     * The feed at a URL, or the first that the page at the URL names.
     *
     * @throws org.springframework.web.ErrorResponseException 422 when there is none, 429 when too many are looked for,
     *     502 when its server does not give it
     */
    Found find(FeedRegistration naming) {
        return bodies.inTurn(() -> look(naming));
    }

    private Found look(FeedRegistration naming) {
        var answer = answer(naming.url());
        try (var _ = bodies.room(answer.body().length)) {
            return found(naming, reading.read(answer, naming.selectors()));
        } catch (NotAFeedException e) {
            return discover(naming, answer)
                    .orElseThrow(() -> Problem.unprocessable("url '%s': %s".formatted(naming.url(), e.getMessage())));
        }
    }

    /**
     * The feed that a document is.
     *
     * @param selectors what is where on it, if it is an HTML page
     * @throws org.springframework.web.ErrorResponseException 422 when it is none, 429 when too many are read
     */
    FeedDocument read(byte[] document, @Nullable String contentType, URI base, Selectors selectors) {
        return bodies.inTurn(() -> parse(document, contentType, base, selectors));
    }

    private FeedDocument parse(byte[] document, @Nullable String contentType, URI base, Selectors selectors) {
        try {
            return reading.read(document, contentType, base, selectors);
        } catch (NotAFeedException e) {
            throw Problem.unprocessable("document: " + e.getMessage());
        }
    }

    private Optional<Found> discover(FeedRegistration naming, FetchOutcome.Modified answer) {
        String page = TextDecoder.decode(answer.body(), answer.contentType()).text();
        if (!ListingPage.is(page)) {
            return Optional.empty();
        }
        return Autodiscovery.feeds(page, answer.finalUrl()).stream()
                .filter(WebUrl::isUsable)
                .flatMap(url -> tryFeed(naming.at(url)).stream())
                .findFirst();
    }

    private Optional<Found> tryFeed(FeedRegistration naming) {
        try {
            return fetch(naming.url()) instanceof FetchOutcome.Modified answer
                    ? Optional.of(found(naming, reading.read(answer, null)))
                    : Optional.empty();
        } catch (NotAFeedException e) {
            return Optional.empty();
        }
    }

    private static Found found(FeedRegistration naming, FeedDocument document) {
        return new Found(naming.orTitle(document.title()), document);
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
