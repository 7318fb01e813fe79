package org.communique.enrich.entity.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that stands somewhere in a text.
 *
 * @param kind what it stands for
 * @param key the same for all names of one thing
 * @param name as it is to be shown
 * @param country ISO 3166-1 alpha-2 code of a place's country; null when not certain, and for all that is no place
 * @param passage the number of the passage
 * @param from number of its first word in the passage
 * @param to number of the word after its last
 * @param likelihood how sure it is that it is one, 0 to 1; 1 where a rule or a gazetteer says so
 */
public record Mention(
        EntityKind kind,
        String key,
        String name,
        @Nullable String country,
        int passage,
        int from,
        int to,
        double likelihood) {

    /** A mention of anything but a place. */
    public static Mention of(EntityKind kind, String key, String name, TokenizedPassage passage, int from, int to) {
        return new Mention(kind, key, name, null, passage.number(), from, to, 1);
    }

    /** The same name at another place. */
    public Mention at(TokenizedPassage other, int start, int end) {
        return new Mention(kind, key, name, country, other.number(), start, end, likelihood);
    }

    /** The same name where another mention is. */
    public Mention inPlaceOf(Mention other) {
        return new Mention(kind, key, name, country, other.passage, other.from, other.to, likelihood);
    }

    /** The same taken for something else. */
    public Mention as(EntityKind other) {
        return new Mention(other, key, name, null, passage, from, to, likelihood);
    }

    /** How many words it has. */
    public int length() {
        return to - from;
    }

    /** The same with its last words left out; one that becomes shorter loses as many words of its name. */
    public Mention endingAt(int end) {
        var words = name.split(" ");
        var shorter = String.join(" ", List.of(words).subList(0, Math.max(1, words.length - (to - end))));
        return new Mention(kind, shorter, shorter, country, passage, from, end, likelihood);
    }

    /** Whether a word of the text belongs to both. */
    public boolean overlaps(Mention other) {
        return passage == other.passage && from < other.to && other.from < to;
    }
}
