package dev.medley.flags.exposures;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All exposures. */
public interface ExposureRepository {

    /** One that is to be noted. */
    @Serdeable
    record NewExposure(UUID experiment, int phase, UUID subject, String variant, Instant at) {}

    /** Notes those that are not known yet, of experiments that run. */
    void add(List<NewExposure> exposures);

    /** What a visitor saw becomes what the account saw that the visitor turned out to be. */
    void join(UUID visitorId, UUID accountId);

    /** Deletes what is known of an account. */
    void erase(UUID accountId);
}
