package org.communique.ingest.parse.xml;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.communique.ingest.text.NodeBudget;
import org.communique.ingest.text.TooManyNodesException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;

/**
 * Repair of XML that is not well-formed: blanks before the prolog, bare ampersands, named entities of HTML, unclosed
 * tags, undeclared prefixes, characters outside XML, a truncated document.
 */
final class XmlRepair {

    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final Pattern FIRST_TAG = Pattern.compile("<([a-zA-Z_][\\w.-]{0,100}(?::[\\w.-]{1,100})?)");
    private static final Pattern ITEM_END = end("item|entry");
    private static final Pattern ITEM_START = start("item|entry");
    // An image of RSS has a url as well.
    private static final Pattern PAGE_END = end("url|sitemap");
    private static final Pattern PAGE_START = start("url|sitemap");
    /** Maximum of prefixes; each new one is compared with all. */
    private static final int MAX_PREFIXES = 200;

    private static final Pattern SITEMAP = Pattern.compile("(?i)(?:[\\w.-]+:)?(?:urlset|sitemapindex)");

    private XmlRepair() {}

    /**
     * Result of a repair.
     *
     * @param xml well-formed, as far as can be checked
     * @param cutOff whether the document was truncated; the incomplete rest is dropped
     */
    record Healed(String xml, boolean cutOff) {}

    static Healed heal(String text) throws TooManyNodesException {
        String legal = ILLEGAL.matcher(text).replaceAll("");
        String started = legal.substring(Math.max(0, legal.indexOf('<')));
        boolean cutOff = isCutOff(started);
        return new Healed(wellFormed(cutOff ? upToLast(started) : started), cutOff);
    }

    private static boolean isCutOff(String xml) {
        var root = FIRST_TAG.matcher(xml);
        return root.find() && xml.lastIndexOf("</" + root.group(1)) < 0;
    }

    private static Pattern end(String names) {
        return Pattern.compile("</(?:[\\w.-]+:)?(?:" + names + ")\\s*>", Pattern.CASE_INSENSITIVE);
    }

    private static Pattern start(String names) {
        return Pattern.compile("<(?:[\\w.-]+:)?(?:" + names + ")(?:[\\s>]|\\z)", Pattern.CASE_INSENSITIVE);
    }

    private static String upToLast(String xml) {
        var root = FIRST_TAG.matcher(xml);
        boolean sitemap = root.find() && SITEMAP.matcher(root.group(1)).matches();
        return sitemap ? upToLast(xml, PAGE_START, PAGE_END) : upToLast(xml, ITEM_START, ITEM_END);
    }

    private static String upToLast(String xml, Pattern itemStart, Pattern itemEnd) {
        int end = 0;
        for (var item = itemEnd.matcher(xml); item.find(); ) {
            end = item.end();
        }
        if (end > 0) {
            return xml.substring(0, end);
        }
        var first = itemStart.matcher(xml);
        return first.find() ? xml.substring(0, first.start()) : xml;
    }

    private static String wellFormed(String xml) throws TooManyNodesException {
        new NodeBudget(NodeBudget.TREE).spendOn(xml);
        var document = Jsoup.parse(xml, "", Parser.xmlParser());
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8)
                .prettyPrint(false);
        withoutAsides(document);
        declarePrefixes(document);
        // A numeric reference may have smuggled one in.
        return ILLEGAL.matcher(document.outerHtml()).replaceAll("");
    }

    /** Drops comments, instructions and declarations, which are often broken and never shown. */
    private static void withoutAsides(Document document) {
        var parents = new LinkedHashSet<Element>();
        document.traverse((node, _) -> {
            if (isAside(node) && node.parent() instanceof Element parent) {
                parents.add(parent);
            }
        });
        // All children of a parent together: to remove one by one takes time by the square.
        for (var parent : parents) {
            var kept =
                    parent.childNodes().stream().filter(node -> !isAside(node)).toList();
            parent.empty().appendChildren(kept);
        }
    }

    private static boolean isAside(Node node) {
        return node instanceof Comment || node instanceof XmlDeclaration || node instanceof DocumentType;
    }

    private static void declarePrefixes(Document document) {
        var root = document.firstElementChild();
        if (root == null) {
            return;
        }
        var used = new HashSet<String>();
        var declared = new HashSet<>(Set.of("xml", "xmlns"));
        document.traverse((node, _) -> collect(node, used, declared));
        used.removeAll(declared);
        used.stream()
                .limit(MAX_PREFIXES)
                .forEach(prefix -> root.attr(
                        "xmlns:" + prefix, XmlNamespace.usuallyMeantBy(prefix).orElse("urn:undeclared:" + prefix)));
    }

    private static void collect(Node node, Set<String> used, Set<String> declared) {
        addPrefix(node.nodeName(), used);
        for (var attribute : node.attributes()) {
            String name = attribute.getKey();
            if (name.startsWith("xmlns:")) {
                declared.add(name.substring("xmlns:".length()));
            } else {
                addPrefix(name, used);
            }
        }
    }

    private static void addPrefix(String name, Set<String> prefixes) {
        int colon = name.indexOf(':');
        if (colon > 0) {
            prefixes.add(name.substring(0, colon));
        }
    }
}
