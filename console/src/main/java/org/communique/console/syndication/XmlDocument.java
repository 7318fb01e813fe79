package org.communique.console.syndication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writer of an XML document in UTF-8, by StAX. Characters that XML 1.0 cannot hold are left out. */
final class XmlDocument {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    /** Part of a document. */
    @FunctionalInterface
    interface Part {
        void write(XmlDocument document) throws XMLStreamException;
    }

    private XmlDocument() throws XMLStreamException {
        writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** Writes a document of one root. */
    static byte[] write(Part root) {
        try {
            var document = new XmlDocument();
            document.writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            root.write(document);
            document.writer.writeEndDocument();
            document.writer.close();
            return document.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML in memory cannot be written", e);
        }
    }

    /** Writes the root with its namespaces by prefix, the empty prefix being the default one. */
    void root(String name, Map<String, String> namespaces, Map<String, String> attributes, Part content)
            throws XMLStreamException {
        writer.writeStartElement(name);
        for (var namespace : namespaces.entrySet()) {
            if (namespace.getKey().isEmpty()) {
                writer.writeDefaultNamespace(namespace.getValue());
            } else {
                writer.writeNamespace(namespace.getKey(), namespace.getValue());
            }
        }
        attributes(attributes);
        content.write(this);
        writer.writeEndElement();
    }

    /** Writes an element, its prefix declared at the root. */
    void element(String name, Map<String, String> attributes, Part content) throws XMLStreamException {
        writer.writeStartElement(name);
        attributes(attributes);
        content.write(this);
        writer.writeEndElement();
    }

    /** Writes an element with text. */
    void element(String name, Map<String, String> attributes, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        attributes(attributes);
        writer.writeCharacters(valid(text));
        writer.writeEndElement();
    }

    /** Writes an element with text; nothing without text. */
    void optional(String name, @Nullable String text) throws XMLStreamException {
        if (text != null && !text.isBlank()) {
            element(name, Map.of(), text);
        }
    }

    /** Writes an empty element. */
    void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (var attribute : attributes.entrySet()) {
            writer.writeAttribute(attribute.getKey(), valid(attribute.getValue()));
        }
    }

    /** Leaves out the characters that XML 1.0 (2.2) has no place for: controls, halves of surrogate pairs. */
    static String valid(String text) {
        if (text.codePoints().allMatch(XmlDocument::isValid)) {
            return text;
        }
        return text.codePoints()
                .filter(XmlDocument::isValid)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isValid(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
