package org.communique.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.feed.Opml;
import org.communique.ingest.state.FeedOptions;
import org.communique.ingest.text.LenientUrl;
import org.communique.ingest.text.TextDecoder;
import org.communique.ingest.text.WebUrl;
import org.communique.ingest.web.body.Bodies;
import org.communique.ingest.web.routing.ForwardableRequest;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Import and export of feeds as OPML. Imported feeds need not be reachable: polls report failures. */
@RestController
@RequestMapping("/feeds/opml")
class OpmlController {

    private static final long MAX_BYTES = 8 * 1024 * 1024;
    private static final String OPML = "text/x-opml";

    private final FeedRegistrar registrar;
    private final FeedList list;
    private final Bodies bodies;

    OpmlController(FeedRegistrar registrar, FeedList list, Bodies bodies) {
        this.registrar = registrar;
        this.list = list;
        this.bodies = bodies;
    }

    /**
     * Outcome of an import.
     *
     * @param added feeds registered now
     * @param existing feeds registered before, left unchanged
     * @param failed feeds not registered
     */
    record Report(List<String> added, List<String> existing, List<Failure> failed) {}

    /** Feed not registered, with the reason. */
    record Failure(String url, String reason) {}

    @PostMapping(consumes = {OPML, MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    Report importFeeds(HttpServletRequest request) {
        try (var body = bodies.document(request, MAX_BYTES)) {
            return bodies.inTurn(() -> importFeeds(body.bytes(), request.getContentType()));
        }
    }

    private Report importFeeds(byte[] body, @Nullable String contentType) {
        var opml = parse(TextDecoder.decode(body, contentType).text());
        if (opml.outlines().isEmpty()) {
            throw Problem.unprocessable("body: no outline with an xmlUrl (expected: a list of feeds in OPML)");
        }
        var report = new Report(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        opml.outlines().forEach(outline -> register(outline, report));
        return report;
    }

    private static Opml parse(String xml) {
        try {
            return Opml.parse(xml);
        } catch (IllegalArgumentException e) {
            throw Problem.tooLarge(String.valueOf(e.getMessage()));
        }
    }

    @GetMapping(produces = OPML)
    String exportFeeds(HttpServletRequest request) {
        var outlines = list.feeds(ForwardableRequest.of(request)).stream()
                .map(FeedView::feed)
                .map(feed -> new Opml.Outline(
                        feed.url().toString(),
                        feed.options().title(),
                        feed.options().labels()))
                .toList();
        return new Opml(outlines).write("Communiqué");
    }

    private void register(Opml.Outline outline, Report report) {
        var shown = shown(outline);
        try {
            var response = registrar.register(registration(outline), ForwardableRequest.get("/feeds"), false);
            var status = HttpStatus.resolve(response.getStatusCode().value());
            if (status == HttpStatus.CREATED) {
                report.added().add(shown);
            } else if (status == HttpStatus.OK) {
                report.existing().add(shown);
            } else {
                report.failed()
                        .add(new Failure(
                                shown, "status " + response.getStatusCode().value()));
            }
        } catch (ErrorResponseException e) {
            report.failed().add(new Failure(shown, String.valueOf(e.getBody().getDetail())));
        }
    }

    private static FeedRegistration registration(Opml.Outline outline) {
        try {
            return new FeedRegistration(
                    url(outline),
                    null,
                    FeedOptions.DEFAULT.withTitle(outline.title()).withLabels(outline.labels()));
        } catch (IllegalArgumentException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }

    private static URI url(Opml.Outline outline) {
        return FeedUrls.parse("xmlUrl", outline.xmlUrl());
    }

    /** Returns the URL for the report, without a password. */
    private static String shown(Opml.Outline outline) {
        return LenientUrl.parse(outline.xmlUrl())
                .filter(WebUrl::isUsable)
                .map(_ -> outline.xmlUrl())
                .orElseGet(() -> WebUrl.shown(outline.xmlUrl()));
    }
}
