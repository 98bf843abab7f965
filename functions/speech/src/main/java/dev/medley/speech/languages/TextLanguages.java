package dev.medley.speech.languages;

import dev.medley.models.Language;
import dev.medley.models.LanguageDetector;
import dev.medley.models.LanguageShare;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the languages of a text apart, clause by clause. */
@Singleton
public class TextLanguages {

    /** A clause with fewer letters belongs to the one beside it. */
    private static final int LEAST_LETTERS = 14;

    /** So many letters in a language that is not allowed are no accident. */
    private static final int FOREIGN_LETTERS = 20;

    private static final double SURE = 0.6;

    private final LanguageDetector detector;

    TextLanguages(LanguageDetector detector) {
        this.detector = detector;
    }

    /** For those who have no container. */
    public static TextLanguages with(LanguageDetector detector) {
        return new TextLanguages(detector);
    }

    /** The language of a whole text, among the allowed, empty for all; {@code und} where it seems to be none of them. */
    public Language of(String text, Set<String> allowed) {
        Language best = detector.detect(text, allowed);
        return allowed.isEmpty() || !isForeign(text, allowed) ? best : Language.UNDETERMINED;
    }

    /** Whether a text is too short to tell its language by itself. */
    public boolean isShort(String text) {
        return text.codePoints().filter(Character::isLetter).count() < LEAST_LETTERS;
    }

    private boolean isForeign(String text, Set<String> allowed) {
        if (text.codePoints().filter(Character::isLetter).count() < FOREIGN_LETTERS) {
            return false;
        }
        Language any = detector.detect(text, Set.of());
        return any.confidence() >= SURE
                && allowed.stream()
                        .noneMatch(
                                tag -> Locale.forLanguageTag(tag).getLanguage().equals(any.code()));
    }

    /** The stretches of a text, one after the other without gaps. */
    public List<LanguageSpan> spans(String text, Set<String> allowed) {
        Set<String> candidates = allowed.isEmpty() ? candidates(text) : allowed;
        List<LanguageSpan> spans = new ArrayList<>();
        for (TextPart part : joined(TextPart.of(text))) {
            Language language = of(text.substring(part.start(), part.end()), candidates);
            add(spans, new LanguageSpan(part.start(), part.end(), language.code(), rounded(language.confidence())));
        }
        return spans;
    }

    /** What is in the text for sure; whatever is known, where nothing is. */
    private Set<String> candidates(String text) {
        return detector.shares(text).stream().map(LanguageShare::code).collect(Collectors.toSet());
    }

    /** Short clauses go with the rest of their sentence. */
    private static List<TextPart> joined(List<TextPart> parts) {
        List<TextPart> joined = new ArrayList<>();
        for (TextPart part : parts) {
            boolean isOpen = !joined.isEmpty() && !joined.getLast().endsSentence();
            boolean isShort = part.letters() < LEAST_LETTERS
                    || (!joined.isEmpty() && joined.getLast().letters() < LEAST_LETTERS);
            if (isShort && isOpen) {
                joined.add(joined.removeLast().and(part));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private static void add(List<LanguageSpan> spans, LanguageSpan next) {
        if (spans.isEmpty() || !spans.getLast().language().equals(next.language())) {
            spans.add(next);
            return;
        }
        LanguageSpan last = spans.removeLast();
        double confidence = (last.confidence() * last.length() + next.confidence() * next.length())
                / (last.length() + next.length());
        spans.add(new LanguageSpan(last.start(), next.end(), last.language(), rounded(confidence)));
    }

    private static double rounded(double share) {
        return Math.round(1000 * share) / 1000.0;
    }
}
