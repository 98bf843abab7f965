package dev.medley.models.text;

import dev.medley.kernel.TextLength;
import dev.medley.models.CommentAnalysis;
import dev.medley.models.CommentAnalysis.AskedQuestion;
import dev.medley.models.CommentAnalysis.Spam;
import dev.medley.models.CommentAnalysis.Theme;
import dev.medley.models.CommentAnalysis.ToneShares;
import dev.medley.models.LanguageDetector;
import dev.medley.models.Links;
import dev.medley.models.MachineInstructions;
import dev.medley.models.Model;
import dev.medley.models.Tone;
import dev.medley.models.spoken.Passage;
import dev.medley.models.spoken.SpokenText;
import dev.medley.models.spoken.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads many comments, English or German: what they speak of, in which tone, and what they ask. Spam is told by its wordings,
 * its links, by being said again and again, and by speaking to the machine that reads it.
 */
public final class CommentReader {

    private static final int MOST_THEMES = 12;
    private static final int MOST_QUESTIONS = 20;
    private static final int MOST_EXAMPLES = 3;
    private static final int MAX_SHOWN = 300;
    private static final int REPEATED = 4;
    private static final int MIN_THEME = 2;
    private static final double SAME = 0.6;

    private static final Pattern LURE = Pattern.compile(
            "(?:sub(?:scribe)? (?:to|4|for) (?:my|me|sub)|check (?:out )?my (?:channel|profile|page|bio|link)|(?:link|click) in (?:my )?bio|"
                    + "whats ?app|telegram|(?:make|earn|made) (?:\\$|€|£)? ?\\d[\\d.,k]*|\\bcrypto|bitcoin|forex|giveaway|free (?:gift|iphone|"
                    + "robux|money|followers)|onlyfans|dm me|work from home|guaranteed (?:profit|income)|investment (?:advice|platform|"
                    + "manager)|\\+\\d[\\d ()-]{8,}|abonnier(?:t|e)? (?:meinen|mich)|schnell reich|jetzt verdienen|gratis (?:geld|handy)|"
                    + "klick(?:t|e)? (?:auf )?mein)",
            Pattern.CASE_INSENSITIVE);

    private final LanguageDetector languages;

    public CommentReader(LanguageDetector languages) {
        this.languages = languages;
    }

    /** A comment that is no spam. */
    private record ReadComment(int index, String text, List<Sentence> sentences, Tone tone) {}

    public Model model() {
        return new Model("embedded", "comments", "1");
    }

    /**
     * Reads comments.
     *
     * @param language BCP 47; {@code und} to have it found out
     * @throws dev.medley.models.ModelFailure UNSUPPORTED for a language it cannot read
     */
    public CommentAnalysis analyse(List<String> comments, String language) {
        Map<String, Integer> repeats = new HashMap<>();
        comments.forEach(comment -> repeats.merge(key(comment), 1, Integer::sum));
        List<String> spam = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (String comment : comments) {
            boolean isRepeated = repeats.getOrDefault(key(comment), 0) >= REPEATED && comment.length() > MAX_SHOWN / 10;
            (isRepeated || isLure(comment) || speaksToMachines(comment) ? spam : kept).add(comment);
        }
        Grammar grammar = grammar(kept, language);
        List<ReadComment> read = read(grammar, kept);
        return new CommentAnalysis(
                comments.size(),
                new Spam(spam.size(), share(spam.size(), comments.size()), examples(spam)),
                tones(read),
                themes(grammar, read),
                questions(read),
                model());
    }

    private static boolean speaksToMachines(String comment) {
        return !MachineInstructions.in(spoken(comment)).passages().isEmpty();
    }

    private static SpokenText spoken(String comment) {
        return new SpokenText(
                SpokenText.Format.PLAIN, List.of(new Turn("", List.of(new Passage(null, null, comment)))));
    }

    private static boolean isLure(String comment) {
        long links = Links.in(comment).count();
        String words = Links.replace(comment, link -> " ").strip();
        return LURE.matcher(comment).find() || links > 2 || (links > 0 && words.split("\\s+", -1).length < 4);
    }

