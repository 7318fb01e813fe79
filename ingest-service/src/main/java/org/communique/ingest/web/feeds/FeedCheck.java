package org.communique.ingest.web.feeds;

import java.net.URI;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.format.FeedReader;
import org.communique.ingest.format.NotAFeedException;
import org.communique.ingest.item.FeedDocument;
import org.communique.ingest.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Whether a URL leads to a feed at this moment. */
@Component
final class FeedCheck {

    private final Fetcher fetcher;
    private final FeedReader reader;

    FeedCheck(Fetcher fetcher, FeedReader reader) {
        this.fetcher = fetcher;
        this.reader = reader;
    }

    /**
     * The feed document at a URL.
     *
     * @throws org.springframework.web.ErrorResponseException 422 when there is none, 502 when its server does not give
     *     it
     */
    FeedDocument document(URI url) {
        return switch (fetcher.fetch(FetchRequest.feed(url, Validators.NONE))) {
            case FetchOutcome.Modified answer -> read(url, answer);
            case FetchOutcome.Refused no -> throw Problem.unprocessable(sentence(url, no.reason()));
            case FetchOutcome.Gone _ -> throw Problem.unprocessable(sentence(url, "status 410"));
            case FetchOutcome.Failed no ->
                throw Problem.badGateway(sentence(url, "status %d: %s".formatted(no.status(), no.reason())));
            case FetchOutcome.Throttled no -> throw Problem.badGateway(sentence(url, "status " + no.status()));
            case FetchOutcome.NotModified _ -> throw Problem.badGateway(sentence(url, "status 304"));
            case FetchOutcome.Unreachable no -> throw Problem.badGateway(sentence(url, no.reason()));
        };
    }

    private FeedDocument read(URI url, FetchOutcome.Modified answer) {
        try {
            return reader.read(answer.body(), answer.contentType(), answer.finalUrl());
        } catch (NotAFeedException e) {
            throw Problem.unprocessable("url '%s': %s".formatted(url, e.getMessage()));
        }
    }

    private static String sentence(URI url, String found) {
        return "url '%s': %s (expected: a feed)".formatted(url, found);
    }
}
