package org.communique.ingest.format.xml;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Takes XML apart, well-formed or not. */
public final class XmlReader {

    /** How Woodstox ends its messages. */
    private static final Pattern PLACE = Pattern.compile("\\s+at \\[row,col.*", Pattern.DOTALL);

    private XmlReader() {}

    /**
     * Reads a document. What is not well-formed is healed first and read a second time, which costs several times as
     * much and is noted.
     *
     * @param base what relative URLs are relative to
     * @return empty when there is no element in it at all
     */
    public static Optional<XmlParts> read(String text, URI base) {
        try {
            var stream = new XmlStream(text, base);
            stream.read();
            return parts(stream, false, List.of());
        } catch (XMLStreamException e) {
            return readHealed(text, base, "XML: " + oneLine(e));
        }
    }

    private static Optional<XmlParts> readHealed(String text, URI base, String problem) {
        var healed = Healer.heal(text);
        var problems = new ArrayList<>(List.of(problem));
        if (healed.cutOff()) {
            problems.add("XML: breaks off; what is unfinished is left out");
        }
        return readOnce(healed.xml(), base, healed.cutOff(), problems);
    }

    private static Optional<XmlParts> readOnce(String xml, URI base, boolean cutOff, List<String> problems) {
        try {
            var stream = new XmlStream(xml, base);
            try {
                stream.read();
                return parts(stream, cutOff, problems);
            } catch (XMLStreamException e) {
                problems.add("XML: beyond help from here on: " + oneLine(e));
                return parts(stream, true, problems);
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static Optional<XmlParts> parts(XmlStream stream, boolean partial, List<String> problems) {
        return Optional.ofNullable(stream.root()).map(root -> new XmlParts(root, stream.parts(), partial, problems));
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
