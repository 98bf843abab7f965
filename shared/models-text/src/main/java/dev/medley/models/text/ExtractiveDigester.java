package dev.medley.models.text;

import dev.medley.kernel.TextLength;
import dev.medley.models.Digest;
import dev.medley.models.DigestFindings;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.Digester;
import dev.medley.models.LanguageDetector;
import dev.medley.models.MachineInstructions;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Digests English and German text by picking sentences and phrases out of it; it does not rephrase. It never invents
 * anything, and it understands nothing. Thread-safe; time grows with the length of the text and no faster.
 */
public final class ExtractiveDigester implements Digester {

    /** More than 30 hours of speech. */
    public static final int MAX_CHARACTERS = 2_000_000;

    private static final String UNDETERMINED = "und";

    private final LanguageDetector languages;

    /** The detector is asked when a request does not know its language. */
    public ExtractiveDigester(LanguageDetector languages) {
        this.languages = languages;
    }

    @Override
    public Model model() {
        return new Model("embedded", "extractive", "2");
    }

    @Override
    public Digest digest(DigestRequest request) {
        var spoken = request.spoken();
        String words = spoken.words();
        if (TextLength.codePoints(words) > MAX_CHARACTERS) {
            throw new ModelFailure(
                    Kind.UNSUPPORTED, "The text is longer than %d characters.".formatted(MAX_CHARACTERS));
        }
        var grammar = grammar(request.language(), words);
        var instructions = MachineInstructions.in(spoken);
        Predicate<String> own = new MainLanguage(languages, grammar, words);
        var reading = new TextReader(grammar, own.and(sentence -> !instructions.cover(sentence)));
        var sentences = reading.read(spoken);
        if (sentences.isEmpty()) {
            throw instructions.passages().isEmpty()
                    ? new ModelFailure(Kind.EMPTY, "There are no words in the text.")
                    : new ModelFailure(Kind.REFUSED, "There is nothing in the text but what it says to the machine.");
        }
        return digest(request, WeightedText.of(grammar, sentences, reading.content(request.purpose())));
    }

    private Digest digest(DigestRequest request, WeightedText weightedText) {
        Set<Output> wanted = request.outputs();
        Summary summary = wanted.contains(Output.SUMMARY) ? new Summary(weightedText, request.style()) : null;
        return new Digest(
                summary == null ? null : summary.text(),
                summary == null ? null : summary.citations(),
                wanted.contains(Output.TOPICS) ? weightedText.topics() : null,
                wanted.contains(Output.MIND_MAP) ? new MindMap(weightedText).root() : null,
                wanted.contains(Output.SOCIAL_POST) ? new SocialPost(weightedText, request.network()).text() : null,
                findings(request, weightedText),
                model());
    }

    private static DigestFindings findings(DigestRequest request, WeightedText text) {
        Set<Output> wanted = request.outputs();
        Grammar grammar = text.grammar();
        FindingsReader findings = new FindingsReader(text);
        return new DigestFindings(
                wanted.contains(Output.DECISIONS) ? findings.decisions() : null,
                wanted.contains(Output.ACTIONS) ? findings.actions() : null,
                wanted.contains(Output.QUESTIONS) ? findings.questions() : null,
                wanted.contains(Output.SENTIMENT)
                        ? new SentimentReader(grammar.sentiment()).of(text.sentences())
                        : null,
                wanted.contains(Output.CATEGORIES)
                        ? new CategoryReader(grammar.categories(), grammar.stemmer())
                                .of(text.sentences(), request.style().categories())
                        : null,
                wanted.contains(Output.VIDEO_DESCRIPTION) ? new VideoText(text, request.spoken()).description() : null);
    }

    /** A text too short for its language to be told is read as English if its letters are. */
    private Grammar grammar(String language, String text) {
        if (text.codePoints().noneMatch(Character::isLetter)) {
            throw new ModelFailure(Kind.EMPTY, "There are no words in the text.");
        }
        if (!language.isBlank() && !language.equals(UNDETERMINED)) {
            return Grammar.of(language);
        }
        String detected = languages.detect(text, Set.of()).code();
        boolean readable = detected.equals(UNDETERMINED) && Scripts.of(text) == UnicodeScript.LATIN;
        return readable ? Grammar.ENGLISH : Grammar.of(detected);
    }
}