    private static String key(String comment) {
        return comment.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private Grammar grammar(List<String> kept, String language) {
        if (!language.equals("und")) {
            return Grammar.of(language);
        }
        String detected = languages.detect(String.join("\n", kept), Set.of()).code();
        return detected.equals("und") ? Grammar.ENGLISH : Grammar.of(detected);
    }

    private static List<ReadComment> read(Grammar grammar, List<String> kept) {
        SentimentReader sentiment = new SentimentReader(grammar.sentiment());
        List<ReadComment> read = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            TextReader reader = new TextReader(grammar);
            List<Sentence> sentences = reader.read(spoken(kept.get(i)));
            read.add(new ReadComment(
                    i, kept.get(i), sentences, sentiment.weigh(sentences).tone()));
        }
        return read;
    }

    private static ToneShares tones(List<ReadComment> comments) {
        Map<Tone, Integer> counts = new EnumMap<>(Tone.class);
        comments.forEach(comment -> counts.merge(comment.tone(), 1, Integer::sum));
        return new ToneShares(
                share(counts.getOrDefault(Tone.POSITIVE, 0), comments.size()),
                share(counts.getOrDefault(Tone.NEUTRAL, 0), comments.size()),
                share(counts.getOrDefault(Tone.NEGATIVE, 0), comments.size()),
                share(counts.getOrDefault(Tone.MIXED, 0), comments.size()));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 1000.0;
    }

    private static List<Theme> themes(Grammar grammar, List<ReadComment> comments) {
        Map<Sentence, Double> scores = new LinkedHashMap<>();
        Map<Integer, ReadComment> byIndex = new HashMap<>();
        for (ReadComment comment : comments) {
            for (Sentence sentence : comment.sentences()) {
                int index = scores.size();
                Sentence.Place place = new Sentence.Place(index, "", null, null);
                scores.put(new Sentence(place, sentence.text(), sentence.tokens()), 0.5);
                byIndex.put(index, comment);
            }
        }
        List<Theme> themes = new ArrayList<>();
        for (Keyphrases.Ranked ranked : new Keyphrases(grammar, scores, Set.of()).ranked()) {
            Set<ReadComment> about = ranked.phrase().sentences().stream()
                    .map(byIndex::get)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (about.size() >= MIN_THEME) {
                List<ReadComment> all = List.copyOf(about);
                themes.add(new Theme(
                        ranked.phrase().label(),
                        all.size(),
                        tones(all),
                        examples(all.stream().map(ReadComment::text).toList())));
            }
        }
        return themes.stream()
                .sorted(Comparator.comparingInt(Theme::count).reversed())
                .limit(MOST_THEMES)
                .toList();
    }

    private static List<String> examples(List<String> comments) {
        return comments.stream()
                .distinct()
                .limit(MOST_EXAMPLES)
                .map(comment -> TextLength.beginning(comment, MAX_SHOWN))
                .toList();
    }

    /** Those that share most of their words are one. */
    private static List<AskedQuestion> questions(List<ReadComment> comments) {
        Map<Sentence, Integer> asked = new LinkedHashMap<>();
        for (ReadComment comment : comments) {
            comment.sentences().stream()
                    .filter(Sentence::isQuestion)
                    .filter(sentence -> !sentence.content().isEmpty())
                    .forEach(question -> {
                        Sentence same = asked.keySet().stream()
                                .filter(other -> Selection.overlap(question, other) >= SAME
                                        && Selection.overlap(other, question) >= SAME)
                                .findFirst()
                                .orElse(question);
                        asked.merge(same, 1, Integer::sum);
                    });
        }
        return asked.entrySet().stream()
                .sorted(Map.Entry.<Sentence, Integer>comparingByValue().reversed())
                .limit(MOST_QUESTIONS)
                .map(entry ->
                        new AskedQuestion(TextLength.beginning(entry.getKey().text(), MAX_SHOWN), entry.getValue()))
                .toList();
    }
}
