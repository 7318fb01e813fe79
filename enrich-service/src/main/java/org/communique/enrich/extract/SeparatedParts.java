package org.communique.enrich.extract;

import java.util.List;
import org.communique.contracts.tag.Contact;
import org.communique.contracts.tag.Dateline;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a text taken off its prose.
 *
 * @param dateline null when there is none
 * @param contacts for journalists, in order
 * @param boilerplate paragraphs about the issuer, legal notices, lines of distributors, in order
 */
public record SeparatedParts(@Nullable Dateline dateline, List<Contact> contacts, List<String> boilerplate) {

    /** No parts at all. */
    public static final SeparatedParts NONE = new SeparatedParts(null, List.of(), List.of());

    /** Copies the lists. */
    public SeparatedParts {
        contacts = List.copyOf(contacts);
        boilerplate = List.copyOf(boilerplate);
    }

    /** Returns these parts, each missing one from others. */
    public SeparatedParts orElse(SeparatedParts others) {
        return new SeparatedParts(
                dateline != null ? dateline : others.dateline,
                contacts.isEmpty() ? others.contacts : contacts,
                boilerplate.isEmpty() ? others.boilerplate : boilerplate);
    }
}
