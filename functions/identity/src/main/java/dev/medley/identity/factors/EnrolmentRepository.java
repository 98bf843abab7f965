package dev.medley.identity.factors;

import java.util.Optional;
import java.util.UUID;

/** Which second factors each account has. */
public interface EnrolmentRepository {

    Optional<Enrolment> find(UUID accountId);
}
