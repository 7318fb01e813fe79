package org.communique.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.communique.contracts.tag.Contact;
import org.communique.contracts.tag.Dateline;
import org.communique.contracts.tag.DocumentProblem;
import org.communique.contracts.tag.Identifier;
import org.communique.contracts.tag.Kind;
import org.communique.contracts.tag.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a release beside its prose, and facts read in them. Empty lists are absent in JSON.
 *
 * @param dateline taken off the text; null when there is none
 * @param authors names of the signing people or offices
 * @param contacts for journalists, in order
 * @param boilerplate paragraphs of every release of the issuer: about the company, legal notices; null when there are none
 * @param issuer the publishing organisation; null when unknown
 * @param kind of release; null when unclear
 * @param identifiers of companies and securities
 * @param quotes direct speech, in order
 * @param problems shortcomings of the document
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReleaseParts(
        @Nullable Dateline dateline,
        List<String> authors,
        List<Contact> contacts,
        @Nullable String boilerplate,
        @Nullable String issuer,
        @Nullable Kind kind,
        List<Identifier> identifiers,
        List<Quote> quotes,
        List<DocumentProblem> problems) {

    /** No parts at all. */
    public static final ReleaseParts NONE =
            new ReleaseParts(null, List.of(), List.of(), null, null, null, List.of(), List.of(), List.of());

    /** Copies the lists; an absent one is empty. */
    public ReleaseParts {
        authors = copy(authors);
        contacts = copy(contacts);
        identifiers = copy(identifiers);
        quotes = copy(quotes);
        problems = copy(problems);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
