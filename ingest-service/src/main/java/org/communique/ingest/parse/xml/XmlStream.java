package org.communique.ingest.parse.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.communique.ingest.text.LenientUrl;
import org.communique.ingest.text.NodeBudget;
import org.communique.ingest.text.TooManyNodesException;
import org.communique.kit.charset.SoundText;
import org.jspecify.annotations.Nullable;

/**
 * Streaming parser of well-formed XML. It reads no DTD and knows only the entities of XML itself, so neither can fetch
 * anything or expand without bound.
 */
final class XmlStream {

    /** Elements entered by the stream; others are read whole. */
    private static final Set<String> FRAMES = Set.of("rss", "rdf", "feed", "channel", "urlset", "sitemapindex");

    /** Outermost element of an Atom entry document (RFC 4287, section 2). */
    private static final String ENTRY = "entry";

    /** Depth beyond which elements are dropped, and their content moves to the element around them. */
    private static final int MAX_DEPTH = 100;

    /** Depth beyond which the document is refused. */
    private static final int MAX_DEPTH_AT_ALL = 10_000;

    /** Maximum of entered elements: RSS has one channel in one frame. */
    private static final int MAX_FRAMES = 20;

    private static final WstxInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final URI documentBase;
    private final List<XmlElement> parts = new ArrayList<>();
    private final Map<String, XmlNamespace> namespaces = new HashMap<>();
    private final NodeBudget budget = new NodeBudget(NodeBudget.STREAM);
    private @Nullable XmlElement root;
    private boolean flattened;
    private boolean channel;
    private @Nullable String home;
    private String homePrefix = "";
    private @Nullable XmlNamespace homeMeaning;

    XmlStream(String xml, URI base) throws XMLStreamException {
        this.reader = FACTORY.createXMLStreamReader(new StringReader(xml));
        this.documentBase = base;
    }

    /** Returns the outermost element; null before it was reached. */
    @Nullable
    XmlElement root() {
        return root;
    }

    /** Returns the parts read so far. */
    List<XmlElement> parts() {
        return parts;
    }

    /** Whether there is a channel within the outermost element. */
    boolean hasChannel() {
        return channel;
    }

    /** Whether elements were dropped for their depth. */
    boolean isFlattened() {
        return flattened;
    }

    /**
     * Reads to the end of the outermost element.
     *
     * @throws XMLStreamException where the XML is not well-formed; the parts before are kept
     * @throws TooManyNodesException when there are too many elements, attributes and texts, or they are nested too deep
     */
    void read() throws XMLStreamException, TooManyNodesException {
        try {
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                // Comments, processing instructions, a document type: nothing for us.
            }
            root = start(null);
            if (FRAMES.contains(root.name())) {
                settle(root);
                root = at(root);
                frame(root, 1);
            } else if (root.name().equals(ENTRY)) {
                settle(root);
                root = at(root);
                parts.add(whole(root, 0));
            }
        } finally {
            // Gives its buffers, and the names that it met, to the next one.
            reader.close();
        }
    }

    /**
     * Takes the namespace of a frame for that of its format: some declare that of Atom, HTML or themselves for RSS, or a
     * draft of Atom.
     */
    private void settle(XmlElement frame) {
        var meant = meant(frame.name());
        String uri = reader.getNamespaceURI();
        if (meant == null || uri == null || XmlNamespace.of(uri) == meant || XmlNamespace.of(uri) == XmlNamespace.RDF) {
            return;
        }
        if (!(meant == XmlNamespace.ATOM && XmlNamespace.of(uri) == XmlNamespace.RSS)) {
            home = uri;
            homePrefix = prefix();
            homeMeaning = meant;
        }
    }

    private static @Nullable XmlNamespace meant(String frame) {
        return switch (frame) {
            case "rss", "channel", "rdf" -> XmlNamespace.RSS;
            case "feed", ENTRY -> XmlNamespace.ATOM;
            default -> null;
        };
    }

    /** Returns the element in the namespace that is meant. */
    private XmlElement at(XmlElement frame) {
        return new XmlElement(
                namespace(), frame.name(), frame.attributes(), frame.children(), frame.base(), frame.language());
    }

    /** Returns the namespace of the frame as written; empty when it is a usual one. */
    String foreignNamespace() {
        return home == null ? "" : home;
    }

    private String prefix() {
        return reader.getPrefix() == null ? "" : reader.getPrefix();
    }

    private void frame(XmlElement frame, int frames) throws XMLStreamException, TooManyNodesException {
        if (frames > MAX_FRAMES) {
            throw new TooManyNodesException("channels nested more than %d deep (expected: one)".formatted(MAX_FRAMES));
        }
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                var element = start(frame);
                if (element.name().equals("channel")) {
                    settle(element);
                    channel = true;
                    frame(element, frames + 1);
                } else {
                    parts.add(whole(element, 0));
                }
            }
        }
    }

    private XmlElement whole(XmlElement element, int depth) throws XMLStreamException, TooManyNodesException {
        int left = 0;
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT || left > 0; event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth < MAX_DEPTH) {
                        element.children().add(whole(start(element), depth + 1));
                    } else {
                        left = deeper(left);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> left--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(element);
                default -> {
                    // Comments and processing instructions.
                }
            }
        }
        return element;
    }

    private int deeper(int left) throws TooManyNodesException {
        if (left > MAX_DEPTH_AT_ALL) {
            throw new TooManyNodesException(
                    "XML nested more than %,d deep (expected: at most that)".formatted(MAX_DEPTH_AT_ALL));
        }
        flattened = true;
        return left + 1;
    }

    /** Adds a text, except white space of a sitemap: half of its nodes, without meaning. */
    private void text(XmlElement element) throws TooManyNodesException {
        String text = SoundText.withoutC1(reader.getText());
        if (element.namespace() != XmlNamespace.SITEMAP || !text.isBlank()) {
            budget.spend(1);
            element.children().add(new XmlNode.Text(text));
        }
    }

    private XmlElement start(@Nullable XmlElement around) throws TooManyNodesException {
        budget.spend(1 + reader.getAttributeCount() + reader.getNamespaceCount());
        URI outer = around == null ? documentBase : around.base();
        String base = reader.getAttributeValue(XMLConstants.XML_NS_URI, "base");
        String language = reader.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        return new XmlElement(
                namespace(),
                XmlElement.lower(reader.getLocalName()),
                attributes(),
                new ArrayList<>(4),
                base == null ? outer : LenientUrl.resolve(outer, base).orElse(outer),
                language == null && around != null ? around.language() : language);
    }

    private XmlNamespace namespace() {
        String namespace = reader.getNamespaceURI();
        if (homeMeaning != null && namespace != null && namespace.equals(home) && prefix().equals(homePrefix)) {
            return homeMeaning;
        }
        return namespace == null ? XmlNamespace.RSS : namespaces.computeIfAbsent(namespace, XmlNamespace::of);
    }

    private Map<String, String> attributes() {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        if (count == 1) {
            return Map.of(
                    XmlElement.lower(reader.getAttributeLocalName(0)),
                    SoundText.withoutC1(reader.getAttributeValue(0)));
        }
        var attributes = LinkedHashMap.<String, String>newLinkedHashMap(count);
        for (int i = 0; i < count; i++) {
            attributes.putIfAbsent(
                    XmlElement.lower(reader.getAttributeLocalName(i)),
                    SoundText.withoutC1(reader.getAttributeValue(i)));
        }
        return attributes;
    }

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 2 * MAX_DEPTH_AT_ALL);
        // Else what is wrong with a text comes out, unchecked, where the text is asked for.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }
}
