package dev.medley.speech.translations;

import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.models.ModelFailure;
import dev.medley.models.speech.TextTranslator;
import dev.medley.models.speech.TextTranslator.Request;
import dev.medley.speech.translations.TermMask.Masked;
import dev.medley.speech.translations.Translation.Made;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Translates a few units at a time, each with what stands before it as its context, so that a pronoun or a title finds what
 * it means.
 */
@Singleton
public class TranslationWork implements JobWork {

    static final String KIND = "translation";

    private static final int BATCH = 20;
    private static final int CONTEXT_CHARACTERS = 1_500;
    private static final int MOST_PERCENT = 95;

    private final TranslationRepository translations;
    private final Translators translators;

    TranslationWork(TranslationRepository translations, Translators translators) {
        this.translations = translations;
        this.translators = translators;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return translations
                .find(lease.subjectId(), lease.ownerId())
                .<JobOutcome>map(translation -> translate(translation, progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome translate(Translation translation, JobProgress progress) {
        try {
            // One translator does the whole, so that words are the same throughout.
            Made made = translators.router().ask(translator -> translate(translator, translation, progress));
            return new JobOutcome.Result(() -> translations.keep(translation.id(), made));
        } catch (ModelFailure failure) {
            throw switch (failure.kind()) {
                case UNAVAILABLE -> JobFailure.passing("model-unavailable", "No translator answered.", failure);
                case REFUSED, EMPTY -> JobFailure.permanent("model-refused", "The translator refuses this text.");
                case UNSUPPORTED ->
                    JobFailure.permanent(
                            "model-unsupported", "No translator here can do this text, or this pair of languages.");
            };
        }
    }

    private static Made translate(TextTranslator translator, Translation translation, JobProgress progress) {
        TranslationOrder order = translation.order();
        TermMask mask = new TermMask(order.glossary(), order.kept());
        List<String> texts = new ArrayList<>();
        List<String> back = new ArrayList<>();
        for (int from = 0; from < order.units().size(); from += BATCH) {
            int to = Math.min(order.units().size(), from + BATCH);
            List<Masked> masked = order.units().subList(from, to).stream()
                    .map(unit -> mask.mask(unit.text()))
                    .toList();
            Request request = new Request(
                    translation.accountId(),
                    masked.stream().map(Masked::text).toList(),
                    order.source(),
                    order.target(),
                    order.formality(),
                    translator.readsContext() ? context(order, from) : null,
                    order.glossary());
            List<String> answer = translator.translate(request);
            List<String> whole = IntStream.range(0, answer.size())
                    .mapToObj(i -> masked.get(i).unmask(answer.get(i)))
                    .toList();
            texts.addAll(whole);
            if (order.isCheckedBack()) {
                back.addAll(translator.translate(request.back(whole)));
            }
            progress.report(MOST_PERCENT * to / order.units().size());
        }
        return new Made(
                texts,
                TranslationQuality.of(order, texts, order.isCheckedBack() ? back : null),
                translator.model(),
                translator.readsContext(),
                order.formality() == null ? null : translator.knowsFormality(order.target()));
    }

    /** What the caller says stands before, and the end of what is translated before. */
    private static @Nullable String context(TranslationOrder order, int from) {
        StringBuilder before = new StringBuilder(order.context() == null ? "" : order.context());
        order.units().subList(0, from).forEach(unit -> before.append('\n').append(unit.text()));
        return before.substring(Math.max(0, before.length() - CONTEXT_CHARACTERS))
                .strip();
    }
}
