package org.communique.enrich.entity.person;

import java.util.Set;
import org.communique.enrich.entity.mention.TokenizedPassage;

/** Reads how far a person's name goes. */
final class NameReader {

    private static final int MOST_WORDS = 4;
    /** {@code de la}, {@code van den}, {@code von und zu}: a longer row of them is read anew at each of its words. */
    private static final int MOST_PARTICLES = 4;

    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "vom", "zu", "zur", "zum", "der", "den", "ter", "ten", "de", "du", "del", "della", "di", "da",
            "dos", "la", "le", "el", "al", "bin", "ben", "ibn", "und", "af");
    private static final Set<String> FIRST_PARTICLES =
            Set.of("von", "van", "de", "del", "della", "di", "da", "dos", "al", "bin", "ben");

    private static final Set<String> JOINTS = Set.of(" ", "-", "'", "\u2019");
    private static final Set<String> AFTER_INITIAL = Set.of(".", ". ", "'", "\u2019");

    private final PersonWords words;

    NameReader(PersonWords words) {
        this.words = words;
    }

    /** The word after the last of a name that begins at {@code from}; {@code from} when none does. */
    int endOf(TokenizedPassage passage, int from) {
        int end = isPart(passage, from) ? from + 1 : afterNobleParticle(passage, from);
        int parts = end > from ? 1 : MOST_WORDS;
        while (parts < MOST_WORDS) {
            int next = nextPart(passage, end);
            if (next == end) {
                break;
            }
            end = next;
            parts++;
        }
        return end;
    }

    /** The word after the next part, which particles may precede; {@code end} when the name is over. */
    private int nextPart(TokenizedPassage passage, int end) {
        if (!isTied(passage, end - 1)) {
            return end;
        }
        return isPart(passage, end) ? end + 1 : afterParticles(passage, end);
    }

    /** Before a surname alone only these two are no prepositions. */
    private int afterNobleParticle(TokenizedPassage passage, int from) {
        return passage.word(from).equals("von") || passage.word(from).equals("van")
                ? afterParticles(passage, from)
                : from;
    }

    private int afterParticles(TokenizedPassage passage, int from) {
        if (!FIRST_PARTICLES.contains(passage.word(from))) {
            return from;
        }
        int at = from;
        while (at < from + MOST_PARTICLES
                && PARTICLES.contains(passage.word(at))
                && JOINTS.contains(passage.gapAfter(at))) {
            at++;
        }
        return at > from && isPart(passage, at) ? at + 1 : from;
    }

    private boolean isPart(TokenizedPassage passage, int at) {
        if (!passage.isCapitalised(at) || passage.isAllCapitals(at)) {
            return false;
        }
        boolean letter = passage.word(at).length() == 1;
        return letter ? isInitial(passage, at) : words.mayBeName(passage.word(at));
    }

    private static boolean isInitial(TokenizedPassage passage, int at) {
        return passage.isCapitalised(at + 1) && AFTER_INITIAL.contains(passage.gapAfter(at));
    }

    private static boolean isTied(TokenizedPassage passage, int at) {
        var gap = passage.gapAfter(at);
        return gap.equals(" ") || gap.equals("-") || (passage.word(at).length() == 1 && AFTER_INITIAL.contains(gap));
    }
}
