package dev.medley.devices.software;

import dev.medley.devices.software.Artifact.FileDigests;
import dev.medley.devices.software.ArtifactDelta.DeltaStatus;
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
import java.util.List;

/** Makes the difference between two files, and applies it before anybody is offered it. */
@Singleton
public class DeltaWork implements JobWork {

    static final String KIND = "artifact-delta";

    /** Larger files are not compared: that takes about twelve times their size in memory. */
    static final long LARGEST = Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 16);

    private static final int WORTH_PERCENT = 80;

    private final ArtifactRepository repository;
    private final ObjectStore objects;

    DeltaWork(ArtifactRepository repository, ObjectStores stores) {
        this.repository = repository;
        this.objects = stores.bucket(Medley.MEDIA);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return repository
                .findDelta(lease.subjectId())
                .<JobOutcome>map(delta -> make(delta, progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome make(ArtifactDelta delta, JobProgress progress) {
        Artifact from = repository.find(delta.fromId()).orElseThrow();
        Artifact to = repository.find(delta.toId()).orElseThrow();
        if (Math.max(from.sizeBytes(), to.sizeBytes()) > LARGEST) {
            return none(delta, DeltaStatus.USELESS, "Files of more than " + (LARGEST >> 20) + " MiB are not compared.");
        }
        try {
            Path folder = Files.createTempDirectory("delta");
            try {
                return make(delta, from, to, folder, progress);
            } finally {
                for (Path file : List.of(folder.resolve("from"), folder.resolve("to"), folder.resolve("delta"))) {
                    Files.deleteIfExists(file);
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JobOutcome make(ArtifactDelta delta, Artifact from, Artifact to, Path folder, JobProgress progress)
            throws IOException {
        Path source = folder.resolve("from");
        Path target = folder.resolve("to");
        Path difference = folder.resolve("delta");
        objects.download(from.key(), source);
        objects.download(to.key(), target);
        progress.report(20);
        byte[] old = Files.readAllBytes(source);
        BinaryDifference.write(old, Files.readAllBytes(target), difference);
        progress.report(70);
        if (!BinaryDifference.gives(old, difference, to.digests().sha256())) {
            return none(delta, DeltaStatus.FAILED, "Applied to the first file it does not give the second.");
        }
        long size = Files.size(difference);
        if (size * 100 >= to.sizeBytes() * WORTH_PERCENT) {
            return none(delta, DeltaStatus.USELESS, "It is hardly smaller than the whole file.");
        }
        objects.uploadInParts(difference, delta.key(), "application/octet-stream");
        FileDigests digests = new FileDigests(
                Digests.hex(Digests.sha256(difference)),
                Digests.hex(Digests.sha1(difference)),
                Digests.hex(Digests.md5(difference)));
        return new JobOutcome.Result(
                () -> repository.finishDelta(delta.id(), DeltaStatus.READY, "", size, digests),
                () -> objects.delete(delta.key()));
    }

    private JobOutcome none(ArtifactDelta delta, DeltaStatus status, String reason) {
        return new JobOutcome.Result(
                () -> repository.finishDelta(delta.id(), status, reason, 0, new FileDigests("", "", "")));
    }
}
