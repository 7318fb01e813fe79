package org.communique.newsroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.communique.newsroom.HandClock;
import org.communique.newsroom.Newsroom;
import org.communique.newsroom.NewsroomSettings;
import org.communique.newsroom.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WebTests {

    private static final Visitor VISITOR = new Visitor();
    private static Newsroom newsroom;

    @BeforeAll
    static void open() throws IOException {
        newsroom = Newsroom.open(NewsroomSettings.quiet().withBacklog(), new HandClock());
    }

    @AfterAll
    static void close() {
        newsroom.close();
        VISITOR.close();
    }

    @Test
    void knownEntityTagIsAnsweredWithoutABody() {
        var first = get("/alliance/atom.xml");

        var second = get("/alliance/atom.xml", "If-None-Match", header(first, "ETag"));

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag"));
    }

    @Test
    void weakFormOfTheTagIsKnownToo() {
        var tag = header(get("/ministry/feed.rss"), "ETag");

        assertThat(get("/ministry/feed.rss", "If-None-Match", "\"other\", W/" + tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void unchangedSinceTheDateIsAnsweredWithoutABody() {
        var date = header(get("/alliance/cable-watch"), "Last-Modified");

        assertThat(date).isEqualTo("Mon, 22 Jun 2026 08:15:00 GMT");
        assertThat(get("/alliance/cable-watch", "If-Modified-Since", date).statusCode())
                .isEqualTo(304);
    }

    @Test
    void otherTagDecidesAgainstTheDate() {
        var date = header(get("/alliance/cable-watch"), "Last-Modified");

        assertThat(get("/alliance/cable-watch", "If-Modified-Since", date, "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void dateThatCannotBeReadIsIgnored() {
        assertThat(get("/alliance/cable-watch", "If-Modified-Since", "yesterday")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void gzipIsUsedWhenItIsAccepted() throws IOException {
        var plain = get("/agence/atom.xml");
        var packed = get("/agence/atom.xml", "Accept-Encoding", "br, gzip");

        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    @Test
    void gzipIsNotUsedWhenItIsRefused() {
        assertThat(get("/agence/atom.xml", "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void headHasTheLengthAndNoBody() {
        var reply = VISITOR.send("HEAD", at("/alliance/atom.xml"));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(header(reply, "Content-Length"))
                .isEqualTo("" + get("/alliance/atom.xml").body().length);
    }

    @Test
    void typesAndCharsetsAreNamed() {
        assertThat(header(get("/alliance/atom.xml"), "Content-Type")).isEqualTo("application/atom+xml; charset=utf-8");
        assertThat(header(get("/ministry/feed.rss"), "Content-Type")).isEqualTo("application/rss+xml; charset=utf-8");
        assertThat(header(get("/agence/feed.json"), "Content-Type")).isEqualTo("application/feed+json; charset=utf-8");
        assertThat(header(get("/alliance/cable-watch"), "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(get("/alliance/atom.xml"), "Cache-Control")).isEqualTo("public, max-age=5");
    }

    @Test
    void unknownPathIsNotFound() {
        assertThat(get("/nobody/feed.rss").statusCode()).isEqualTo(404);
        assertThat(get("/alliance/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/assets/nothing.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void releaseIsNotFoundUnderAnotherPublisher() {
        assertThat(get("/ministry/cable-watch").statusCode()).isEqualTo(404);
    }

    @Test
    void publisherWithoutASlashMoves() {
        var reply = get("/alliance");

        assertThat(reply.statusCode()).isEqualTo(301);
        assertThat(header(reply, "Location")).isEqualTo("/alliance/");
    }

    @Test
    void otherMethodsAreNotAllowed() {
        var reply = VISITOR.send("POST", at("/alliance/"));

        assertThat(reply.statusCode()).isEqualTo(405);
        assertThat(header(reply, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void indexNamesEveryPublisherAndFeed() {
        var index = VISITOR.text(newsroom.address());

        assertThat(newsroom.catalogue().publishers())
                .allSatisfy(it -> assertThat(index).contains(it.name(), it.path("")));
        assertThat(newsroom.feeds()).allSatisfy(it -> assertThat(index).contains(it.getPath()));
    }

    @Test
    void styleAndPicturesAreServed() {
        assertThat(header(get("/assets/newsroom.css"), "Content-Type")).isEqualTo("text/css; charset=utf-8");
        assertThat(header(get("/assets/cable-watch.svg"), "Content-Type")).isEqualTo("image/svg+xml; charset=utf-8");
    }

    @Test
    void articleCarriesTheFurnitureOfARealPage() {
        var page = new String(get("/alliance/cable-watch").body(), StandardCharsets.UTF_8);

        assertThat(page)
                .contains(
                        "<html lang=\"en\">",
                        "class=\"main-nav\"",
                        "class=\"breadcrumb\"",
                        "class=\"cookie-notice\"",
                        "class=\"share-button\"",
                        "class=\"box related\"",
                        "class=\"box newsletter\"",
                        "Media contact",
                        "<footer class=\"site-footer\">",
                        "\"@type\": \"NewsArticle\"",
                        "property=\"og:title\"",
                        "rel=\"canonical\"");
    }

    private static HttpResponse<byte[]> get(String path, String... headers) {
        return VISITOR.get(at(path), headers);
    }

    private static URI at(String path) {
        return newsroom.address().resolve(path);
    }

    private static String header(HttpResponse<?> reply, String name) {
        return reply.headers().firstValue(name).orElse("none");
    }
}
