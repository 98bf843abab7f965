package dev.medley.speech;

import dev.medley.models.Language;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.Transcriber;
import dev.medley.speech.WithheldSpeech.Reason;
import dev.medley.speech.languages.TextLanguages;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of each segment in which language it is, and withholds those that a model can only have invented. */
@Singleton
public class SpeechCheck {

    private final TextLanguages textLanguages;

    SpeechCheck(TextLanguages textLanguages) {
        this.textLanguages = textLanguages;
    }

    /** What is believed of what a model wrote. */
    public HeardSpeech check(Transcriber model, RecognizedSpeech speech, WantedLanguages wanted) {
        Optional<String> only = Optional.of(model.languages())
                .filter(known -> known.size() == 1)
                .map(known -> known.iterator().next());
        boolean isForeign = only.isPresent() && wanted.asked() == null && UnknownSpeech.isIn(speech);
        List<Segment> kept = new ArrayList<>();
        List<Language> languages = new ArrayList<>();
        List<WithheldSpeech> withheld = new ArrayList<>();
        for (Segment segment : speech.segments()) {
            Language language = language(segment, speech.language(), only, wanted);
            boolean isInvented = only.isPresent() && wanted.asked() == null && UnknownSpeech.isInvented(segment);
            Optional<Reason> reason =
                    isForeign || isInvented ? Optional.of(Reason.LANGUAGE_UNKNOWN) : reason(language, wanted);
            if (reason.isPresent()) {
                withheld.add(
                        new WithheldSpeech(segment.startMs(), segment.endMs(), reason.get(), segment.confidence()));
            } else {
                kept.add(segment);
                languages.add(language);
            }
        }
        return HeardSpeech.of(content(speech, kept, isForeign), languages, withheld);
    }

    /** A model that knows one language hears no other; what others write, the words themselves tell. */
    private Language language(Segment segment, Language whole, Optional<String> only, WantedLanguages wanted) {
        if (wanted.asked() != null) {
            return new Language(wanted.asked(), segment.confidence());
        }
        if (only.isPresent()) {
            return UnknownSpeech.isDoubtful(segment)
                    ? Language.UNDETERMINED
                    : new Language(only.get(), segment.confidence());
        }
        Language text = textLanguages.of(segment.text(), wanted.allowed());
        if (text.code().equals("und")) {
            return textLanguages.isShort(segment.text()) ? whole : text;
        }
        return text;
    }

    private static Optional<Reason> reason(Language language, WantedLanguages wanted) {
        boolean isAllowed =
                wanted.allowed().isEmpty() || language.code().equals("und") || wanted.allows(language.code());
        return isAllowed ? Optional.empty() : Optional.of(Reason.LANGUAGE_NOT_ALLOWED);
    }

    private static RecognizedSpeech content(RecognizedSpeech speech, List<Segment> kept, boolean isForeign) {
        String text = kept.size() == speech.segments().size()
                ? speech.text()
                : kept.stream().map(Segment::text).collect(Collectors.joining(" "));
        boolean isNothing = kept.isEmpty() && !speech.segments().isEmpty();
        return new RecognizedSpeech(
                text,
                isForeign || isNothing ? Language.UNDETERMINED : speech.language(),
                List.copyOf(kept),
                speech.model());
    }
}
