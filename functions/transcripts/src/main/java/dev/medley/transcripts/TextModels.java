package dev.medley.transcripts;

import dev.medley.models.Digest;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRules;
import dev.medley.models.Digester;
import dev.medley.models.Language;
import dev.medley.models.LanguageDetector;
import dev.medley.models.LanguageShare;
import dev.medley.models.ModelFailure;
import dev.medley.models.Router;
import dev.medley.models.spoken.SpokenText;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The models that read texts. */
@Singleton
class TextModels {

    private static final String UNDETERMINED = Language.UNDETERMINED.code();

    private final LanguageDetector languages;
    private final Router<Digester> digesters;
    private final OwnKeyModels ownKeyModels;

    TextModels(LanguageDetector languages, Router<Digester> digesters, OwnKeyModels ownKeyModels) {
        this.languages = languages;
        this.digesters = digesters;
        this.ownKeyModels = ownKeyModels;
    }

    /**
     * Finds out the language, where nobody said it, and makes what is wished for, with the account's own key where it has
     * one.
     */
    TranscriptResult read(UUID accountId, TextSource.Ready source, TranscriptOptions transcriptOptions) {
        SpokenText spoken = source.spoken();
        List<LanguageShare> shares = languages.shares(spoken.words());
        TextLanguage language = language(source, transcriptOptions);
        DigestRequest request = new DigestRequest(
                spoken,
                language == null ? UNDETERMINED : language.code(),
                transcriptOptions.outputs(),
                Objects.requireNonNullElse(transcriptOptions.purpose(), ""),
                transcriptOptions.network());
        Function<Digester, Digest> question = digester -> checked(request, digester.digest(request));
        Optional<Digest> own = ownKeyModels.ask(accountId, question);
        Digest digest = own.orElseGet(() -> digesters.ask(question));
        return new TranscriptResult(
                language, digest, TextReading.of(spoken, others(language, shares)), own.isPresent());
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

    /** An answer that breaks the rules is none: the next model is asked. */
    private static Digest checked(DigestRequest request, Digest digest) {
        List<String> faults = DigestRules.faults(request, digest);
        if (faults.isEmpty()) {
            return digest;
        }
        throw new ModelFailure(ModelFailure.Kind.UNAVAILABLE, "An answer broke the rules: " + faults);
    }
}
