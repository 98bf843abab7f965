package dev.medley.orders.promotions;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All segments, and who is in them. */
public interface CustomerSegmentRepository {

    /** False when there is one of this name. */
    boolean add(CustomerSegment segment, UUID createdBy);

    Optional<CustomerSegment> find(UUID id);

    void change(UUID id, SegmentRules rules);

    Page<CustomerSegment> list(PageRequest page);

    void addMember(UUID id, UUID accountId);

    /** False when the account is not listed. */
    boolean removeMember(UUID id, UUID accountId);

    /** Those of some segments that an account is in. */
    Set<UUID> of(UUID accountId, Collection<UUID> ids, Instant now);

    void erase(UUID accountId);
}
