package dev.medley.notifications.notices;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All notices. */
public interface NoticeRepository {

    void add(Notice notice);

    Optional<Notice> find(UUID id);

    Page<Notice> list(PageRequest page);

    /** Withdraws it; false where there is none that can be. */
    boolean withdraw(UUID id, Instant now);

    /** Those in force that concern somebody with these roles. */
    Page<NoticeForReader> inForce(UUID accountId, Set<String> roles, Instant now, PageRequest page);

    /** Notes that somebody with these roles has acknowledged it; false where it is not in force or does not concern them. */
    boolean acknowledge(UUID id, UUID accountId, Set<String> roles, Instant now);

    Page<Acknowledgement> acknowledgements(UUID id, PageRequest page);
}
