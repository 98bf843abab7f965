package dev.medley.devices.software;

import dev.medley.audit.AuditContext;
import dev.medley.devices.software.Artifact.FileDigests;
import dev.medley.devices.software.ArtifactDelta.DeltaStatus;
import dev.medley.devices.software.Release.ReleaseModule;
import dev.medley.devices.software.Release.ReleaseStatus;
import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Has differences between the files of two releases made. */
@Singleton
public class DeltaService {

    private final ReleaseService releases;
    private final ArtifactRepository repository;
    private final JobService jobs;
    private final Clock clock;

    protected DeltaService(ReleaseService releases, ArtifactRepository repository, JobService jobs, Clock clock) {
        this.releases = releases;
        this.repository = repository;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Has the differences made that lead from one release to another: of the files of modules that have the same name.
     *
     * @throws Refusal {@code delta-pointless} where no module is in both
     */
    @Transactional
    public List<ArtifactDelta> request(AuditContext context, UUID releaseId, UUID fromReleaseId) {
        Release to = published(releaseId);
        Release from = published(fromReleaseId);
        Map<String, Artifact> before = files(from);
        Map<String, Artifact> after = files(to);
        List<ArtifactDelta> made = new ArrayList<>();
        after.forEach((name, target) -> {
            Artifact source = before.get(name);
            if (source != null
                    && !source.digests().sha256().equals(target.digests().sha256())) {
                made.add(queued(source, target));
            }
        });
        if (made.isEmpty()) {
            throw Refusal.conflict("delta-pointless", "No module of both releases has a file that differs.");
        }
        made.stream()
                .filter(repository::addDelta)
                .forEach(delta -> jobs.request(new NewJob(
                        delta.jobId(),
                        context.actor().accountId(),
                        DeltaWork.KIND,
                        delta.id(),
                        "/api/releases/" + releaseId + "/deltas")));
        return list(releaseId);
    }

    private ArtifactDelta queued(Artifact source, Artifact target) {
        return new ArtifactDelta(
                Ids.next(clock),
                source.id(),
                target.id(),
                DeltaStatus.QUEUED,
                "",
                0,
                new FileDigests("", "", ""),
                Ids.next(clock));
    }

    public List<ArtifactDelta> list(UUID releaseId) {
        return repository.listDeltas(releases.find(releaseId).id());
    }

    private Release published(UUID id) {
        Release release = releases.find(id);
        if (release.status() != ReleaseStatus.PUBLISHED) {
            throw Refusal.conflict("release-not-published", "Differences are made of published releases.");
        }
        return release;
    }

    /** The only file of each module, by the module's part and name. */
    private Map<String, Artifact> files(Release release) {
        Map<UUID, String> names =
                release.modules().stream().collect(Collectors.toMap(ReleaseModule::id, DeltaService::key));
        return repository.list(release.id()).stream()
                .collect(Collectors.groupingBy(file -> names.getOrDefault(file.moduleId(), "")))
                .entrySet()
                .stream()
                .filter(module -> module.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, module -> module.getValue().getFirst()));
    }

    private static String key(ReleaseModule module) {
        return module.part() + "/" + module.name();
    }
}
