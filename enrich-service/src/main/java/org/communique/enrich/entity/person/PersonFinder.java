package org.communique.enrich.entity.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.enrich.entity.gazetteer.GivenNames;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.MentionFinder;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.text.InterruptionCheck;

/**
 * Finds people by an introduction: an honorific, a function, a first name, a verb of saying. Then finds further
 * mentions of their names. English, German, French, Spanish, Italian, Portuguese, Dutch, Polish and Swedish.
 */
public final class PersonFinder implements MentionFinder {

    private static final PersonLexicon ENGLISH = new PersonLexicon("en");

    private final GivenNames givenNames;
    private final Map<String, PersonLexicon> lexicons = Stream.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv")
            .collect(Collectors.toUnmodifiableMap(language -> language, PersonLexicon::new));

    /** Creates a finder with a list of first names. */
    public PersonFinder(GivenNames givenNames) {
        this.givenNames = givenNames;
    }

    /** Returns the first word of an English name after honorifics and titles: of {@code Dr Jane Doe} the second. */
    public static int afterTitles(TokenizedPassage passage, int from, int to) {
        int at = from;
        while (at < to && ENGLISH.isHonorific(passage, at)) {
            at++;
        }
        while (at < to && ENGLISH.titleLength(passage, at) > 0) {
            at += ENGLISH.titleLength(passage, at);
        }
        return Math.min(at, to);
    }

    /** Tells whether an English word may be a name by itself: no title, month, kind of organisation, single letter. */
    public static boolean mayStandAlone(TokenizedPassage passage, int at) {
        return passage.word(at).length() > 1
                && !ENGLISH.isHonorific(passage, at)
                && ENGLISH.mayBeName(passage.word(at));
    }

    @Override
    public List<Mention> find(SegmentedRelease release) {
        var lexicon = lexicons.get(release.language());
        if (lexicon == null) {
            return List.of();
        }
        var found = new ArrayList<Mention>();
        for (var passage : release.passages()) {
            if (!passage.isMostlyCapitalised() || release.language().equals("de")) {
                addIntroduced(new IntroducedPeople(release, passage, lexicon, givenNames), found);
            }
        }
        StandaloneNames.add(release, found);
        return found;
    }

    private static void addIntroduced(IntroducedPeople names, List<Mention> found) {
        int at = 0;
        while (at < names.passage().size()) {
            InterruptionCheck.check();
            int from = names.startOfName(at);
            int end = from < 0 ? at : names.endOfName(from);
            if (end > at) {
                var name = names.passage().text(from, end);
                found.add(Mention.of(EntityKind.PERSON, name, name, names.passage(), from, end));
            }
            at = Math.max(end, at + 1);
        }
    }
}
