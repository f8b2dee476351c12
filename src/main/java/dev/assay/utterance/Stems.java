package dev.assay.utterance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes endings off words, as Lucene does it for a language; languages that it has nothing for keep them. */
final class Stems {
    private static final int KEPT = 10_000;
    private static final int LONGEST = 40;

    private final Analyzer analyzer;
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    /**
     * @param language code of two letters
     */
    Stems(String language) {
        UnaryOperator<TokenStream> stemmer = stemmer(language);
        analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer whole = new KeywordTokenizer();
                return new TokenStreamComponents(whole, stemmer.apply(whole));
            }
        };
    }

    private static UnaryOperator<TokenStream> stemmer(String language) {
        return switch (language) {
            case "en" -> KStemFilter::new;
            case "de" -> words -> new GermanLightStemFilter(new GermanNormalizationFilter(words));
            case "es" -> SpanishLightStemFilter::new;
            case "fr" -> FrenchLightStemFilter::new;
            case "it" -> ItalianLightStemFilter::new;
            case "pt" -> PortugueseLightStemFilter::new;
            case "sv" -> SwedishLightStemFilter::new;
            default -> UnaryOperator.identity();
        };
    }

    /** What is left of a word in small letters. */
    String of(String word) {
        String known = kept.get(word);
        if (known != null) {
            return known;
        }
        String stem = stem(word);
        if (kept.size() < KEPT && word.length() <= LONGEST) {
            kept.put(word, stem);
        }
        return stem;
    }

    private String stem(String word) {
        try (TokenStream stream = analyzer.tokenStream("", word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String stem = stream.incrementToken() ? term.toString() : word;
            stream.end();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
