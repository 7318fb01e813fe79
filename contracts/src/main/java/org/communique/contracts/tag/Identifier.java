package org.communique.contracts.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Identifier of a company or a security in the text of a release.
 *
 * @param scheme of the value
 * @param value in capitals, without blanks; its check digits hold
 * @param exchange of a ticker symbol, as written; null for other schemes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identifier(
        Scheme scheme, String value, @Nullable String exchange) {

    /** Schemes of identifiers. */
    public enum Scheme {
        /** Symbol at an exchange. */
        @JsonProperty("ticker")
        TICKER,

        /** International Securities Identification Number, ISO 6166. */
        @JsonProperty("isin")
        ISIN,

        /** Legal Entity Identifier, ISO 17442. */
        @JsonProperty("lei")
        LEI,

        /** Number of a security in North America, ANSI X9.6. */
        @JsonProperty("cusip")
        CUSIP,

        /** Wertpapierkennnummer, the number of a security in Germany; without a check digit. */
        @JsonProperty("wkn")
        WKN
    }

    /** Returns an identifier without an exchange. */
    public static Identifier of(Scheme scheme, String value) {
        return new Identifier(scheme, value, null);
    }
}
