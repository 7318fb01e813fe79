package org.communique.ingest.parse.atom;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.communique.ingest.parse.extension.LinkReader;
import org.communique.ingest.parse.xml.XmlElement;

/** Links of Atom (RFC 4287, section 4.2.7). */
final class AtomLinks {

    private static final String IANA = "http://www.iana.org/assignments/relation/";

    private AtomLinks() {}

    /** Returns the alternate page: of several, one in HTML. */
    static Optional<URI> alternate(XmlElement parent, LinkReader reader) {
        var links = parent.all(parent.namespace(), "link");
        return alternate(links, true, reader).or(() -> alternate(links, false, reader));
    }

    private static Optional<URI> alternate(List<XmlElement> links, boolean html, LinkReader reader) {
        for (var link : links) {
            var target = isAlternate(link) && isHtml(link) == html ? target(link, reader) : Optional.<URI>empty();
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

    /** Returns the href of the link; some feeds write the URL as text, as in RSS. */
    private static Optional<URI> target(XmlElement link, LinkReader reader) {
        return link.attribute("href")
                .or(() -> Optional.of(link.text()).filter(text -> !text.isEmpty()))
                .flatMap(href -> reader.read(link.base(), href, "link"));
    }
}
