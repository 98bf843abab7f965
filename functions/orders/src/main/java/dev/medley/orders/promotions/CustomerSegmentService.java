package dev.medley.orders.promotions;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.CurrencyCode;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Makes segments of customers. */
@Singleton
public class CustomerSegmentService {

    private final CustomerSegmentRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    CustomerSegmentService(CustomerSegmentRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a segment.
     *
     * @throws Refusal {@code segment-exists}, {@code segment-invalid}
     */
    @Transactional
    public CustomerSegment create(AuditContext context, String name, SegmentRules rules) {
        requireSound(rules);
        CustomerSegment segment = new CustomerSegment(Ids.next(clock), name, rules, clock.instant());
        if (!repository.add(segment, context.actor().accountId())) {
            throw Refusal.conflict("segment-exists", "There is a segment of this name.");
        }
        audit.note(context, "segment.created", segment.id(), Map.of("name", name));
        return segment;
    }

    @Transactional
    public CustomerSegment change(AuditContext context, UUID id, SegmentRules rules) {
        requireSound(rules);
        repository.change(find(id).id(), rules);
        audit.note(context, "segment.changed", id, Map.of());
        return find(id);
    }

    @Transactional
    public void addMember(AuditContext context, UUID id, UUID accountId) {
        repository.addMember(find(id).id(), accountId);
        audit.note(context, "segment.member-added", id, Map.of("accountId", accountId.toString()));
    }

    @Transactional
    public void removeMember(AuditContext context, UUID id, UUID accountId) {
        if (!repository.removeMember(find(id).id(), accountId)) {
            throw Refusal.notFound("segment-member-unknown", "This account is not listed.");
        }
        audit.note(context, "segment.member-removed", id, Map.of("accountId", accountId.toString()));
    }

    public CustomerSegment find(UUID id) {
        return repository.find(id).orElseThrow(() -> Refusal.notFound("segment-unknown", "There is no such segment."));
    }

    private static void requireSound(SegmentRules rules) {
        if ((rules.minimumSpent() == null) != (rules.currency() == null)) {
            throw Refusal.invalid("segment-invalid", "/rules/currency", "Say in which currency how much was spent.");
        }
        if (rules.currency() != null) {
            var _ = CurrencyCode.parse(rules.currency(), "/rules/currency");
        }
        Integer least = rules.minimumOrders();
        Integer most = rules.maximumOrders();
        if (least != null && most != null && least > most) {
            throw Refusal.invalid("segment-invalid", "/rules/maximumOrders", "Nobody has more orders than at most.");
        }
    }
}
