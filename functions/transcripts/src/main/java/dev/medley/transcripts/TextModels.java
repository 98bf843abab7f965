package dev.medley.transcripts;

import dev.medley.models.DigestRequest;
import dev.medley.models.Language;
import dev.medley.models.LanguageDetector;
import dev.medley.models.LanguageShare;
import dev.medley.models.spoken.SpokenText;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The models that read texts. */
@Singleton
class TextModels {

    private static final String UNDETERMINED = Language.UNDETERMINED.code();

    private final LanguageDetector languages;
    private final Digesters digesters;

    TextModels(LanguageDetector languages, Digesters digesters) {
        this.languages = languages;
        this.digesters = digesters;
    }

    /**
     * Finds out the language, where nobody said it, and makes what is wished for, with the account's own key where it has
     * one.
     */
    TranscriptResult read(UUID accountId, TextSource.Ready source, TranscriptOptions transcriptOptions) {
        SpokenText spoken = source.spoken();
        List<LanguageShare> shares = languages.shares(spoken.words());
        TextLanguage language = language(source, transcriptOptions);
        Digesters.Made made = digesters.digest(accountId, request(spoken, language, transcriptOptions));
        return new TranscriptResult(
                language,
                made.digest(),
                TextReading.of(spoken, others(language, shares)),
                made.isOwnKey(),
                made.provenance());
    }

    /** What the models are asked for a text. */
    DigestRequest request(TextSource.Ready source, TranscriptOptions transcriptOptions) {
        return request(source.spoken(), language(source, transcriptOptions), transcriptOptions);
    }

    private static DigestRequest request(
            SpokenText spoken, @Nullable TextLanguage language, TranscriptOptions transcriptOptions) {
        return new DigestRequest(
                spoken,
                language == null ? UNDETERMINED : language.code(),
                transcriptOptions.outputs(),
                Objects.requireNonNullElse(transcriptOptions.purpose(), ""),
                transcriptOptions.network(),
                transcriptOptions.style());
    }

    /** What else a text is written in. */
    private static List<LanguageShare> others(@Nullable TextLanguage language, List<LanguageShare> shares) {
        String main = language == null
                ? shares.stream().findFirst().map(LanguageShare::code).orElse(UNDETERMINED)
                : Locale.forLanguageTag(language.code()).getLanguage();
        return shares.stream().filter(share -> !share.code().equals(main)).toList();
    }

    private @Nullable TextLanguage language(TextSource.Ready source, TranscriptOptions transcriptOptions) {
        String told = transcriptOptions.language() == null ? source.language() : transcriptOptions.language();
        if (told != null && !told.equals(UNDETERMINED)) {
            return new TextLanguage(told, null);
        }
        Language detected = languages.detect(source.spoken().words(), Set.of());
        return detected.code().equals(UNDETERMINED) ? null : new TextLanguage(detected.code(), detected.confidence());
    }
}
