package org.communique.ingest.parse.extension;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who wrote something, as feeds say it: a name, an address, or both. */
public final class PersonConstruct {

    private static final String ADDRESS = "[^\\s()<>@]+@[^\\s()<>@]+";
    /** {@code name@example.org (Name)}, which is what RSS asks for. */
    private static final Pattern ADDRESS_FIRST = Pattern.compile("(?:mailto:)?" + ADDRESS + "\\s*\\(([^()]*)\\)");
    /** {@code Name (name@example.org)}, {@code Name <name@example.org>}, {@code Name name@example.org}. */
    private static final Pattern NAME_FIRST = Pattern.compile("([^()<>]*?)\\s*[(<\\s]\\s*" + ADDRESS + "\\s*[)>]?");

    private PersonConstruct() {}

    /** The name in what a feed says, or the address where there is no name. */
    public static Optional<String> name(String said) {
        return MarkupRemover.ofPossibleHtml(said).map(line -> line.indexOf('@') < 0 ? line : besideAddress(line));
    }

    private static String besideAddress(String line) {
        return Stream.of(ADDRESS_FIRST, NAME_FIRST)
                .map(pattern -> pattern.matcher(line))
                .filter(matcher -> matcher.matches() && !matcher.group(1).isBlank())
                .map(matcher -> matcher.group(1).strip())
                .findFirst()
                .orElse(line);
    }

    /** The names of several, each once. */
    public static List<String> names(Collection<String> said) {
        if (said.isEmpty()) {
            return List.of();
        }
        var names = new LinkedHashSet<String>();
        said.forEach(one -> name(one).ifPresent(names::add));
        return List.copyOf(names);
    }
}
