package org.communique.ingest.text;

/**
 * Prolog of an XML document before its outermost element: declarations in any place and number, comments, processing
 * instructions, a document type, stray text. Scans each character a few times at most.
 */
public final class XmlProlog {

    private final String xml;
    private final Next instructionEnd;
    private final Next commentEnd;
    private final Next tagEnd;
    private final Next tagStart;
    private final Next subsetStart;
    private final Next subsetEnd;

    private XmlProlog(String xml) {
        this.xml = xml;
        this.instructionEnd = new Next(xml, "?>");
        this.commentEnd = new Next(xml, "-->");
        this.tagEnd = new Next(xml, ">");
        this.tagStart = new Next(xml, "<");
        this.subsetStart = new Next(xml, "[");
        this.subsetEnd = new Next(xml, "]");
    }

    /** Returns the index of the outermost element; the length of the document when there is none. */
    public static int end(String xml) {
        return new XmlProlog(xml).end();
    }

    private int end() {
        int at = tagStart.from(0);
        while (at < xml.length() && !isElement(at)) {
            at = tagStart.from(after(at));
        }
        return at;
    }

    private boolean isElement(int at) {
        return at + 1 < xml.length() && (Character.isLetter(xml.charAt(at + 1)) || xml.charAt(at + 1) == '_');
    }

    /** Returns the index after the construct that begins here. */
    private int after(int at) {
        if (xml.startsWith("<!--", at)) {
            return orNext(at, commentEnd.from(at + 2) + 3);
        }
        if (xml.startsWith("<?", at)) {
            return isDeclaration(at) ? afterDeclaration(at) : orNext(at, instructionEnd.from(at) + 2);
        }
        return xml.startsWith("<!", at) ? afterDocumentType(at) : at + 1;
    }

    private boolean isDeclaration(int at) {
        return xml.regionMatches(true, at, "<?xml", 0, 5);
    }

    /** Returns the index after a declaration; a malformed one ends at its tag, or before the next one. */
    private int afterDeclaration(int at) {
        int next = tagStart.from(at + 1);
        int end = Math.min(instructionEnd.from(at) + 2, tagEnd.from(at) + 1);
        return Math.min(end, next);
    }

    /** Returns the index after a document type with its internal subset, which has tags, too. */
    private int afterDocumentType(int at) {
        int end = tagEnd.from(at);
        int subset = subsetStart.from(at);
        return orNext(at, (subset < end ? tagEnd.from(subsetEnd.from(subset)) : end) + 1);
    }

    /** Returns the end of a construct; an unterminated one ends after its first two characters. */
    private int orNext(int at, int end) {
        return end > xml.length() ? at + 2 : end;
    }

    /** Next occurrence of a text; scans no character twice for ascending positions. */
    private static final class Next {

        private final String xml;
        private final String wanted;
        private int found = -1;

        private Next(String xml, String wanted) {
            this.xml = xml;
            this.wanted = wanted;
        }

        /** Returns the first occurrence from here on; the length of the document when there is none. */
        private int from(int at) {
            if (found < at) {
                int place = xml.indexOf(wanted, at);
                found = place < 0 ? xml.length() : place;
            }
            return found;
        }
    }
}
