package org.communique.enrich.entity.trained;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A sentence as tokens. */
public final class TokenLine {

    /** Words in small letters that stand inside names. */
    private static final Set<String> INSIDE_NAMES = Set.of(
            "the", "a", "at", "and", "of", "for", "al", "to", "on", "de", "la", "del", "van", "von", "der", "bin");

    private final List<Token> tokens;

    private TokenLine(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Takes a sentence apart. */
    public static TokenLine of(String sentence, LexicalFeatures clues) {
        return new TokenLine(Tokenizer.of(sentence).stream()
                .map(word -> Token.of(word, clues))
                .toList());
    }

    /** How many tokens it has. */
    public int size() {
        return tokens.size();
    }

    /**
     * Whether a token can be part of a name at all: it is capitalised, or stands beside one that is and is no word, or
     * one that names have. The model is only asked about such tokens.
     */
    boolean mayBeName(int at) {
        var token = token(at);
        boolean inside = at >= 0 && at < tokens.size();
        return inside
                && (token.isCapitalised()
                        || ((!token.isLowerCase() || INSIDE_NAMES.contains(token.lower()))
                                && (token(at - 1).isCapitalised()
                                        || token(at + 1).isCapitalised())));
    }

    /** The labels of the tokens that given names make: a token belongs to a name of which it has a character. */
    public List<TokenLabel> labels(List<NameSpan> names) {
        var labels = new ArrayList<TokenLabel>(tokens.size());
        for (var token : tokens) {
            labels.add(names.stream()
                    .filter(name -> token.start() < name.end() && name.start() < token.end())
                    .map(name -> TokenLabel.of(name.kind()))
                    .findFirst()
                    .orElse(TokenLabel.NONE));
        }
        return labels;
    }

    Token token(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at) : Token.OUTSIDE;
    }
}
