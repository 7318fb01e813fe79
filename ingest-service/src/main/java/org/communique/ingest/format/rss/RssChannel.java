package org.communique.ingest.format.rss;

import static org.communique.ingest.format.xml.Vocabulary.ATOM;
import static org.communique.ingest.format.xml.Vocabulary.DC;
import static org.communique.ingest.format.xml.Vocabulary.DCTERMS;
import static org.communique.ingest.format.xml.Vocabulary.ITUNES;
import static org.communique.ingest.format.xml.Vocabulary.RSS;

import java.util.List;
import org.communique.contracts.release.Dates;
import org.communique.ingest.format.module.DateReader;
import org.communique.ingest.format.module.Html;
import org.communique.ingest.format.xml.Name;
import org.communique.ingest.format.xml.XmlElement;
import org.communique.ingest.item.About;
import org.communique.ingest.item.Problems;

/** What a channel of RSS says of itself. */
final class RssChannel {

    private static final List<Name> DESCRIPTION = List.of(
            new Name(RSS, "description"),
            new Name(DC, "description"),
            new Name(ATOM, "subtitle"),
            new Name(ITUNES, "summary"));
    private static final List<Name> AUTHORS = List.of(
            new Name(RSS, "managingeditor"),
            new Name(DC, "creator"),
            new Name(DC, "author"),
            new Name(ITUNES, "author"),
            new Name(RSS, "webmaster"));
    private static final List<Name> UPDATED = List.of(
            new Name(RSS, "lastbuilddate"),
            new Name(ATOM, "updated"),
            new Name(DC, "date"),
            new Name(DCTERMS, "modified"));

    private RssChannel() {}

    static About about(XmlElement channel, Problems problems) {
        var dates = new DateReader("feed", problems);
        return new About(
                channel.first(DESCRIPTION)
                        .map(element -> Html.resolve(element.markup(), element.base()))
                        .orElse(null),
                RssPeople.authors(channel, AUTHORS),
                RssPeople.categories(channel),
                new Dates(
                        dates.first(channel, List.of(new Name(RSS, "pubdate"))), dates.first(channel, UPDATED), null));
    }
}
