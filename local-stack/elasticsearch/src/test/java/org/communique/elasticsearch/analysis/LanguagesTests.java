package org.communique.elasticsearch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTests {

    @ParameterizedTest
    @CsvSource({
        "english, The ministers agreed, agre",
        "german, die Ministerinnen, ministerinn",
        "french, les ministres, ministr",
    })
    void analyzerStemsItsLanguageAndDropsItsStopWords(String language, String text, String term) throws IOException {
        assertThat(terms(language, text)).contains(term).doesNotContain("the", "die", "les");
    }

    @Test
    void everyLanguageHasAnAnalyzerThatWorks() {
        assertThat(Languages.ANALYZERS.keySet())
                .allSatisfy(language -> assertThat(terms(language, "NATO 2023")).isNotEmpty());
    }

    private static List<String> terms(String language, String text) throws IOException {
        var terms = new ArrayList<String>();
        try (var analyzer = Languages.ANALYZERS.get(language).get();
                var tokens = analyzer.tokenStream("text", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
        }
        return terms;
    }
}
