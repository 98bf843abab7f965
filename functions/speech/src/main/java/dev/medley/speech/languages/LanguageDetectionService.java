package dev.medley.speech.languages;

import dev.medley.models.Language;
import dev.medley.models.LanguageShare;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds out which languages a text has. */
@Singleton
public class LanguageDetectionService {

    private final TextLanguages textLanguages;
    private final DialectDetector dialects;

    LanguageDetectionService(TextLanguages textLanguages, DialectDetector dialects) {
        this.textLanguages = textLanguages;
        this.dialects = dialects;
    }

    /** What there is to say of a text. */
    public record Detection(
            Language language, Optional<Dialect> dialect, List<LanguageShare> shares, List<LanguageSpan> spans) {}

    public Detection detect(String text, Set<String> allowed) {
        List<LanguageSpan> spans = textLanguages.spans(text, allowed);
        List<LanguageShare> shares = shares(text, spans);
        Language whole = textLanguages.of(text, allowed);
        Language main = shares.isEmpty() || shares.getFirst().code().equals("und")
                ? whole
                : new Language(
                        shares.getFirst().code(),
                        confidence(spans, shares.getFirst().code()));
        String code = Locale.forLanguageTag(main.code()).getLanguage();
        return new Detection(main, dialects.detect(code, text, allowed), shares, spans);
    }

    private static double confidence(List<LanguageSpan> spans, String code) {
        double best = spans.stream()
                .filter(span -> span.language().equals(code))
                .mapToDouble(LanguageSpan::confidence)
                .average()
                .orElse(0);
        return Math.round(1000 * best) / 1000.0;
    }

    private static List<LanguageShare> shares(String text, List<LanguageSpan> spans) {
        Map<String, Long> letters = new TreeMap<>();
        spans.forEach(span -> letters.merge(
                span.language(),
                text.substring(span.start(), span.end())
                        .codePoints()
                        .filter(Character::isLetter)
                        .count(),
                Long::sum));
        double all = letters.values().stream().mapToLong(count -> count).sum();
        return letters.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new LanguageShare(entry.getKey(), Math.round(1000 * entry.getValue() / all) / 1000.0))
                .sorted(Comparator.comparingDouble(LanguageShare::share)
                        .reversed()
                        .thenComparing(LanguageShare::code))
                .toList();
    }
}
