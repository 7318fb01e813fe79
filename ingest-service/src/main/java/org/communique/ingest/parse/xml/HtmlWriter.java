package org.communique.ingest.parse.xml;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writer of elements as HTML. */
final class HtmlWriter {

    /** Elements without an end tag (HTML, section 13.1.2). */
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private static final Map<Character, String> REFERENCES =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;");

    private HtmlWriter() {}

    static String of(List<XmlNode> nodes) {
        var html = new StringBuilder();
        nodes.forEach(node -> append(node, html));
        return html.toString().strip();
    }

    private static void append(XmlNode node, StringBuilder html) {
        switch (node) {
            case XmlNode.Text(var text) -> escape(text, html);
            case XmlElement element -> append(element, html);
        }
    }

    private static void append(XmlElement element, StringBuilder html) {
        html.append('<').append(element.name());
        element.attributes().forEach((name, value) -> {
            html.append(' ').append(name).append("=\"");
            escape(value, html);
            html.append('"');
        });
        html.append('>');
        // Where it was never closed, what came after it is in it.
        element.children().forEach(child -> append(child, html));
        if (!VOID.contains(element.name())) {
            html.append("</").append(element.name()).append('>');
        }
    }

    private static void escape(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String reference = REFERENCES.get(c);
            if (reference == null) {
                html.append(c);
            } else {
                html.append(reference);
            }
        }
    }
}
