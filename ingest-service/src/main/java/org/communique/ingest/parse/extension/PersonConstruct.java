package org.communique.ingest.parse.extension;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Persons in feeds: a name, an address, or both. */
public final class PersonConstruct {

    private static final String ADDRESS = "[^\\s()<>@]+@[^\\s()<>@]+";
    /** {@code name@example.org (Name)}, the form of RSS. */
    private static final Pattern ADDRESS_FIRST = Pattern.compile("(?:mailto:)?" + ADDRESS + "\\s*\\(([^()]*)\\)");
    /** {@code Name (name@example.org)}, {@code Name <name@example.org>}, {@code Name name@example.org}. */
    private static final Pattern NAME_FIRST = Pattern.compile("([^()<>]*?)\\s*[(<\\s]\\s*" + ADDRESS + "\\s*[)>]?");

    private PersonConstruct() {}

    /** Returns the name, else the address. */
    public static Optional<String> name(String written) {
        return MarkupRemover.ofPossibleHtml(written).map(line -> line.indexOf('@') < 0 ? line : besideAddress(line));
    }

    private static String besideAddress(String line) {
        return Stream.of(ADDRESS_FIRST, NAME_FIRST)
                .map(pattern -> pattern.matcher(line))
                .filter(matcher -> matcher.matches() && !matcher.group(1).isBlank())
                .map(matcher -> matcher.group(1).strip())
                .findFirst()
                .orElse(line);
    }

    /** Returns the names of several, each once. */
    public static List<String> names(Collection<String> written) {
        if (written.isEmpty()) {
            return List.of();
        }
        var names = new LinkedHashSet<String>();
        written.forEach(one -> name(one).ifPresent(names::add));
        return List.copyOf(names);
    }
}
