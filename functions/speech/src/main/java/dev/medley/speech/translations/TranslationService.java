package dev.medley.speech.translations;

import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.models.RecognizedSpeech;
import dev.medley.speech.TranscriptionRepository;
import dev.medley.speech.languages.TextLanguages;
import dev.medley.speech.translations.TranslationOrder.Form;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has texts translated; never those that nobody asked to have translated. */
@Singleton
public class TranslationService {

    private static final int MOST_CHARACTERS = 50_000;
    private static final int MOST_UNITS = 2_000;

    private final TranslationRepository translations;
    private final TranscriptionRepository transcriptions;
    private final Translators translators;
    private final TextLanguages languages;
    private final JobQueue jobs;

    protected TranslationService(
            TranslationRepository translations,
            TranscriptionRepository transcriptions,
            Translators translators,
            TextLanguages languages,
            JobQueue jobs) {
        this.translations = translations;
        this.transcriptions = transcriptions;
        this.translators = translators;
        this.languages = languages;
        this.jobs = jobs;
    }

    /** What jobs are requested with. */
    @Singleton
    record JobQueue(JobService jobService, Clock clock) {}

    /** What is translated, and the job that does it. */
    public record Requested(UUID id, UUID jobId) {}

    /** The paragraphs of a text. */
    public static List<TranslationUnit> text(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R", -1))
                .map(paragraph -> new TranslationUnit(paragraph.strip(), null, null))
                .toList();
    }

    public static List<TranslationUnit> captions(String file) {
        return CaptionUnits.read(file);
    }

    public static Form formOfCaptions(String file) {
        return CaptionUnits.form(file);
    }

    /** The segments of one of the account's transcriptions. */
    public List<TranslationUnit> transcription(UUID accountId, UUID id) {
        RecognizedSpeech content = transcriptions
                .find(id, accountId)
                .orElseThrow(() -> Refusal.notFound("transcription-unknown", "There is no such transcription."))
                .content();
        if (content == null || content.segments().isEmpty()) {
            throw Refusal.conflict("transcription-not-made", "There is no text in this transcription.");
        }
        return content.segments().stream()
                .map(segment -> new TranslationUnit(segment.text(), segment.startMs(), segment.endMs()))
                .toList();
    }

    /** The language of units that their owner does not name. */
    public String sourceOf(List<TranslationUnit> units, @Nullable String named) {
        if (named != null) {
            return named;
        }
        String text = units.stream().map(TranslationUnit::text).collect(Collectors.joining("\n"));
        String code = languages.of(text, Set.of()).code();
        if (code.equals("und")) {
            throw Refusal.invalid(
                    "translation-source-unknown", "/sourceLanguage", "The language of the text is not clear; name it.");
        }
        return code;
    }

    @Transactional
    public Requested request(UUID accountId, TranslationOrder order) {
        translators.requireAny(accountId);
        require(order);
        UUID id = Ids.next(jobs.clock());
        UUID jobId = Ids.next(jobs.clock());
        translations.add(id, accountId, jobId, order, jobs.clock().instant());
        jobs.jobService().request(new NewJob(jobId, accountId, TranslationWork.KIND, id, "/api/translations/" + id));
        return new Requested(id, jobId);
    }

    private static void require(TranslationOrder order) {
        if (language(order.source()).equals(language(order.target()))) {
            throw Refusal.invalid(
                    "translation-same-language",
                    "/targetLanguage",
                    "The text is in " + order.source() + " already; nothing is translated.");
        }
        int letters =
                order.units().stream().mapToInt(unit -> unit.text().length()).sum();
        if (order.units().size() > MOST_UNITS || letters > MOST_CHARACTERS) {
            throw Refusal.invalid(
                    "translation-too-long",
                    "",
                    "At most %d characters in %d parts are translated at a time."
                            .formatted(MOST_CHARACTERS, MOST_UNITS));
        }
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    public Translation find(UUID accountId, UUID id) {
        return translations
                .find(id, accountId)
                .orElseThrow(() -> Refusal.notFound("translation-unknown", "There is no such translation."));
    }

    public Page<Translation> list(UUID accountId, PageRequest page) {
        return translations.list(accountId, page);
    }

    @Transactional
    public void remove(UUID accountId, UUID id) {
        boolean _ = jobs.jobService().cancel(find(accountId, id).jobId(), accountId);
        translations.remove(id, accountId);
    }

    @Transactional
    public void erase(UUID accountId) {
        translations.erase(accountId);
    }
}
