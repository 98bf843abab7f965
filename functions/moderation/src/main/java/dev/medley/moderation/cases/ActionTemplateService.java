package dev.medley.moderation.cases;

import dev.medley.audit.AuditContext;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.moderation.guidelines.GuidelineService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with templates of reasons. */
@Singleton
public class ActionTemplateService {

    private final ActionTemplateRepository repository;
    private final GuidelineService guidelines;
    private final CaseAnnouncements announcements;
    private final Clock clock;

    protected ActionTemplateService(
            ActionTemplateRepository repository,
            GuidelineService guidelines,
            CaseAnnouncements announcements,
            Clock clock) {
        this.repository = repository;
        this.guidelines = guidelines;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public ActionTemplate create(
            AuditContext context, String name, ModerationAction action, String reason, @Nullable UUID guidelineId) {
        var _ = guidelines.referredTo(guidelineId);
        ActionTemplate template =
                new ActionTemplate(Ids.next(clock), name, action, reason, guidelineId, clock.instant());
        if (!repository.add(template)) {
            throw Refusal.conflict("action-template-exists", "There is a template of this name.");
        }
        announcements.note(context, "action-template.created", template.id(), Map.of("name", name));
        return template;
    }

    @Transactional
    public void remove(AuditContext context, UUID id) {
        if (!repository.remove(id)) {
            throw Refusal.notFound("action-template-unknown", "There is no such template.");
        }
        announcements.note(context, "action-template.deleted", id, Map.of());
    }
}
