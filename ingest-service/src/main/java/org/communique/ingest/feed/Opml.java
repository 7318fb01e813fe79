package org.communique.ingest.feed;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * List of feeds (OPML 2.0, http://opml.org/spec2.opml).
 *
 * @param outlines in the order of the document
 */
public record Opml(List<Outline> outlines) {

    private static final String NOT_XML_TEXT = "[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]";
    /** A list of ten thousand feeds has a tenth of them. */
    private static final int MOST_TAGS = 100_000;

    private static final int DEEPEST = 16;

    /** Namespace of the attribute that makes an exported list a backup; other readers pass it over. */
    private static final String NAMESPACE = "urn:communique:opml";

    private static final String PREFIX = "communique";
    private static final String REGISTRATION = PREFIX + ":registration";

    /** Copies the list. */
    public Opml {
        outlines = List.copyOf(outlines);
    }

    /**
     * Feed in the list.
     *
     * @param xmlUrl of its document, as written
     * @param title for people; null when there is none
     * @param labels the folders around it, outermost first; of very many, the innermost ones
     * @param registration its registration in JSON, with all options and labels; null in the lists of others
     */
    public record Outline(
            String xmlUrl,
            @Nullable String title,
            List<String> labels,
            @Nullable String registration) {

        /** Copies the list. */
        public Outline {
            labels = List.copyOf(labels);
        }

        /** Creates a feed without options of ours. */
        public Outline(String xmlUrl, @Nullable String title, List<String> labels) {
            this(xmlUrl, title, labels, null);
        }
    }

    /**
     * Reads a list leniently: repairs XML that is not well-formed, and resolves no entity or DTD.
     *
     * @throws IllegalArgumentException when it has more tags than fit into memory
     */
    public static Opml parse(String xml) {
        long tags = xml.chars().filter(c -> c == '<').count();
        if (tags > MOST_TAGS) {
            throw new IllegalArgumentException("body: %d tags (expected: at most %d)".formatted(tags, MOST_TAGS));
        }
        var outlines = Jsoup.parse(xml, "", Parser.xmlParser()).select("outline").stream()
                .filter(outline -> !attribute(outline, "xmlUrl").isBlank())
                .map(Opml::outline)
                .toList();
        return new Opml(outlines);
    }

    /** Returns the XML of the list; a feed with several labels is in the folder of the first. */
    public String write(String title) {
        var xml = new StringWriter();
        try {
            var writer = XMLOutputFactory.newFactory().createXMLStreamWriter(xml);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("opml");
            writer.writeAttribute("version", "2.0");
            writer.writeAttribute("xmlns:" + PREFIX, NAMESPACE);
            writer.writeStartElement("head");
            writer.writeStartElement("title");
            writer.writeCharacters(title);
            writer.writeEndElement();
            writer.writeEndElement();
            writeBody(writer);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a list of feeds can always be written", e);
        }
        return xml.toString();
    }

    private void writeBody(XMLStreamWriter writer) throws XMLStreamException {
        writer.writeStartElement("body");
        for (var folder :
                outlines.stream().map(Opml::folder).distinct().sorted().toList()) {
            if (!folder.isEmpty()) {
                writer.writeStartElement("outline");
                writer.writeAttribute("text", text(folder));
            }
            for (var outline : outlines) {
                if (folder(outline).equals(folder)) {
                    writeFeed(writer, outline);
                }
            }
            if (!folder.isEmpty()) {
                writer.writeEndElement();
            }
        }
        writer.writeEndElement();
    }

    private static void writeFeed(XMLStreamWriter writer, Outline outline) throws XMLStreamException {
        var title = text(outline.title() == null ? outline.xmlUrl() : outline.title());
        writer.writeEmptyElement("outline");
        writer.writeAttribute("type", "rss");
        writer.writeAttribute("text", title);
        writer.writeAttribute("title", title);
        writer.writeAttribute("xmlUrl", outline.xmlUrl());
        if (outline.registration() != null) {
            writer.writeAttribute(REGISTRATION, text(outline.registration()));
        }
    }

    private static String text(String value) {
        return value.replaceAll(NOT_XML_TEXT, " ");
    }

    private static String folder(Outline outline) {
        return outline.labels().isEmpty() ? "" : outline.labels().getFirst();
    }

    private static Outline outline(Element element) {
        String registration = attribute(element, REGISTRATION);
        return new Outline(
                attribute(element, "xmlUrl").strip(),
                title(element),
                labels(element),
                registration.isBlank() ? null : registration);
    }

    private static List<String> labels(Element element) {
        var labels = new ArrayList<String>();
        var folder = element.parent();
        for (int up = 0; folder != null && up < DEEPEST; up++) {
            var label = folder.nameIs("outline") ? title(folder) : null;
            if (label != null) {
                labels.addFirst(label);
            }
            folder = folder.parent();
        }
        return labels;
    }

    private static @Nullable String title(Element outline) {
        var title = attribute(outline, "title").isBlank() ? attribute(outline, "text") : attribute(outline, "title");
        return title.isBlank() ? null : title.strip();
    }

    /** Some write {@code xmlurl}. */
    private static String attribute(Element element, String name) {
        return element.attributes().getIgnoreCase(name);
    }
}
