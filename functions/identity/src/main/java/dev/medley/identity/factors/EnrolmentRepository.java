package dev.medley.identity.factors;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which second factors each account has. */
public interface EnrolmentRepository {

    Optional<Enrolment> find(UUID accountId);

    /** Notes on the account that it has a factor of this kind. */
    void add(UUID accountId, FactorKind kind, Instant now);

    /** Notes that it has none of this kind any more, and says how many kinds are left. */
    int remove(UUID accountId, FactorKind kind, Instant now);
}
