package org.communique.enrich.text.sentence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.communique.enrich.text.DataFile;
import org.communique.enrich.text.LowerCase;
import org.jspecify.annotations.Nullable;

/** Abbreviations of a language, and frequent first words of its sentences. */
final class Abbreviations {

    /** Longer words are not looked up. */
    static final int LONGEST = 12;

    private static final Map<String, Abbreviations> KNOWN =
            Map.of("en", read("en"), "de", read("de"), "fr", read("fr"));
    private static final Abbreviations ALL = union(KNOWN.values().stream().toList());

    /** Meaning of a full stop after a word. */
    enum Kind {
        /** The word is no abbreviation: the sentence ends. */
        NONE,
        /** Something always follows: {@code Dr. Meier}, {@code Nr. 5}. */
        BEFORE_A_NAME,
        /** May end a sentence as well: {@code Inc.}, {@code etc.} */
        ANYWHERE
    }

    private final Set<String> beforeNames;
    private final Set<String> anywhere;
    private final Set<String> starters;
    private final boolean ordinals;

    private Abbreviations(Set<String> beforeNames, Set<String> anywhere, Set<String> starters, boolean ordinals) {
        this.beforeNames = beforeNames;
        this.anywhere = anywhere;
        this.starters = starters;
        this.ordinals = ordinals;
    }

    /** Returns those of a language; those of all known languages for any other. */
    static Abbreviations of(@Nullable String language) {
        var primary = language == null ? "" : language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return KNOWN.getOrDefault(primary, ALL);
    }

    /** Returns the meaning of the full stop after {@code word}; dots inside the word belong to it. */
    Kind kind(String word) {
        if (word.isEmpty()) {
            return Kind.NONE;
        }
        var known = LowerCase.of(word);
        if (beforeNames.contains(known)) {
            return Kind.BEFORE_A_NAME;
        }
        return anywhere.contains(known) || isInitial(word) || isDotted(word) ? Kind.ANYWHERE : Kind.NONE;
    }

    /** Whether a word begins a sentence even after an abbreviation. */
    boolean isStarter(String word) {
        return starters.contains(LowerCase.of(word));
    }

    /** Whether the language writes ordinal numbers with a full stop: {@code 12. Oktober}. */
    boolean hasOrdinals() {
        return ordinals;
    }

    /** A single capital letter, as in {@code J. Meier}. */
    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }

    /** Single letters with dots between them, as in {@code U.S}. */
    private static boolean isDotted(String word) {
        return word.contains(".") && Arrays.stream(word.split("\\.", -1)).allMatch(part -> part.length() <= 1);
    }

    private static Abbreviations union(List<Abbreviations> all) {
        var before = new HashSet<String>();
        var anywhere = new HashSet<String>();
        var starters = new HashSet<String>();
        for (var one : all) {
            before.addAll(one.beforeNames);
            anywhere.addAll(one.anywhere);
            starters.addAll(one.starters);
        }
        return new Abbreviations(Set.copyOf(before), Set.copyOf(anywhere), Set.copyOf(starters), true);
    }

    private static Abbreviations read(String language) {
        var name = "abbreviations-%s.txt".formatted(language);
        var sections = new HashMap<String, Set<String>>();
        for (var line : DataFile.lines(Abbreviations.class, name)) {
            var parts = line.split(":", 2);
            sections.put(parts[0], Set.of(parts[1].strip().split("\\s+")));
        }
        return new Abbreviations(
                sections.getOrDefault("before-names", Set.of()),
                sections.getOrDefault("anywhere", Set.of()),
                sections.getOrDefault("starters", Set.of()),
                sections.containsKey("ordinals"));
    }
}
