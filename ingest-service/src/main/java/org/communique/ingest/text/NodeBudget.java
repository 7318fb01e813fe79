package org.communique.ingest.text;

/**
 * Budget of nodes of one document. A limit of bytes alone does not bound memory: an element has four bytes in a
 * document and some 150 on the heap.
 */
public final class NodeBudget {

    /** Budget of documents read as a stream: a sitemap of 50,000 pages needs some 400,000. */
    public static final int STREAM = 500_000;

    /** Budget of documents parsed by jsoup, with large nodes; pages of releases have 16,000 at most. */
    public static final int TREE = 150_000;

    private static final String CDATA = "<![CDATA[";

    private final int most;
    private int spent;

    /** @param most maximum number of nodes */
    public NodeBudget(int most) {
        this.most = most;
    }

    /**
     * Counts nodes.
     *
     * @throws TooManyNodesException when the total exceeds the budget
     */
    public void spend(int nodes) throws TooManyNodesException {
        spent += nodes;
        if (spent > most) {
            throw new TooManyNodesException("too many nodes: more than %,d (expected: at most that)".formatted(most));
        }
    }

    /**
     * Checks markup before it is parsed to a tree. Tags, comments and CDATA sections begin with {@code <}, and
     * attributes with a value have {@code =}.
     *
     * @throws TooManyNodesException when the tree would exceed the budget
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
