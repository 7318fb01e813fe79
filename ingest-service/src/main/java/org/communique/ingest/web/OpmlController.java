package org.communique.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.feed.Opml;
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

/** Lists of feeds in and out. What is taken in need not be reachable at that moment: a poll will tell. */
@RestController
@RequestMapping("/feeds/opml")
class OpmlController {

    private static final long BODY = 8 * 1024 * 1024;
    private static final String OPML = "text/x-opml";

    private final FeedRegistrar namer;
    private final FeedList list;
    private final Bodies bodies;

    OpmlController(FeedRegistrar namer, FeedList list, Bodies bodies) {
        this.namer = namer;
        this.list = list;
        this.bodies = bodies;
    }

    /**
     * What became of a list.
     *
     * @param added named for the first time
     * @param existing registered before, and left as they are
     * @param failed not named
     */
    record Report(List<String> added, List<String> existing, List<Failure> failed) {}

    /** A feed that could not be named, and why. */
    record Failure(String url, String reason) {}

    @PostMapping(consumes = {OPML, MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    Report take(HttpServletRequest request) {
        try (var body = bodies.document(request, BODY)) {
            return bodies.inTurn(() -> take(body.bytes(), request.getContentType()));
        }
    }

    private Report take(byte[] body, @Nullable String contentType) {
        var opml = read(TextDecoder.decode(body, contentType).text());
        if (opml.outlines().isEmpty()) {
            throw Problem.unprocessable("body: no outline with an xmlUrl (expected: a list of feeds in OPML)");
        }
        var report = new Report(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        opml.outlines().forEach(outline -> name(outline, report));
        return report;
    }

    private static Opml read(String xml) {
        try {
            return Opml.read(xml);
        } catch (IllegalArgumentException e) {
            throw Problem.tooLarge(String.valueOf(e.getMessage()));
        }
    }

    @GetMapping(produces = OPML)
    String give(HttpServletRequest request) {
        var outlines = list.feeds(ForwardableRequest.of(request)).stream()
                .map(FeedView::feed)
                .map(feed -> new Opml.Outline(feed.url().toString(), feed.title(), feed.labels()))
                .toList();
        return new Opml(outlines).write("Communiqué");
    }

    private void name(Opml.Outline outline, Report report) {
        var shown = shown(outline);
        try {
            var answer = namer.name(naming(outline), ForwardableRequest.get("/feeds"), false);
            var status = HttpStatus.resolve(answer.getStatusCode().value());
            if (status == HttpStatus.CREATED) {
                report.added().add(shown);
            } else if (status == HttpStatus.OK) {
                report.existing().add(shown);
            } else {
                report.failed()
                        .add(new Failure(
                                shown, "status " + answer.getStatusCode().value()));
            }
        } catch (ErrorResponseException e) {
            report.failed().add(new Failure(shown, String.valueOf(e.getBody().getDetail())));
        }
    }

    private static FeedRegistration naming(Opml.Outline outline) {
        try {
            return new FeedRegistration(url(outline), null, outline.title(), null, outline.labels(), null);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }

    private static URI url(Opml.Outline outline) {
        return FeedUrls.read("xmlUrl", outline.xmlUrl());
    }

    /** Not even in a report is a password repeated. */
    private static String shown(Opml.Outline outline) {
        return LenientUrl.parse(outline.xmlUrl())
                .filter(WebUrl::isUsable)
                .map(_ -> outline.xmlUrl())
                .orElseGet(() -> WebUrl.shown(outline.xmlUrl()));
    }
}
