package org.communique.enrich.step;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.ContentField;
import org.communique.enrich.extract.SourcedValue;
import org.communique.enrich.extract.plaintext.PlainTextReader;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.text.Markup;
import org.communique.enrich.text.date.LeadingDateline;
import org.communique.enrich.text.word.Word;
import org.communique.enrich.text.word.WordTokenizer;

/** Adds the source's own abstract: the feed item's, else the page's description in whole sentences. */
final class LeadStep implements EnrichmentStep {

    private static final int SHORTEST_DESCRIPTION = 60;

    private static final int FEW_WORDS = 3;
    private static final int LONG_WORD = 5;
    private static final double MIN_SHARED = 0.34;

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String name() {
        return "lead";
    }

    @Override
    public StepResult enrich(Draft draft) {
        return StepResult.nothing().andFound(DraftField.LEAD, given(draft).or(() -> described(draft)));
    }

    private static Optional<SourcedValue<String>> given(Draft draft) {
        return SourcedValue.of(From.FEED, draft.raw().text().lead())
                .map(found -> found.map(Markup::words).map(LeadStep::withoutEdges))
                .filter(found -> !found.value().isEmpty())
                .filter(found -> !found.value().equalsIgnoreCase(draft.require(DraftField.HEADLINE)));
    }

    /** Returns an abstract without a dateline before it and a line of the feed behind it. */
    private static String withoutEdges(String lead) {
        return PlainTextReader.withoutFooter(LeadingDateline.withoutDateline(lead));
    }

    private static Optional<SourcedValue<String>> described(Draft draft) {
        var reading = draft.require(DraftField.READING);
        return reading.sourced(ContentField.DESCRIPTION, reading.description())
                .map(found -> found.map(LeadStep::withoutEdges))
                .filter(found -> found.value().length() >= SHORTEST_DESCRIPTION)
                .filter(found -> endsASentence(found.value()))
                .filter(found -> isAboutTheRelease(found.value(), draft))
                .filter(found -> !found.value().equalsIgnoreCase(draft.require(DraftField.HEADLINE)));
    }

    /** A description that shares hardly a word with the release is the slogan of its site. */
    private static boolean isAboutTheRelease(String description, Draft draft) {
        var words = longWords(description);
        if (words.size() < FEW_WORDS) {
            return true;
        }
        var release = longWords(draft.require(DraftField.HEADLINE) + "\n" + draft.require(DraftField.ANALYSED));
        long shared = words.stream().filter(release::contains).count();
        return shared >= MIN_SHARED * words.size();
    }

    private static Set<String> longWords(String text) {
        return WordTokenizer.of(text).stream()
                .map(Word::lower)
                .filter(word -> word.length() >= LONG_WORD)
                .collect(Collectors.toSet());
    }

    /** A cut description ends in dots or in the middle of a word. */
    private static boolean endsASentence(String text) {
        return (text.endsWith(".") && !text.endsWith("..")) || text.endsWith("!") || text.endsWith("?");
    }
}
