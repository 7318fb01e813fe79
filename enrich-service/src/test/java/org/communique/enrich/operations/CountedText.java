package org.communique.enrich.operations;

/** A text that counts how often it is looked at, for regular expressions. */
record CountedText(String text) implements CharSequence {

    static CharSequence of(CharSequence text) {
        return text instanceof CountedText ? text : new CountedText(text.toString());
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        Operations.one();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        Operations.add((long) end - start);
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
