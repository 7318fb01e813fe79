package org.communique.ingest.parse.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.communique.ingest.text.XmlProlog;

/**
 * General entities that a document declares for itself (XML 1.0, section 4.2.1), replaced in its text. Their values hold
 * no other ones, so nothing multiplies; external ones, and parameter entities, are none.
 */
final class InternalEntities {

    private static final int MOST = 100;
    private static final int LONGEST = 2_000;

    /** Characters that replacements may add to one document. */
    private static final int MOST_ADDED = 200_000;

    private static final String CDATA = "<![CDATA[";
    private static final Pattern DECLARATION =
            Pattern.compile("<!ENTITY\\s{1,20}([\\w:.-]{1,100})\\s{1,20}(?:\"([^\"]{0," + LONGEST + "})\"|'([^']{0,"
                    + LONGEST + "})')\\s{0,20}>");
    private static final Pattern OTHER_REFERENCE = Pattern.compile("&(?!#|(?:amp|lt|gt|quot|apos);)|%[\\w:]");
    private static final Pattern REFERENCE = Pattern.compile("&([\\w:.-]{1,100});");

    private InternalEntities() {}

    /** Returns the document with the references to its own entities replaced. */
    static String replaced(String xml) {
        int content = xml.indexOf("<!ENTITY") < 0 ? 0 : XmlProlog.end(xml);
        if (content == 0) {
            return xml;
        }
        var entities = declared(xml.substring(0, content));
        return entities.isEmpty() ? xml : replaced(xml, content, entities);
    }

    private static Map<String, String> declared(String prolog) {
        var entities = new HashMap<String, String>();
        for (var declaration = DECLARATION.matcher(prolog); declaration.find() && entities.size() < MOST; ) {
            String value = declaration.group(2) == null ? declaration.group(3) : declaration.group(2);
            if (!OTHER_REFERENCE.matcher(value).find()) {
                // The first declaration of a name holds.
                entities.putIfAbsent(declaration.group(1), value);
            }
        }
        return entities;
    }

    private static String replaced(String xml, int content, Map<String, String> entities) {
        var text = new StringBuilder(xml.length()).append(xml, 0, content);
        int added = 0;
        int at = content;
        var reference = REFERENCE.matcher(xml);
        int cdata = xml.indexOf(CDATA, at);
        for (boolean found = reference.find(at); found; ) {
            if (cdata >= 0 && cdata < reference.start()) {
                int end = xml.indexOf("]]>", cdata);
                int after = end < 0 ? xml.length() : end;
                text.append(xml, at, after);
                at = after;
                cdata = xml.indexOf(CDATA, at);
                found = reference.start() >= at || reference.find(at);
                continue;
            }
            String value = entities.get(reference.group(1));
            text.append(xml, at, reference.start());
            if (value != null && added + value.length() <= MOST_ADDED) {
                text.append(value);
                added += value.length();
            } else {
                text.append(reference.group());
            }
            at = reference.end();
            found = reference.find();
        }
        return text.append(xml, at, xml.length()).toString();
    }
}
