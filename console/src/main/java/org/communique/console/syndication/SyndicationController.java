package org.communique.console.syndication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import org.communique.console.remote.UnreachableException;
import org.communique.console.search.InvalidSearchException;
import org.communique.console.search.ReleaseSearch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Searches as feeds. A feed that did not change is the same to the byte, so its ETag is a hash of its bytes, and 304 answers
 * whoever has it.
 */
@Controller
class SyndicationController {

    static final int ENTRIES = 50;

    /** Readers ask every few minutes; this spares the index several readers of one search behind a proxy. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final int ETAG_BYTES = 16;

    private final ReleaseChanges changes;
    private final InstantSource clock;

    SyndicationController(ReleaseChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** Answers with the feed of a search. */
    @GetMapping("/{file:releases\\.(?:atom|rss|json)}")
    void feed(@PathVariable String file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var format = FeedFormat.of(file).orElseThrow();
            var search = ReleaseSearch.parse(request.getParameterMap());
            write(format, contents(format, search), request, response);
        } catch (InvalidSearchException e) {
            refuse(response, HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (UnreachableException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            refuse(response, HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    private FeedContents contents(FeedFormat format, ReleaseSearch search) throws UnreachableException {
        var address = new FeedAddress(base(), search);
        var latest = changes.latest(search, ENTRIES);
        return new FeedContents(
                search.title(),
                address.id(),
                address.feed(format),
                address.page(),
                latest.releases().stream()
                        .map(release -> new FeedContents.Entry(release, address.release(release.id())))
                        .toList(),
                latest.removals());
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private void write(FeedFormat format, FeedContents feed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = format.write(feed);
        var etag = '"' + HexFormat.of().formatHex(Arrays.copyOf(FeedAddress.sha256(body), ETAG_BYTES)) + '"';
        response.setHeader(HttpHeaders.CACHE_CONTROL, "max-age=" + FRESH.toSeconds());
        response.setDateHeader(HttpHeaders.LAST_MODIFIED, feed.updated().toEpochMilli());
        if (isNotModified(etag, feed, request, response)) {
            return;
        }
        response.setContentType(format.mediaType() + ";charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /**
     * Whether the reader has this feed. A date alone is no proof while an older version may still be indexed after a newer
     * one, nor within its last second: then the feed is sent again.
     */
    private boolean isNotModified(
            String etag, FeedContents feed, HttpServletRequest request, HttpServletResponse response) {
        var web = new ServletWebRequest(request, response);
        boolean settled = feed.updated().isBefore(clock.instant().minus(StreamPosition.OVERLAP));
        if (request.getHeader(HttpHeaders.IF_NONE_MATCH) == null && settled) {
            return web.checkNotModified(
                    etag, feed.updated().truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
        }
        return web.checkNotModified(etag);
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String reason) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8");
        response.getWriter().write(reason + "\n");
    }
}
