package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text of a release and its metadata, as the source gave them in a feed item or a push: what a release says, from
 * parsing to enrichment. A new field is added here, and where it is read and used.
 *
 * @param headline null when the source gave none and it is still to be found in the text
 * @param lead the source's own abstract, may hold markup; null when there is none
 * @param language BCP 47; null when the source gave none
 * @param dates as far as they can be read
 * @param written its dates as the source wrote them; null when it wrote none
 * @param categories the source's own
 * @param content text of the feed item or the push; blank when only the page has any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceText(
        @Nullable String headline,
        @Nullable String lead,
        @Nullable String language,
        @JsonUnwrapped Dates dates,
        @Nullable WrittenDates written,
        List<String> categories,
        Content content) {

    /** Copies the list; replaces empty written dates by null. */
    public SourceText {
        written = WrittenDates.NONE.equals(written) ? null : written;
        categories = List.copyOf(categories);
    }

    /** Returns a builder without any field. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with these fields. */
    public Builder toBuilder() {
        return new Builder()
                .headline(headline)
                .lead(lead)
                .language(language)
                .dates(dates)
                .written(written)
                .categories(categories)
                .content(content);
    }

    /** Builder of a text; all fields are optional. */
    public static final class Builder {

        private @Nullable String headline;
        private @Nullable String lead;
        private @Nullable String language;
        private Dates dates = Dates.UNKNOWN;
        private @Nullable WrittenDates written;
        private List<String> categories = List.of();
        private @Nullable Content content;

        private Builder() {}

        /** Sets the headline. */
        public Builder headline(@Nullable String value) {
            headline = value;
            return this;
        }

        /** Sets the lead, which may hold markup. */
        public Builder lead(@Nullable String value) {
            lead = value;
            return this;
        }

        /** Sets the language, BCP 47. */
        public Builder language(@Nullable String value) {
            language = value;
            return this;
        }

        /** Sets the dates. */
        public Builder dates(Dates value) {
            dates = value;
            return this;
        }

        /** Sets the dates as the source wrote them. */
        public Builder written(@Nullable WrittenDates value) {
            written = value;
            return this;
        }

        /** Sets the categories. */
        public Builder categories(List<String> value) {
            categories = value;
            return this;
        }

        /** Sets the content; null for the lead as HTML, as many feeds carry the whole text there. */
        public Builder content(@Nullable Content value) {
            content = value;
            return this;
        }

        /** Returns the text. */
        public SourceText build() {
            return new SourceText(headline, lead, language, dates, written, categories, contentOrLead());
        }

        private Content contentOrLead() {
            if (content != null) {
                return content;
            }
            return lead != null ? Content.html(lead) : Content.plain("");
        }
    }
}
