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
            new ElementName(ATOM, "subtitle"),
            new ElementName(ITUNES, "summary"));
    private static final List<ElementName> AUTHORS = List.of(
            new ElementName(RSS, "managingeditor"),
            new ElementName(DC, "creator"),
            new ElementName(DC, "author"),
            new ElementName(ITUNES, "author"),
            new ElementName(RSS, "webmaster"));
    private static final List<ElementName> UPDATED = List.of(
            new ElementName(RSS, "lastbuilddate"),
            new ElementName(ATOM, "updated"),
            new ElementName(DC, "date"),
            new ElementName(DCTERMS, "modified"));

    private RssChannel() {}

    static FeedMetadata about(XmlElement channel, ParseProblems problems) {
        var dates = new DateReader("feed", problems);
        return new FeedMetadata(
                channel.first(DESCRIPTION)
                        .map(element -> HtmlContent.resolve(element.markup(), element.base()))
                        .orElse(null),
                RssPeople.authors(channel, AUTHORS),
                RssPeople.categories(channel),
                new Dates(
                        dates.first(channel, List.of(new ElementName(RSS, "pubdate"))),
                        dates.first(channel, UPDATED),
                        null));
    }
}
