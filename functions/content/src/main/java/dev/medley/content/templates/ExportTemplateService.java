package dev.medley.content.templates;

import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.IntPredicate;

/** What can be done with templates. */
@Singleton
public class ExportTemplateService {

    private static final int MOST = 200;
    private static final Permission SHARES = Permission.of("content:publish:all");

    private final ExportTemplateRepository repository;
    private final Clock clock;

    protected ExportTemplateService(ExportTemplateRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** What a template says. */
    public record Draft(String name, TemplateFormat format, String body, boolean shared) {}

    @Transactional
    public ExportTemplate create(Caller caller, Draft draft) {
        require(caller, draft);
        if (repository.count(caller.accountId()) >= MOST) {
            throw Refusal.conflict("content-templates-full", "An account has at most " + MOST + " templates.");
        }
        Instant now = clock.instant();
        ExportTemplate template = new ExportTemplate(
                Ids.next(clock),
                caller.accountId(),
                draft.name(),
                draft.format(),
                draft.body(),
                draft.shared(),
                1,
                now,
                now);
        repository.add(template);
        return template;
    }

    public ExportTemplate find(Caller caller, UUID id) {
        return repository.find(id, caller.accountId()).orElseThrow(ExportTemplateService::unknown);
    }

    public Page<ExportTemplate> list(Caller caller, PageRequest page) {
        return repository.list(caller.accountId(), page);
    }

    @Transactional
    public ExportTemplate replace(Caller caller, UUID id, Draft draft, IntPredicate expected) {
        ExportTemplate template = repository.lock(id, caller.accountId()).orElseThrow(ExportTemplateService::unknown);
        VersionCheck.require(expected, template.version());
        require(caller, draft);
        ExportTemplate changed = new ExportTemplate(
                id,
                template.accountId(),
                draft.name(),
                draft.format(),
                draft.body(),
                draft.shared(),
                template.version() + 1,
                template.createdAt(),
                clock.instant());
        repository.change(changed);
        return changed;
    }

    @Transactional
    public void remove(Caller caller, UUID id, IntPredicate expected) {
        ExportTemplate template = repository.lock(id, caller.accountId()).orElseThrow(ExportTemplateService::unknown);
        VersionCheck.require(expected, template.version());
        repository.remove(id);
    }

    private static void require(Caller caller, Draft draft) {
        ExportTemplateText.require(draft.format(), draft.body(), "/body");
        if (draft.shared() && !caller.may(SHARES)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "content-template-sharing-refused",
                    "Only editors share templates with everybody.");
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("content-template-unknown", "There is no such template.");
    }
}
