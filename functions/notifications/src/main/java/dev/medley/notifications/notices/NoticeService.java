package dev.medley.notifications.notices;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.notifications.recipients.RecipientRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Notices: given by administrators, acknowledged by those whom they concern. */
@Singleton
public class NoticeService {

    private final NoticeRepository repository;
    private final RecipientRepository recipients;
    private final AuditLog audit;
    private final Clock clock;

    NoticeService(NoticeRepository repository, RecipientRepository recipients, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.recipients = recipients;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Notice create(AuditContext context, Notice.Content content) {
        Instant now = clock.instant();
        Instant expiresAt = content.expiresAt();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw Refusal.invalid("notice-expiry-invalid", "/expiresAt", "It would be over before anybody reads it.");
        }
        if (!recipients.isRole(content.role())) {
            throw Refusal.invalid("notice-role-unknown", "/role", "There is no such role.");
        }
        Notice notice = new Notice(Ids.next(clock), content, context.actor().accountId(), now, null, 0);
        repository.add(notice);
        audit.note(context, "notice.created", notice.id(), Map.of("role", content.role(), "title", content.title()));
        return notice;
    }

    public Notice find(UUID id) {
        return repository.find(id).orElseThrow(NoticeService::unknown);
    }

    /** The acknowledgements of a notice. */
    public Page<Acknowledgement> acknowledgements(UUID id, PageRequest page) {
        return repository.acknowledgements(find(id).id(), page);
    }

    @Transactional
    public void withdraw(AuditContext context, UUID id) {
        if (!repository.withdraw(id, clock.instant())) {
            throw unknown();
        }
        audit.note(context, "notice.withdrawn", id, Map.of());
    }

    /** The notices in force that concern somebody. */
    public Page<NoticeForReader> inForce(UUID accountId, Set<String> roles, PageRequest page) {
        return repository.inForce(accountId, roles, clock.instant(), page);
    }

    @Transactional
    public void acknowledge(UUID accountId, Set<String> roles, UUID id) {
        if (!repository.acknowledge(id, accountId, roles, clock.instant())) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("notice-unknown", "There is no such notice.");
    }
}
