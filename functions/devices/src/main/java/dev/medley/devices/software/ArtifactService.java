package dev.medley.devices.software;

import dev.medley.audit.AuditContext;
import dev.medley.devices.software.Artifact.ArtifactStatus;
import dev.medley.devices.software.Artifact.FileDigests;
import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.Part;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Takes the files of releases, which come straight into the store in parts. */
@Singleton
public class ArtifactService {

    private static final String BYTES = "application/octet-stream";

    private final ReleaseRepository releases;
    private final ArtifactRepository repository;
    private final ObjectStore objects;
    private final PresignedTransfers transfers;
    private final JobService jobs;

    protected ArtifactService(
            ReleaseRepository releases, ArtifactRepository repository, ObjectStores stores, JobService jobs) {
        this.releases = releases;
        this.repository = repository;
        this.objects = stores.bucket(Medley.MEDIA);
        this.transfers = stores.transfers(Medley.MEDIA);
        this.jobs = jobs;
    }

    /** What is said of a file that is to come. */
    public record Announcement(
            UUID moduleId, String fileName, long sizeBytes, String sha256, byte[] signature, UUID keyId) {}

    /**
     * Announces a file whose digest its maker has signed.
     *
     * @throws Refusal {@code module-unknown}, {@code signing-key-unknown}, {@code signature-invalid}, {@code artifact-exists}
     */
    @Transactional
    public Artifact announce(AuditContext context, UUID releaseId, Announcement wanted, Clock clock) {
        Release release = releases.lock(releaseId).orElseThrow(ReleaseService::unknown);
        ReleaseService.requireDraft(release);
        if (release.modules().stream().noneMatch(module -> module.id().equals(wanted.moduleId()))) {
            throw Refusal.invalid("module-unknown", "/moduleId", "The release has no such module.");
        }
        ReleaseKey key = releases.findKey(wanted.keyId())
                .filter(found -> found.revokedAt() == null)
                .orElseThrow(() -> Refusal.notFound("signing-key-unknown", "There is no such key."));
        if (!key.hasSigned(HexFormat.of().parseHex(wanted.sha256()), wanted.signature())) {
            throw Refusal.invalid("signature-invalid", "/signature", "The key did not sign this digest.");
        }
        UUID id = Ids.next(clock);
        Artifact artifact = new Artifact(
                id,
                releaseId,
                wanted.moduleId(),
                wanted.fileName(),
                wanted.sizeBytes(),
                new FileDigests(wanted.sha256(), "", ""),
                wanted.signature(),
                wanted.keyId(),
                ArtifactStatus.ANNOUNCED,
                "",
                objects.begin("devices/artifacts/" + id, BYTES),
                null,
                context.actor().accountId(),
                clock.instant());
        if (!repository.add(artifact)) {
            objects.abort(artifact.key(), artifact.uploadId());
            throw Refusal.conflict("artifact-exists", "The module has a file of this name already.");
        }
        return artifact;
    }

    public Artifact find(UUID releaseId, UUID id) {
        return repository
                .find(id)
                .filter(artifact -> artifact.releaseId().equals(releaseId))
                .orElseThrow(ArtifactService::unknown);
    }

    /** The requests that upload parts. */
    public List<PresignedTransfer> sign(UUID releaseId, UUID id, List<Integer> numbers) {
        Artifact artifact = find(releaseId, id);
        requireAnnounced(artifact);
        if (numbers.stream().anyMatch(number -> number < 1 || number > artifact.partCount())) {
            throw Refusal.invalid(
                    "part-unknown", "/partNumbers", "The file has the parts 1 to " + artifact.partCount() + ".");
        }
        return numbers.stream()
                .map(number ->
                        transfers.putPart(artifact.key(), artifact.uploadId(), number, artifact.partBytes(number)))
                .toList();
    }

    /** Joins the parts that have arrived, and has the file looked at; the job that does. */
    @Transactional
    public UUID complete(AuditContext context, UUID releaseId, UUID id, Clock clock) {
        Artifact artifact = repository.lock(id, releaseId).orElseThrow(ArtifactService::unknown);
        UUID present = artifact.jobId();
        if (present != null) {
            return present;
        }
        List<Part> parts = objects.parts(artifact.key(), artifact.uploadId());
        boolean whole = IntStream.rangeClosed(1, artifact.partCount())
                .allMatch(number -> parts.stream()
                        .anyMatch(part -> part.number() == number && part.sizeBytes() == artifact.partBytes(number)));
        if (!whole && objects.find(artifact.key()).isEmpty()) {
            throw Refusal.conflict("parts-missing", "Not all parts have arrived.");
        }
        if (whole) {
            boolean _ = objects.complete(artifact.key(), artifact.uploadId(), parts);
        }
        UUID jobId = Ids.next(clock);
        repository.check(id, jobId);
        jobs.request(new NewJob(
                jobId,
                context.actor().accountId(),
                ArtifactCheckWork.KIND,
                id,
                "/api/releases/" + releaseId + "/artifacts/" + id));
        return jobId;
    }

    @Transactional
    public void remove(UUID releaseId, UUID id) {
        ReleaseService.requireDraft(releases.lock(releaseId).orElseThrow(ReleaseService::unknown));
        Artifact artifact = repository.lock(id, releaseId).orElseThrow(ArtifactService::unknown);
        boolean _ = repository.remove(id);
        objects.abort(artifact.key(), artifact.uploadId());
        objects.delete(artifact.key());
    }

    private static void requireAnnounced(Artifact artifact) {
        if (artifact.status() != ArtifactStatus.ANNOUNCED) {
            throw Refusal.conflict("upload-over", "The file is whole.");
        }
    }

    public static Refusal unknown() {
        return Refusal.notFound("artifact-unknown", "The release has no such file.");
    }
}
