package org.communique.newsroom.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.communique.newsroom.markup.Html;
import org.communique.newsroom.release.FeedOffer;
import org.communique.newsroom.release.Publisher;

/** Boilerplate around the text on every page of a publisher: navigation, contact, feeds, cookie notice, footer. */
final class Furniture {

    private Furniture() {}

    /** Returns the values needed by every page of the publisher. */
    static Map<String, String> of(Publisher publisher) {
        var values = Words.of(publisher.language());
        values.put("publisher", publisher.name());
        values.put("home", publisher.path(""));
        values.put("tagline", publisher.tagline());
        values.put("colour", publisher.colour());
        values.put("domain", publisher.domain());
        values.put("about", publisher.about());
        values.put("lang", publisher.language().tag());
        values.put("navigation", navigation(publisher));
        values.put("contact", Html.each(publisher.contact(), line -> Html.escape(line) + "<br>"));
        values.put("feedLinks", Html.each(publisher.feeds(), offer -> discovery(publisher, offer)));
        values.put("feeds", Html.each(publisher.feeds(), offer -> feed(publisher, offer)));
        return values;
    }

    /** Returns share buttons with addresses of no real service. */
    static String share(URI page) {
        return Html.each(
                List.of("Mastodon", "LinkedIn", "Bluesky", "E-Mail"),
                name ->
                        "<a class=\"share-button\" rel=\"nofollow\" href=\"https://share.example/?to=%s&amp;url=%s\">%s</a>"
                                .formatted(name.toLowerCase(Locale.ROOT), page, name));
    }

    private static String navigation(Publisher publisher) {
        return Html.each(
                publisher.navigation(),
                word -> "<li><a href=\"%s\">%s</a></li>".formatted(publisher.path(""), Html.escape(word)));
    }

    private static String discovery(Publisher publisher, FeedOffer offer) {
        return "<link rel=\"alternate\" type=\"%s\" title=\"%s\" href=\"%s\">"
                .formatted(offer.format().mediaType(), Html.escape(publisher.name()), publisher.path(offer.file()));
    }

    private static String feed(Publisher publisher, FeedOffer offer) {
        var label = switch (offer.format()) {
            case RSS -> "RSS";
            case ATOM -> "Atom";
            case JSON -> "JSON Feed";
        };
        return "<a href=\"%s\">%s</a>".formatted(publisher.path(offer.file()), label);
    }
}
