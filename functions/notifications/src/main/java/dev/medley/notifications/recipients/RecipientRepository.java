package dev.medley.notifications.recipients;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accounts that can be written to. */
public interface RecipientRepository {

    Optional<Recipient> find(UUID accountId);

    /** Who has one of these roles. */
    List<UUID> withRole(List<String> roles);

    boolean isRole(String name);

    boolean isTierOfSomebody(String name);

    /** Whether there is such a segment of customers. */
    boolean isSegment(UUID id);
}
