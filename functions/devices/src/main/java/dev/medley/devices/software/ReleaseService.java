package dev.medley.devices.software;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.devices.software.Artifact.ArtifactStatus;
import dev.medley.devices.software.Release.ReleaseModule;
import dev.medley.devices.software.Release.ReleaseStatus;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.storage.Json;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts releases together. */
@Singleton
public class ReleaseService {

    private final ReleaseRepository repository;
    private final ArtifactRepository artifacts;
    private final AuditLog audit;
    private final List<ReleaseListener> listeners;
    private final Clock clock;

    protected ReleaseService(
            ReleaseRepository repository,
            ArtifactRepository artifacts,
            AuditLog audit,
            List<ReleaseListener> listeners,
            Clock clock) {
        this.repository = repository;
        this.artifacts = artifacts;
        this.audit = audit;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Transactional
    public Release create(AuditContext context, ReleaseDraft draft) {
        Instant now = clock.instant();
        List<ReleaseModule> modules = draft.modules().stream()
                .map(module -> new ReleaseModule(Ids.next(clock), module.part(), module.name(), module.version()))
                .toList();
        Release release = new Release(
                Ids.next(clock),
                draft.name(),
                draft.version(),
                draft.deviceType(),
                draft.hardwareRevisions(),
                draft.minimumVersion(),
                draft.securityVersion(),
                draft.notes(),
                ReleaseStatus.DRAFT,
                false,
                1,
                context.actor().accountId(),
                now,
                modules);
        if (!repository.add(release)) {
            throw Refusal.conflict("release-exists", "There is a release of this name and version already.");
        }
        audit.note(
                context,
                "release.created",
                release.id(),
                Map.of("version", release.version().text()));
        return release;
    }

    public Release find(UUID id) {
        return repository.find(id).orElseThrow(ReleaseService::unknown);
    }

    /**
     * Says that a release stays as it is from now on, and may be rolled out.
     *
     * @throws Refusal {@code release-incomplete} while a module has no file, or a file is not ready
     */
    @Transactional
    public Release publish(AuditContext context, UUID id) {
        Release release = repository.lock(id).orElseThrow(ReleaseService::unknown);
        requireDraft(release);
        List<Artifact> files = artifacts.list(id);
        Set<UUID> filled = files.stream().map(Artifact::moduleId).collect(Collectors.toUnmodifiableSet());
        boolean complete = release.modules().stream().map(ReleaseModule::id).allMatch(filled::contains)
                && files.stream().allMatch(file -> file.status() == ArtifactStatus.READY);
        if (!complete) {
            throw Refusal.conflict("release-incomplete", "Each module needs a file, and all files have to be ready.");
        }
        repository.setStatus(id, ReleaseStatus.PUBLISHED, clock.instant());
        audit.note(context, "release.published", id, Map.of());
        return find(id);
    }

    /** Takes a release back: nobody is offered it any more, and its rollouts are stopped. */
    @Transactional
    public Release revoke(AuditContext context, UUID id) {
        Release release = repository.lock(id).orElseThrow(ReleaseService::unknown);
        if (release.status() != ReleaseStatus.REVOKED) {
            repository.setStatus(id, ReleaseStatus.REVOKED, clock.instant());
            listeners.forEach(listener -> listener.revoked(id));
            audit.note(context, "release.revoked", id, Map.of());
        }
        return find(id);
    }

    @Transactional
    public void setSbom(AuditContext context, UUID id, Json sbom) {
        requireDraft(repository.lock(id).orElseThrow(ReleaseService::unknown));
        repository.setSbom(id, sbom, clock.instant());
        audit.note(context, "release.sbom-attached", id, Map.of());
    }

    public Json sbom(UUID id) {
        return repository
                .sbom(find(id).id())
                .orElseThrow(() -> Refusal.notFound("sbom-none", "The release has no list of its parts."));
    }

    @Transactional
    public void remove(AuditContext context, UUID id) {
        requireDraft(repository.lock(id).orElseThrow(ReleaseService::unknown));
        if (!repository.removeDraft(id)) {
            throw unknown();
        }
        audit.note(context, "release.deleted", id, Map.of());
    }

    /** Adds a key that releases are signed with. */
    @Transactional
    public ReleaseKey addKey(AuditContext context, String name, byte[] publicKey) {
        ReleaseKey key = new ReleaseKey(Ids.next(clock), name, publicKey, null, clock.instant());
        if (publicKey.length != 32 || !key.isUsable()) {
            throw Refusal.invalid("signing-key-invalid", "/publicKey", "It is not the 32 bytes of an Ed25519 key.");
        }
        repository.addKey(key, context.actor().accountId());
        audit.note(context, "signing-key.added", key.id(), Map.of("name", name));
        return key;
    }

    /** Ends a key: no file is signed with it any more. */
    @Transactional
    public void revokeKey(AuditContext context, UUID id) {
        if (!repository.revokeKey(id, clock.instant())) {
            throw Refusal.notFound("signing-key-unknown", "There is no such key.");
        }
        audit.note(context, "signing-key.revoked", id, Map.of());
    }

    static void requireDraft(Release release) {
        if (release.status() != ReleaseStatus.DRAFT) {
            throw Refusal.conflict("release-published", "The release stays as it is.");
        }
    }

    public static Refusal unknown() {
        return Refusal.notFound("release-unknown", "There is no such release.");
    }
}
