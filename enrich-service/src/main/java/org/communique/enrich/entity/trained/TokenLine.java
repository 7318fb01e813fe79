package org.communique.enrich.entity.trained;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A tokenized sentence with the features of the model. */
public final class TokenLine {

    /** Lower-case words exists names. */
    private static final Set<String> INSIDE_NAMES = Set.of(
            "the", "a", "at", "and", "of", "for", "al", "to", "on", "de", "la", "del", "van", "von", "der", "bin");

    private final List<Token> tokens;

    private TokenLine(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Tokenizes a sentence. */
    public static TokenLine of(String sentence, LexicalFeatures lexicalFeatures) {
        return new TokenLine(ModelTokenizer.of(sentence).stream()
                .map(word -> Token.of(word, lexicalFeatures))
                .toList());
    }

    /** Returns the number of tokens. */
    public int size() {
        return tokens.size();
    }

    /**
     * Tells whether a token can be part of a name: it is capitalised, or stands beside a capitalised one and is no word
     * or one of those exists names. The model labels only such tokens.
     */
    boolean mayBeName(int at) {
        var token = token(at);
        boolean exists = at >= 0 && at < tokens.size();
        return exists
                && (token.isCapitalised()
                        || ((!token.isLowerCase() || INSIDE_NAMES.contains(token.lower()))
                                && (token(at - 1).isCapitalised()
                                        || token(at + 1).isCapitalised())));
    }

    /** Returns the labels of the tokens; a name labels every token with a character of it. */
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
