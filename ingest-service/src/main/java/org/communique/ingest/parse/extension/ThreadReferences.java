package org.communique.ingest.parse.extension;

import static org.communique.ingest.parse.xml.XmlNamespace.THREADS;

import java.util.ArrayList;
import java.util.List;
import org.communique.ingest.parse.xml.XmlElement;

/** References to the items an item replies to: RFC 4685, in Atom and in RSS. */
public final class ThreadReferences {

    private ThreadReferences() {}

    /** Returns the guids of the items it replies to, else their URLs. */
    public static List<String> inReplyTo(XmlElement item, LinkReader links) {
        var replies = item.all(THREADS, "in-reply-to");
        if (replies.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<String>(replies.size());
        for (var reply : replies) {
            reply.attribute("ref")
                    .flatMap(ref -> links.identifier(ref, "in-reply-to"))
                    .or(() -> reply.attribute("href")
                            .filter(href -> links.read(reply.base(), href, "in-reply-to")
                                    .isPresent()))
                    .ifPresent(all::add);
        }
        return all;
    }
}
