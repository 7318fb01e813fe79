package org.communique.enrich.entity.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Name of an entity at a position in a release.
 *
 * @param kind of the entity
 * @param key equal for all names of one entity
 * @param name for display
 * @param country ISO 3166-1 alpha-2 code of a place's country; null when uncertain, and for other kinds
 * @param passage number of the passage
 * @param from number of its first word in the passage
 * @param to number of the word after its last
 * @param confidence 0 to 1; 1 from rules and gazetteers
 */
public record Mention(
        EntityKind kind,
        String key,
        String name,
        @Nullable String country,
        int passage,
        int from,
        int to,
        double confidence) {

    /** Returns a mention of a person or organisation found by a rule or a gazetteer. */
    public static Mention of(EntityKind kind, String key, String name, TokenizedPassage passage, int from, int to) {
        return new Mention(kind, key, name, null, passage.number(), from, to, 1);
    }

    /** Returns the same name at another position. */
    public Mention at(TokenizedPassage other, int start, int end) {
        return new Mention(kind, key, name, country, other.number(), start, end, confidence);
    }

    /** Returns the same name at the position of another mention. */
    public Mention inPlaceOf(Mention other) {
        return new Mention(kind, key, name, country, other.passage, other.from, other.to, confidence);
    }

    /** Returns this mention as another kind. */
    public Mention as(EntityKind other) {
        return new Mention(other, key, name, null, passage, from, to, confidence);
    }

    /** Returns the number of words. */
    public int length() {
        return to - from;
    }

    /** Returns this mention without its last words; its name loses as many words. */
    public Mention endingAt(int end) {
        var words = name.split(" ");
        var shorter = String.join(" ", List.of(words).subList(0, Math.max(1, words.length - (to - end))));
        return new Mention(kind, shorter, shorter, country, passage, from, end, confidence);
    }
}
