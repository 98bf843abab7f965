package dev.medley.moderation.guidelines;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What can be done with guidelines. */
@Singleton
public class GuidelineService {

    private final GuidelineRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    protected GuidelineService(GuidelineRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes the first version of a guideline. */
    @Transactional
    public Guideline create(AuditContext context, String slug, String title, String body) {
        Instant now = clock.instant();
        UUID id = Ids.next(clock);
        if (!repository.add(id, slug, now)) {
            throw Refusal.conflict("guideline-exists", "There is a guideline with this slug.");
        }
        return write(context, new Guideline(id, slug, 1, title, body, 1, null, null, now, null));
    }

    /** Writes another version, which holds once it is published. */
    @Transactional
    public Guideline revise(AuditContext context, UUID id, String title, String body, IntPredicate expected) {
        Guideline latest = repository.lock(id).orElseThrow(GuidelineService::unknown);
        VersionCheck.require(expected, latest.version());
        int version = latest.version() + 1;
        return write(
                context,
                new Guideline(
                        id,
                        latest.slug(),
                        version,
                        title,
                        body,
                        version,
                        latest.publishedVersion(),
                        null,
                        clock.instant(),
                        null));
    }

    /** Has the latest version hold from now on. */
    @Transactional
    public Guideline publish(AuditContext context, UUID id, IntPredicate expected) {
        Guideline latest = repository.lock(id).orElseThrow(GuidelineService::unknown);
        VersionCheck.require(expected, latest.version());
        if (latest.publishedAt() != null) {
            throw Refusal.conflict("guideline-published", "This version is published already.");
        }
        repository.publish(id, latest.version(), clock.instant());
        note(context, "guideline.published", latest);
        return find(id, null);
    }

    /**
     * What holds, or a version.
     *
     * @param version null for what holds
     */
    public Guideline find(UUID id, @Nullable Integer version) {
        return repository.find(id, version).orElseThrow(GuidelineService::unknown);
    }

    /** What everybody may read: what holds, or what once did. */
    public Guideline findPublished(UUID id, @Nullable Integer version) {
        return repository
                .find(id, version)
                .filter(guideline -> guideline.publishedAt() != null)
                .orElseThrow(GuidelineService::unknown);
    }

    /** What a decision or a rule refers to; null stays null. */
    public @Nullable Guideline referredTo(@Nullable UUID id) {
        return id == null
                ? null
                : repository
                        .find(id, null)
                        .orElseThrow(() -> Refusal.invalid(
                                "guideline-unpublished", "/guidelineId", "There is no such published guideline."));
    }

    private Guideline write(AuditContext context, Guideline version) {
        Guideline written = new Guideline(
                version.id(),
                version.slug(),
                version.version(),
                version.title(),
                version.body(),
                version.latestVersion(),
                version.publishedVersion(),
                context.actor().accountId(),
                version.createdAt(),
                null);
        repository.addVersion(written, Ids.next(clock));
        note(context, "guideline.written", written);
        return written;
    }

    private void note(AuditContext context, String action, Guideline guideline) {
        audit.note(
                context,
                action,
                guideline.id(),
                Map.of("slug", guideline.slug(), "version", String.valueOf(guideline.version())));
    }

    private static Refusal unknown() {
        return Refusal.notFound("guideline-unknown", "There is no such guideline.");
    }
}
