package org.communique.console.search;

import java.util.Locale;

/** Facet of a search: a keyword field with few values. */
public enum Facet {
    /** IPTC Media Topic, by its English name. */
    TOPIC("topic", "topics.name", "Topic"),

    /** Publisher. */
    SOURCE("source", "source", "Source"),

    /** Language, BCP 47. */
    LANGUAGE("language", "language", "Language"),

    /** Country of a place, ISO 3166-1 alpha-2. */
    COUNTRY("country", "countries", "Country");

    private final String parameter;
    private final String field;
    private final String title;

    Facet(String parameter, String field, String title) {
        this.parameter = parameter;
        this.field = field;
        this.title = title;
    }

    /** Returns its parameter in a URL. */
    public String parameter() {
        return parameter;
    }

    /** Returns its field in the index. */
    public String field() {
        return field;
    }

    /** Returns its name for people. */
    public String title() {
        return title;
    }

    /** Returns a value for people: the English name of a language or country. */
    public String label(String value) {
        var name = switch (this) {
            case TOPIC, SOURCE -> value;
            case LANGUAGE -> Locale.forLanguageTag(value).getDisplayName(Locale.ENGLISH);
            case COUNTRY -> Locale.of("", value).getDisplayCountry(Locale.ENGLISH);
        };
        return name.isEmpty() ? value : name;
    }
}
