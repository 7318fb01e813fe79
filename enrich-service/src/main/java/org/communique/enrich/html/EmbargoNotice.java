package org.communique.enrich.html;

import java.time.ZoneId;
import java.util.Optional;
import org.communique.contracts.release.Embargo;
import org.communique.enrich.date.EmbargoLine;
import org.jsoup.nodes.Element;

/** The embargo that a page states in a line of its own, wherever it stands: often outside of the main text. */
final class EmbargoNotice {

    private EmbargoNotice() {}

    /** The embargo; none when the page states several, which are then those of its list of releases. */
    static Optional<Embargo> in(Element body, ZoneId zone) {
        var embargoes = Paragraphs.of(body).stream()
                .flatMap(line -> EmbargoLine.read(line, zone).stream())
                .distinct()
                .toList();
        return embargoes.size() == 1 ? Optional.of(embargoes.getFirst()) : Optional.empty();
    }
}
