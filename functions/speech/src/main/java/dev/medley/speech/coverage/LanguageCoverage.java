package dev.medley.speech.coverage;

import dev.medley.models.Transcriber;
import dev.medley.models.speech.Voice;
import dev.medley.speech.AskedTranscribers;
import dev.medley.speech.languages.DialectDetector;
import dev.medley.speech.syntheses.Voices;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Says of each language what there is for it. */
@Singleton
public class LanguageCoverage {

    private final AskedTranscribers transcribers;
    private final Voices voices;
    private final DialectDetector dialects;

    LanguageCoverage(AskedTranscribers transcribers, Voices voices, DialectDetector dialects) {
        this.transcribers = transcribers;
        this.voices = voices;
        this.dialects = dialects;
    }

    /**
     * What there is for a language.
     *
     * @param language BCP 47, without a region
     * @param transcribers providers that write it down, the first to be asked first
     * @param voices ids of those that speak it
     * @param dialects varieties that are told apart in texts
     */
    public record CoveredLanguage(
            String language, List<String> transcribers, List<String> voices, List<String> dialects) {}

    /** All languages of which there is anything, in order. */
    public List<CoveredLanguage> all() {
        Map<String, CoveredLanguage> languages = new TreeMap<>();
        Stream.of(
                        transcribers.all().stream().flatMap(model -> model.languages().stream()),
                        voices.all().stream().map(voice -> code(voice.language())),
                        dialects.tags().stream().map(LanguageCoverage::code))
                .flatMap(codes -> codes)
                .forEach(code -> languages.computeIfAbsent(code, this::of));
        return List.copyOf(languages.values());
    }

    private CoveredLanguage of(String code) {
        return new CoveredLanguage(
                code,
                transcribers.all().stream()
                        .filter(model -> model.languages().contains(code))
                        .map((Transcriber model) -> model.model().provider())
                        .toList(),
                voices.all().stream()
                        .filter(voice -> code(voice.language()).equals(code))
                        .map(Voice::id)
                        .toList(),
                dialects.tags().stream().filter(tag -> code(tag).equals(code)).toList());
    }

    private static String code(String tag) {
        String code = Locale.forLanguageTag(tag).getLanguage();
        return code.equals("cmn") ? "zh" : code;
    }
}
