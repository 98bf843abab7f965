package dev.medley.models.text;

import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import java.util.List;
import java.util.Locale;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.stemmer.Stemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/** A language that can be digested. The models are shared; the tools made from them are for one thread and one text. */
final class Grammar {

    static final Grammar ENGLISH = new Grammar(Locale.ENGLISH, "opennlp-en-ud-ewt", SnowballStemmer.ALGORITHM.ENGLISH);
    static final Grammar GERMAN = new Grammar(Locale.GERMAN, "opennlp-de-ud-gsd", SnowballStemmer.ALGORITHM.GERMAN);

    private static final List<Grammar> ALL = List.of(ENGLISH, GERMAN);

    private final Locale locale;
    private final SnowballStemmer.ALGORITHM stemming;
    private final LazyModel<SentenceModel> sentences;
    private final LazyModel<TokenizerModel> tokens;
    private final LazyModel<POSModel> tags;
    private final LazyModel<WordLists> wordLists;
    private final LazyModel<WordFile> sentiment;
    private final LazyModel<WordFile> categories;

    private Grammar(Locale locale, String corpus, SnowballStemmer.ALGORITHM stemming) {
        this.locale = locale;
        this.stemming = stemming;
        sentences = new LazyModel<>("/" + corpus + "-sentence-1.3-2.5.4.bin", SentenceModel::new);
        tokens = new LazyModel<>("/" + corpus + "-tokens-1.3-2.5.4.bin", TokenizerModel::new);
        tags = new LazyModel<>("/" + corpus + "-pos-1.3-2.5.4.bin", POSModel::new);
        wordLists = new LazyModel<>(locale.getLanguage() + ".properties", WordLists::read);
        sentiment = new LazyModel<>("sentiment-" + locale.getLanguage() + ".properties", WordFile::read);
        categories = new LazyModel<>("categories-" + locale.getLanguage() + ".properties", WordFile::read);
    }

    /** The grammar of a BCP 47 tag. */
    static Grammar of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        for (Grammar grammar : ALL) {
            if (grammar.locale.getLanguage().equals(language)) {
                return grammar;
            }
        }
        throw new ModelFailure(Kind.UNSUPPORTED, "The embedded digester reads English and German, not " + tag + ".");
    }

    Locale locale() {
        return locale;
    }

    boolean capitalisesNouns() {
        return this == GERMAN;
    }

    WordLists words() {
        return wordLists.get();
    }

    WordFile sentiment() {
        return sentiment.get();
    }

    WordFile categories() {
        return categories.get();
    }

    SentenceDetectorME sentenceDetector() {
        return new SentenceDetectorME(sentences.get());
    }

    TokenizerME tokenizer() {
        return new TokenizerME(tokens.get());
    }

    POSTaggerME tagger() {
        return new POSTaggerME(tags.get(), POSTagFormat.UD);
    }

    Stemmer stemmer() {
        return new SnowballStemmer(stemming);
    }
}
