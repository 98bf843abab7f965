package dev.medley.models.text;

import dev.medley.models.spoken.SpokenText;
import dev.medley.models.spoken.Turn;
import dev.medley.models.text.WordLists.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.stemmer.Stemmer;
import opennlp.tools.tokenize.TokenizerME;

/** One reading of one text: turns into clean sentences, sentences into words with their class and stem. */
final class TextReader {

    /** Tagging is the dearest step; from here on a word gets the class that it had before. */
    private static final int MAX_TAGGED = 30_000;

    private static final Set<String> CONTENT_TAGS = Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM");
    private static final Pattern WORD = Pattern.compile(".*[\\p{L}\\d].*");

    private static final Pattern ORDINAL = Pattern.compile("\\b\\d{1,2}\\.$");

    private final Predicate<String> wanted;
    private final WordLists wordLists;
    private final Disfluencies disfluencies;
    private final Clauses clauses;
    private final SentenceDetectorME detector;
    private final TokenizerME tokenizer;
    private final POSTaggerME tagger;
    private final Stemmer stemmer;
    private final Map<String, String> knownTags = new HashMap<>();
    private int tagged;

    /** Reads every sentence. */
    TextReader(Grammar grammar) {
        this(grammar, sentence -> true);
    }

    /** Reads only the sentences that are wanted. */
    TextReader(Grammar grammar, Predicate<String> wanted) {
        this.wanted = wanted;
        wordLists = grammar.words();
        disfluencies = new Disfluencies(wordLists);
        clauses = new Clauses(wordLists);
        detector = grammar.sentenceDetector();
        tokenizer = grammar.tokenizer();
        tagger = grammar.tagger();
        stemmer = grammar.stemmer();
    }

    /** The sentences of the text in order; one that was said before word for word is left out. */
    List<Sentence> read(SpokenText text) {
        var sentences = new ArrayList<Sentence>();
        var seen = new HashSet<String>();
        for (Turn turn : text.turns()) {
            var times = new SentenceTimes(turn);
            var links = new LinkMask();
            for (String raw : split(links.mask(turn.text()))) {
                String masked = disfluencies.tidy(raw);
                String sentence = links.unmask(masked);
                var place = times.place(sentences.size(), sentence);
                if (isReadable(masked, sentence) && seen.add(sentence.toLowerCase(Locale.ROOT))) {
                    sentences.add(new Sentence(place, sentence, tokens(masked)));
                }
            }
        }
        return sentences;
    }

    /** A sentence says nothing without the words that are left out of it. */
    private boolean isReadable(String masked, String sentence) {
        return WORD.matcher(LinkMask.withoutMasks(masked)).matches()
                && !masked.contains(Disfluencies.UNREADABLE)
                && wanted.test(sentence);
    }

    /** The words of a few words that say something, as stems. */
    Set<String> content(String purpose) {
        return new Sentence(new Sentence.Place(0, "", null, null), purpose, tokens(purpose)).content();
    }

    private List<String> split(String turn) {
        var parts = new ArrayList<String>();
        for (String sentence : detector.sentDetect(disfluencies.clean(turn))) {
            if (!parts.isEmpty() && isOrdinal(parts.getLast(), sentence)) {
                parts.add(parts.removeLast() + " " + sentence);
            } else {
                parts.addAll(clauses.of(sentence));
            }
        }
        return parts;
    }

    /** Whether the point before a sentence was none, as in the German "12. Juli". */
    private boolean isOrdinal(String before, String sentence) {
        String first = sentence.split("\\W", 2)[0].toLowerCase(Locale.ROOT);
        return ORDINAL.matcher(before).find() && wordLists.is(Role.VAGUE, first);
    }

    private List<Token> tokens(String sentence) {
        String[] parts = tokenizer.tokenize(sentence);
        String[] tags = tags(parts);
        var tokens = new ArrayList<Token>();
        for (int i = 0; i < parts.length; i++) {
            String lower = parts[i].toLowerCase(Locale.ROOT).replace('’', '\'');
            boolean content = CONTENT_TAGS.contains(tags[i])
                    && !wordLists.is(Role.STOP, lower)
                    && (lower.length() > 1 || Character.isDigit(lower.charAt(0)))
                    && WORD.matcher(lower).matches()
                    && !LinkMask.isMask(lower);
            tokens.add(new Token(parts[i], lower, stemmer.stem(lower).toString(), tags[i], content));
        }
        return tokens;
    }

    private String[] tags(String[] tokens) {
        tagged += tokens.length;
        if (tagged <= MAX_TAGGED) {
            String[] tags = tagger.tag(tokens);
            for (int i = 0; i < tokens.length; i++) {
                knownTags.put(tokens[i], tags[i]);
            }
            return tags;
        }
        var tags = new String[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            tags[i] = knownTags.getOrDefault(tokens[i], "X");
        }
        return tags;
    }
}
