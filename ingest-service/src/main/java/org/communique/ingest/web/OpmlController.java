package org.communique.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.feed.Opml;
import org.communique.ingest.web.body.Bodies;
import org.communique.ingest.web.routing.ForwardableRequest;
import org.communique.kit.charset.TextDecoder;
import org.communique.kit.problem.Problem;
import org.springframework.http.MediaType;
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

    private final OpmlImport importer;
    private final FeedList list;
    private final Bodies bodies;

    OpmlController(OpmlImport importer, FeedList list, Bodies bodies) {
        this.importer = importer;
        this.list = list;
        this.bodies = bodies;
    }

    @PostMapping(consumes = {OPML, MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    OpmlImport.Report importFeeds(HttpServletRequest request) {
        try (var body = bodies.document(request, MAX_BYTES)) {
            return bodies.inTurn(() -> importFeeds(body.bytes(), request));
        }
    }

    private OpmlImport.Report importFeeds(byte[] body, HttpServletRequest request) {
        var opml = parse(TextDecoder.decode(body, request.getContentType()).text());
        if (opml.outlines().isEmpty()) {
            throw Problem.unprocessable("body: no outline with an xmlUrl (expected: a list of feeds in OPML)");
        }
        return importer.add(opml.outlines(), ForwardableRequest.of(request));
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
                        feed.options().labels(),
                        FeedBody.text(FeedRegistration.of(feed, feed.options()))))
                .toList();
        return new Opml(outlines).write("Communiqué");
    }
}
