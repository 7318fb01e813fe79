package org.communique.ingest.parse.xml;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.communique.ingest.text.TooManyNodesException;
import org.communique.ingest.text.XmlProlog;
import org.jspecify.annotations.Nullable;

/** Lenient parser of XML feeds, well-formed or not. */
public final class XmlReader {

    /** Ending of the messages of Woodstox. */
    private static final Pattern PLACE = Pattern.compile("\\s+at \\[row,col.*", Pattern.DOTALL);

    private XmlReader() {}

    /**
     * Parses a document. Text before the outermost element is dropped if it breaks the document. Other damage is
     * repaired and parsed again, at several times the cost. Both are reported.
     *
     * @param base base of relative URLs
     * @return empty when there is no element at all
     * @throws TooManyNodesException when it has too many nodes, or they are nested too deep
     */
    public static Optional<XmlFeed> parse(String document, URI base) throws TooManyNodesException {
        String text = InternalEntities.replaced(document);
        var whole = new Attempt();
        if (whole.read(text, base)) {
            return whole.parts(false, List.of());
        }
        String content = text.substring(XmlProlog.end(text));
        var withoutProlog = new Attempt();
        if (whole.root() == null && withoutProlog.read(content, base)) {
            return withoutProlog.parts(false, List.of(whole.problem()));
        }
        return readHealed(content, base, whole.problem());
    }

    private static Optional<XmlFeed> readHealed(String text, URI base, String problem) throws TooManyNodesException {
        var repaired = XmlRepair.heal(text);
        var problems = new ArrayList<>(List.of(problem));
        if (repaired.cutOff()) {
            problems.add("XML: breaks off; what is unfinished is left out");
        }
        var attempt = new Attempt();
        boolean whole = attempt.read(repaired.xml(), base);
        if (!whole) {
            problems.add("XML: beyond help from here on: " + attempt.failure);
        }
        return attempt.parts(repaired.cutOff() || !whole, problems);
    }

    /** Result of one pass, up to the end or to the first error. */
    private static final class Attempt {

        private @Nullable XmlStream stream;
        private String failure = "";

        private boolean read(String xml, URI base) throws TooManyNodesException {
            try {
                stream = new XmlStream(xml, base);
                stream.read();
                return true;
            } catch (XMLStreamException e) {
                failure = oneLine(e);
                return false;
            }
        }

        private @Nullable XmlElement root() {
            return stream == null ? null : stream.root();
        }

        private String problem() {
            return "XML: " + failure;
        }

        private Optional<XmlFeed> parts(boolean partial, List<String> more) {
            var root = root();
            if (stream == null || root == null) {
                return Optional.empty();
            }
            var problems = new ArrayList<>(more);
            if (!stream.foreignNamespace().isEmpty()) {
                problems.add("XML: '%s' in the namespace '%s' (expected: that of its format, or none)"
                        .formatted(root.name(), stream.foreignNamespace()));
            }
            if (stream.isFlattened()) {
                problems.add("XML: nested too deep; the elements furthest in are left out, their text is kept");
            }
            return Optional.of(new XmlFeed(root, stream.hasChannel(), stream.parts(), partial, problems));
        }
    }

    private static String oneLine(XMLStreamException e) {
        String message = PLACE.matcher(String.valueOf(e.getMessage())).replaceFirst("");
        var place = e.getLocation();
        return place == null
                ? message
                : "%s, in line %d, column %d"
                        .formatted(message.replace('\n', ' '), place.getLineNumber(), place.getColumnNumber());
    }
}
