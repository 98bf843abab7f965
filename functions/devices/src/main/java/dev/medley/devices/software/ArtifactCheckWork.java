package dev.medley.devices.software;

import dev.medley.devices.software.Artifact.ArtifactStatus;
import dev.medley.devices.software.Artifact.FileDigests;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.kernel.Digests;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at a file that has arrived: whether it is the one whose digest was signed. */
@Singleton
public class ArtifactCheckWork implements JobWork {

    static final String KIND = "artifact-check";

    private final ArtifactRepository repository;
    private final ObjectStore objects;

    ArtifactCheckWork(ArtifactRepository repository, ObjectStores stores) {
        this.repository = repository;
        this.objects = stores.bucket(Medley.MEDIA);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return repository.find(lease.subjectId()).<JobOutcome>map(this::check).orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome check(Artifact artifact) {
        try {
            Path folder = Files.createTempDirectory("artifact");
            Path file = folder.resolve("file");
            try {
                objects.download(artifact.key(), file);
                FileDigests digests = new FileDigests(
                        Digests.hex(Digests.sha256(file)),
                        Digests.hex(Digests.sha1(file)),
                        Digests.hex(Digests.md5(file)));
                boolean same = Files.size(file) == artifact.sizeBytes()
                        && digests.sha256().equals(artifact.digests().sha256());
                return new JobOutcome.Result(() -> repository.finish(
                        artifact.id(),
                        same ? ArtifactStatus.READY : ArtifactStatus.REJECTED,
                        same ? digests : artifact.digests(),
                        same ? "" : "The file is not the one whose digest was signed."));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
