package org.communique.newsroom.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.newsroom.archive.Standing;
import org.communique.newsroom.markup.Html;
import org.communique.newsroom.markup.Json;
import org.communique.newsroom.release.FeedOffer;

/** JSON Feed 1.1. Embargoes use an extension of our own, {@code _embargo} with {@code until}. */
final class JsonFeed {

    private JsonFeed() {}

    static String write(FeedDocument feed) {
        var publisher = feed.publisher();
        var json = new LinkedHashMap<String, Object>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", publisher.name());
        json.put("description", publisher.tagline());
        json.put("home_page_url", feed.home());
        json.put("feed_url", feed.self());
        json.put("language", publisher.language().tag());
        json.put("authors", List.of(Map.of("name", publisher.name())));
        json.put("items", feed.items().stream().map(item -> item(feed, item)).toList());
        return Json.write(json) + "\n";
    }

    private static Map<String, Object> item(FeedDocument feed, Standing item) {
        var release = item.release();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", feed.tag(item));
        json.put("url", feed.url(item.path()));
        json.put("title", release.headline());
        json.put("summary", release.lead());
        if (feed.offer().content() == FeedOffer.Content.SUMMARY) {
            json.put("content_text", release.lead());
        } else {
            json.put("content_html", Html.body(release));
        }
        json.put("language", release.language().tag());
        json.put("date_published", item.published().toString());
        json.put("date_modified", item.updated().toString());
        json.put("tags", release.categories());
        item.embargoedUntil().ifPresent(until -> json.put("_embargo", Map.of("until", until.toString())));
        return json;
    }
}
