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

/** Previews of feeds: items and problems, without registration. */
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
     * Parses a feed as a poll does, without storing anything: the feed at a URL in the body, or the body itself.
     *
     * @param base URL of the document in the body
     * @param selectors for an HTML page: {@code item}, {@code title}, {@code link}, {@code date}
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
        if (FeedBody.isRegistration(body)) {
            var found = check.find(FeedBody.parse(body).registration());
            return FeedPreview.of(
                    found.registration().url(),
                    found.document(),
                    found.by(),
                    found.registration().options().filter());
        }
        var at = FeedUrls.parse("base", base);
        return FeedPreview.of(at, check.read(body, contentType, at, selectors(selectors)));
    }

    private static Selectors selectors(Map<String, String> given) {
        try {
            return new Selectors(given.get("item"), given.get("title"), given.get("link"), given.get("date"), null);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }
}
