package org.communique.elasticsearch.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.elasticsearch.index.analysis.PreBuiltAnalyzerProviderFactory;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.indices.analysis.PreBuiltCacheFactory.CachingStrategy;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Stand-in for the parts of Elasticsearch's module {@code analysis-common} used by our blueprint, since the module is
 * not on Maven Central: the ready-made language analyzers and four filters. Analyzers configured by {@code type} in an
 * index's settings are refused, as an unknown type.
 */
public final class LanguageAnalysisPlugin extends Plugin implements AnalysisPlugin {

    /** Called by Elasticsearch when it loads the module. */
    public LanguageAnalysisPlugin() {}

    @Override
    public List<PreBuiltAnalyzerProviderFactory> getPreBuiltAnalyzerProviderFactories() {
        return Languages.ANALYZERS.entrySet().stream()
                .map(LanguageAnalysisPlugin::factory)
                .toList();
    }

    @Override
    public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
        return List.of(
                PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new),
                PreConfiguredTokenFilter.singleton("keyword_repeat", false, KeywordRepeatFilter::new),
                PreConfiguredTokenFilter.singleton("porter_stem", false, PorterStemFilter::new),
                PreConfiguredTokenFilter.singleton("remove_duplicates", false, RemoveDuplicatesTokenFilter::new));
    }

    private static PreBuiltAnalyzerProviderFactory factory(Map.Entry<String, Supplier<Analyzer>> language) {
        return new PreBuiltAnalyzerProviderFactory(language.getKey(), CachingStrategy.ONE, language.getValue());
    }
}
