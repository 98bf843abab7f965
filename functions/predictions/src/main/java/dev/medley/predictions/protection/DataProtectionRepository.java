package dev.medley.predictions.protection;

import dev.medley.predictions.protection.DataProtectionReport.ModelUse;
import dev.medley.predictions.protection.DataProtectionReport.Numbers;
import dev.medley.predictions.protection.DataProtectionReport.PurposeUse;
import dev.medley.predictions.protection.DataProtectionReport.SubjectUse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts what an account has predicted; where a subject is named, under the consents of that subject alone. */
public interface DataProtectionRepository {

    Numbers numbers(UUID accountId, @Nullable String subject, Instant now);

    List<PurposeUse> purposes(UUID accountId, @Nullable String subject);

    List<ModelUse> models(UUID accountId, @Nullable String subject);

    /** In the order of their names. */
    List<SubjectUse> subjects(UUID accountId, @Nullable String subject, int most);
}
