package org.communique.ingest.parse.rss;

import static org.communique.ingest.parse.xml.XmlNamespace.ATOM;
import static org.communique.ingest.parse.xml.XmlNamespace.DC;
import static org.communique.ingest.parse.xml.XmlNamespace.DCTERMS;
import static org.communique.ingest.parse.xml.XmlNamespace.ITUNES;
import static org.communique.ingest.parse.xml.XmlNamespace.RSS;

import java.util.List;
import org.communique.contracts.release.Dates;
import org.communique.ingest.parse.extension.DateReader;
import org.communique.ingest.parse.extension.HtmlContent;
import org.communique.ingest.parse.item.FeedMetadata;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.xml.ElementName;
import org.communique.ingest.parse.xml.XmlElement;

/** Metadata of a channel of RSS. */
final class RssChannel {

    private static final List<ElementName> DESCRIPTION = List.of(
            new ElementName(RSS, "description"),
            new ElementName(DC, "description"),
            new ElementName(RSS, "subtitle"),
            new ElementName(RSS, "tagline"),
            // CDF.
            new ElementName(RSS, "abstract"),
            new ElementName(ATOM, "subtitle"),
            new ElementName(ITUNES, "summary"),
            new ElementName(ITUNES, "subtitle"));
    private static final List<ElementName> AUTHORS = List.of(
            new ElementName(RSS, "managingeditor"),
            new ElementName(RSS, "author"),
            new ElementName(DC, "creator"),
            new ElementName(DC, "author"),
            new ElementName(ITUNES, "author"),
            new ElementName(RSS, "webmaster"));
    private static final List<ElementName> PUBLISHED = List.of(
            new ElementName(RSS, "pubdate"),
            new ElementName(RSS, "published"),
            new ElementName(RSS, "issued"),
            new ElementName(DCTERMS, "issued"),
            new ElementName(DCTERMS, "created"),
            new ElementName(ATOM, "published"));
    private static final List<ElementName> ID =
            List.of(new ElementName(RSS, "id"), new ElementName(RSS, "guid"), new ElementName(ATOM, "id"));
    private static final List<ElementName> UPDATED = List.of(
            new ElementName(RSS, "lastbuilddate"),
            new ElementName(RSS, "updated"),
            new ElementName(RSS, "modified"),
            new ElementName(ATOM, "updated"),
            new ElementName(DC, "date"),
            new ElementName(DCTERMS, "modified"));

    private RssChannel() {}

    static FeedMetadata about(XmlElement channel, ParseProblems problems) {
        var dates = new DateReader("feed", problems);
        var updated = dates.first(channel, UPDATED);
        return new FeedMetadata(
                channel.first(ID)
                        .map(XmlElement::text)
                        .or(() -> channel.attribute("about"))
                        .orElse(null),
                channel.first(DESCRIPTION)
                        .map(element -> HtmlContent.resolve(element.markup(), element.base()))
                        .orElse(null),
                RssPeople.authors(channel, AUTHORS),
                RssPeople.categories(channel),
                new Dates(
                        dates.first(channel, PUBLISHED),
                        updated != null ? updated : dates.attribute(channel, "lastmod"),
                        null));
    }
}
