package dev.medley.predictions.protection;

import dev.medley.models.Model;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment of the consequences for data protection asks about the recognition of emotions: whose voices, for
 * which purposes, by which models, how many, and for how long it is kept.
 *
 * @param subject whom it is about alone; null where it is about all
 * @param moreSubjects whether there are subjects that are left out, the list being full
 */
public record DataProtectionReport(
        Instant at,
        @Nullable String subject,
        Numbers numbers,
        List<PurposeUse> purposes,
        List<ModelUse> models,
        List<SubjectUse> subjects,
        boolean moreSubjects) {

    /**
     * How much there is.
     *
     * @param withoutConsent predictions that name no consent
     * @param exports files that can be fetched
     */
    public record Numbers(
            long predictions,
            long recordings,
            long named,
            long abstained,
            long withoutConsent,
            long corrections,
            long exports,
            @Nullable Instant first,
            @Nullable Instant last) {}

    /** How many predictions were made for a purpose; null where none was said. */
    public record PurposeUse(@Nullable String purpose, long predictions) {}

    /** How many predictions a version of a model made. */
    public record ModelUse(Model model, long predictions) {}

    /** A person who was heard, as the account's consents know them. */
    public record SubjectUse(String subject, List<ConsentUse> consents) {}

    /** A consent, and how many predictions were made under it. */
    public record ConsentUse(
            UUID id,
            String purpose,
            Instant givenAt,
            @Nullable Instant withdrawnAt,
            long predictions) {}
}
