package org.communique.enrich.text.sentence;

/** Ends of the sentences of one text. */
final class SentenceBoundaries {

    private static final String STOPS = ".!?…";
    private static final String STOPS_WITHOUT_BLANK = "。！？।۔؟";
    private static final String CLOSING = "\"'”’“»«›‹)]}";
    private static final String OPENING = "\"'“”„‚‘«»‹›([{¿¡-–—•";
    private static final int LONGEST_ORDINAL = 2;
    /** Longest word that is looked up. */
    private static final int LONGEST_STARTER = 40;

    private final String text;
    private final Abbreviations abbreviations;

    SentenceBoundaries(String text, Abbreviations abbreviations) {
        this.text = text;
        this.abbreviations = abbreviations;
    }

    /** Returns the end of the sentence from {@code start}, at most {@code limit}. */
    int next(int start, int limit) {
        int at = start;
        while (at < limit) {
            char c = text.charAt(at);
            if (STOPS_WITHOUT_BLANK.indexOf(c) >= 0) {
                return afterClosing(at + 1, limit);
            }
            if (STOPS.indexOf(c) >= 0) {
                int end = afterClosing(at + 1, limit);
                if (ends(start, at, end, limit)) {
                    return end;
                }
                at = end;
            } else {
                at++;
            }
        }
        return limit;
    }

    private int afterClosing(int from, int limit) {
        int at = from;
        while (at < limit && (STOPS.indexOf(text.charAt(at)) >= 0 || CLOSING.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        // A French closing quote stands after a blank: « Oui. » dit-il.
        return at + 1 < limit && SentenceSplitter.isBlank(text.charAt(at)) && text.charAt(at + 1) == '»' ? at + 2 : at;
    }

    /** Whether one of the stops from {@code firstStop} to {@code end} ends the sentence. */
    private boolean ends(int start, int firstStop, int end, int limit) {
        if (end >= limit) {
            return true;
        }
        if (!SentenceSplitter.isBlank(text.charAt(end))) {
            return false;
        }
        int next = startOfNextWord(end, limit);
        if (next >= limit) {
            return true;
        }
        int first = text.codePointAt(next);
        boolean mayBegin = Character.isLetterOrDigit(first) && !Character.isLowerCase(first);
        return mayBegin && anyEnds(start, firstStop, end, wordAt(next, limit));
    }

    private boolean anyEnds(int start, int firstStop, int end, String next) {
        for (int stop = firstStop; stop < end; stop++) {
            char c = text.charAt(stop);
            if (STOPS.indexOf(c) >= 0 && (c != '.' || endsAtFullStop(start, stop, next))) {
                return true;
            }
        }
        return false;
    }

    private int startOfNextWord(int from, int limit) {
        int at = from;
        while (at < limit && (SentenceSplitter.isBlank(text.charAt(at)) || OPENING.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private boolean endsAtFullStop(int start, int stop, String next) {
        int wordStart = startOfLastWord(start, stop);
        var word = text.substring(wordStart, stop);
        if (isOrdinal(word, wordStart == start)) {
            return abbreviations.isStarter(next) && wordStart > start;
        }
        return switch (abbreviations.kind(word)) {
            case NONE -> true;
            case BEFORE_A_NAME -> false;
            case ANYWHERE -> abbreviations.isStarter(next);
        };
    }

    private boolean isOrdinal(String word, boolean first) {
        boolean number = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
        return number && word.length() <= LONGEST_ORDINAL && (first || abbreviations.hasOrdinals());
    }

    private int startOfLastWord(int start, int stop) {
        int at = stop;
        while (at > start && isPartOfAbbreviation(text.charAt(at - 1)) && stop - at < Abbreviations.LONGEST) {
            at--;
        }
        return at;
    }

    private static boolean isPartOfAbbreviation(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '&';
    }

    private String wordAt(int start, int limit) {
        int at = start;
        while (at < limit && at < start + LONGEST_STARTER && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }
}
