package org.communique.ingest.text;

/**
 * Budget of nodes of one document. A limit of bytes alone does not bound memory: an element takes four bytes in a
 * document and some 150 on the heap.
 */
public final class NodeBudget {

    /** For documents that are read as a stream: a sitemap of 50,000 pages needs some 400,000. */
    public static final int STREAM = 500_000;

    /** For documents that jsoup makes a tree of, whose nodes are large; pages of releases have 16,000 at most. */
    public static final int TREE = 150_000;

    private static final String CDATA = "<![CDATA[";

    private final int most;
    private int spent;

    /** @param most how many nodes there may be */
    public NodeBudget(int most) {
        this.most = most;
    }

    /**
     * Counts nodes.
     *
     * @throws TooManyNodesException when there are more by now than there may be
     */
    public void spend(int nodes) throws TooManyNodesException {
        spent += nodes;
        if (spent > most) {
            throw new TooManyNodesException("too many nodes: more than %,d (expected: at most that)".formatted(most));
        }
    }

    /**
     * Checks markup before a tree is made of it. A tag, a comment and a section of characters begin with {@code <}, and
     * what has a value has {@code =}.
     *
     * @throws TooManyNodesException when the tree would have too many nodes
     */
    public void spendOn(String markup) throws TooManyNodesException {
        int at = 0;
        while (at < markup.length()) {
            char c = markup.charAt(at);
            if (c == '<' || c == '=') {
                spend(1);
            }
            at = c == '<' && markup.startsWith(CDATA, at) ? endOfCharacters(markup, at) : at + 1;
        }
    }

    private static int endOfCharacters(String markup, int start) {
        int end = markup.indexOf("]]>", start);
        return end < 0 ? markup.length() : end;
    }
}
