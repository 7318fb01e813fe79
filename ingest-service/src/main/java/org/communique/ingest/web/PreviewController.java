package org.communique.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.web.body.Bodies;
import org.communique.kit.problem.Problem;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a feed looks like to us, and what is wrong with it. */
@RestController
@RequestMapping("/feeds/preview")
class PreviewController {

    private static final String NOWHERE = "https://preview.invalid/";

    private final FeedCheck check;
    private final Bodies bodies;

    PreviewController(FeedCheck check, Bodies bodies) {
        this.check = check;
        this.bodies = bodies;
    }

    /**
     * Reads a feed as a poll would, and stores nothing: that at a URL, or the document that is the body.
     *
     * @param base where the document is said to be
     * @param selectors what is where on it, if it is an HTML page: {@code item}, {@code title}, {@code link}, {@code date}
     */
    @PostMapping(consumes = {"application/*", "text/*"})
    FeedPreview preview(
            HttpServletRequest request,
            @RequestParam(name = "base", defaultValue = NOWHERE) String base,
            @RequestParam Map<String, String> selectors) {
        try (var body = bodies.document(request, Bodies.DOCUMENT)) {
            return preview(body.bytes(), request.getContentType(), base, selectors);
        }
    }

    private FeedPreview preview(byte[] body, String contentType, String base, Map<String, String> selectors) {
        if (FeedBody.isOne(body)) {
            var found = check.find(FeedBody.read(body).naming());
            return FeedPreview.of(found.naming().url(), found.document());
        }
        var at = FeedUrls.read("base", base);
        return FeedPreview.of(at, check.read(body, contentType, at, selectors(selectors)));
    }

    private static Selectors selectors(Map<String, String> said) {
        try {
            return new Selectors(said.get("item"), said.get("title"), said.get("link"), said.get("date"), null);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }
}
