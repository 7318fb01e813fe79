package org.communique.newsroom.markup;

/** An XML document under construction. Text is escaped; elements have to be closed by the caller, in order. */
public final class Xml {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** Opens an element; attributes are names and values in turn. */
    public Xml open(String name, String... attributes) {
        return tag(name, attributes).add(">\n");
    }

    /** Closes an element. */
    public Xml close(String name) {
        return add("</" + name + ">\n");
    }

    /** Adds an element with text in it. */
    public Xml text(String name, String text, String... attributes) {
        return tag(name, attributes).add(">" + Html.escape(text) + "</" + name + ">\n");
    }

    /** Adds an element without content. */
    public Xml empty(String name, String... attributes) {
        return tag(name, attributes).add("/>\n");
    }

    /** Adds an element with markup in a CDATA section. */
    public Xml cdata(String name, String markup) {
        return add("<" + name + "><![CDATA[" + markup.replace("]]>", "]]]]><![CDATA[>") + "]]></" + name + ">\n");
    }

    /** Adds well-formed markup. */
    public Xml raw(String markup) {
        return add(markup);
    }

    /** Returns the document so far. */
    @Override
    public String toString() {
        return out.toString();
    }

    private Xml tag(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(Html.escape(attributes[i + 1])).append('"');
        }
        return this;
    }

    private Xml add(String markup) {
        out.append(markup);
        return this;
    }
}
