package dev.medley.security.requests;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The requests that were written down. */
public interface RequestRepository {

    Page<LoggedRequest> list(RequestSearch search, PageRequest page);

    Optional<LoggedRequest> find(UUID id);

    /** The groups with the most requests. */
    List<RequestGroup> summary(RequestTrait trait, Instant from, Instant to);

    /** Takes out of the requests of an account whose they were. */
    void erase(UUID accountId);
}
