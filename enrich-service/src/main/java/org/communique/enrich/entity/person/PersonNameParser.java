package org.communique.enrich.entity.person;

import java.util.Set;
import org.communique.enrich.entity.mention.TokenizedPassage;

/** Parser of people's names: first names, initials, particles, surnames. */
final class PersonNameParser {

    private static final int MAX_WORDS = 4;
    /**
     * Most particles in a row, as in {@code von und zu}; a limit, as a longer row would be read again from each of its
     * lexicon.
     */
    private static final int MAX_PARTICLES = 4;

    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "vom", "zu", "zur", "zum", "der", "den", "ter", "ten", "de", "du", "del", "della", "di", "da",
            "dos", "la", "le", "el", "al", "bin", "ben", "ibn", "und", "af");
    private static final Set<String> FIRST_PARTICLES =
            Set.of("von", "van", "de", "del", "della", "di", "da", "dos", "al", "bin", "ben");

    private static final Set<String> JOINTS = Set.of(" ", "-", "'", "\u2019");
    private static final Set<String> AFTER_INITIAL = Set.of(".", ". ", "'", "\u2019");

    private final PersonLexicon lexicon;

    PersonNameParser(PersonLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Returns the number of the word after a name that begins at {@code from}; {@code from} when none does. */
    int endOfName(TokenizedPassage passage, int from) {
        int end = isPart(passage, from) ? from + 1 : afterNobleParticle(passage, from);
        int parts = end > from ? 1 : MAX_WORDS;
        while (parts < MAX_WORDS) {
            int next = nextPart(passage, end);
            if (next == end) {
                break;
            }
            end = next;
            parts++;
        }
        return end;
    }

    /** Returns the word after the next part, particles before it included; {@code end} when the name is over. */
    private int nextPart(TokenizedPassage passage, int end) {
        if (!isJoined(passage, end - 1)) {
            return end;
        }
        return isPart(passage, end) ? end + 1 : afterParticles(passage, end);
    }

    /** Reads a noble particle before a surname alone; other particles are prepositions there. */
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
        while (at < from + MAX_PARTICLES
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
        return letter ? isInitial(passage, at) : lexicon.mayBeName(passage.word(at));
    }

    private static boolean isInitial(TokenizedPassage passage, int at) {
        return passage.isCapitalised(at + 1) && AFTER_INITIAL.contains(passage.gapAfter(at));
    }

    private static boolean isJoined(TokenizedPassage passage, int at) {
        var gap = passage.gapAfter(at);
        return gap.equals(" ") || gap.equals("-") || (passage.word(at).length() == 1 && AFTER_INITIAL.contains(gap));
    }
}
