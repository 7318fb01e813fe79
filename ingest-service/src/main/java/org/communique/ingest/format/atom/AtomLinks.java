package org.communique.ingest.format.atom;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.communique.ingest.format.xml.XmlElement;
import org.communique.ingest.url.LenientUrl;

/** Links of Atom (RFC 4287, section 4.2.7). */
final class AtomLinks {

    private static final String IANA = "http://www.iana.org/assignments/relation/";

    private AtomLinks() {}

    /** The page that says the same for people: of several, one that is HTML. */
    static Optional<URI> alternate(XmlElement parent) {
        var links = parent.all(parent.vocabulary(), "link");
        return alternate(links, true).or(() -> alternate(links, false));
    }

    private static Optional<URI> alternate(List<XmlElement> links, boolean html) {
        for (var link : links) {
            var target = isAlternate(link) && isHtml(link) == html ? target(link) : Optional.<URI>empty();
            if (target.isPresent()) {
                return target;
            }
        }
        return Optional.empty();
    }

    private static boolean isAlternate(XmlElement link) {
        String relation = link.attribute("rel").orElse("alternate");
        return relation.equalsIgnoreCase("alternate") || relation.equals(IANA + "alternate");
    }

    private static boolean isHtml(XmlElement link) {
        return link.attribute("type").filter(type -> !type.contains("html")).isEmpty();
    }

    /** Of the link's href; some feeds write the URL as text, as in RSS. */
    private static Optional<URI> target(XmlElement link) {
        return link.attribute("href")
                .or(() -> Optional.of(link.text()).filter(text -> !text.isEmpty()))
                .flatMap(href -> LenientUrl.resolve(link.base(), href));
    }
}
