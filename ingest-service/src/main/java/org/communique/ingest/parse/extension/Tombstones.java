package org.communique.ingest.parse.extension;

import static org.communique.ingest.parse.xml.XmlNamespace.ATOM;
import static org.communique.ingest.parse.xml.XmlNamespace.TOMBSTONES;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.communique.ingest.parse.item.Excerpt;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.item.Tombstone;
import org.communique.ingest.parse.xml.XmlElement;

/** Tombstones of deleted items (RFC 6721), of Atom and accepted in RSS as well. */
public final class Tombstones {

    private static final int MAX_TOMBSTONES = 2_000;
    private static final int SHOWN = 60;

    private Tombstones() {}

    /** Returns the tombstones of a feed; reports and skips those without a reference. */
    public static List<Tombstone> of(XmlElement feed, ParseProblems problems) {
        var entries = feed.all(TOMBSTONES, "deleted-entry");
        if (entries.size() > MAX_TOMBSTONES) {
            problems.add("%d deleted entries (expected: at most %d; the rest is left out)"
                    .formatted(entries.size(), MAX_TOMBSTONES));
        }
        return entries.stream()
                .limit(MAX_TOMBSTONES)
                .flatMap(entry -> tombstone(entry, problems).stream())
                .toList();
    }

    private static Optional<Tombstone> tombstone(XmlElement entry, ParseProblems problems) {
        var ref = entry.attribute("ref");
        if (ref.isEmpty()) {
            problems.add("deleted-entry without ref (expected: the id of the entry that is gone)");
            return Optional.empty();
        }
        String where = "deleted-entry " + Excerpt.of(ref.get(), SHOWN);
        var dates = new DateReader(where, problems);
        return Optional.of(new Tombstone(
                ref.get(),
                link(entry, new LinkReader(where, problems)).orElse(null),
                entry.attribute("when")
                        .flatMap(when -> dates.read(when, "when"))
                        .orElse(null),
                entry.first(TOMBSTONES, "comment")
                        .flatMap(comment -> MarkupRemover.ofPossibleHtml(comment.text()))
                        .orElse(null)));
    }

    private static Optional<URI> link(XmlElement entry, LinkReader links) {
        return entry.all(ATOM, "link").stream()
                .filter(link -> link.attribute("rel").orElse("alternate").equals("alternate"))
                .flatMap(link -> link.attribute("href").stream())
                .flatMap(href -> links.read(entry.base(), href, "link").stream())
                .findFirst();
    }
}
