package dev.medley.accountdata.exports;

import dev.medley.accountdata.exports.AccountExport.Stored;
import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Makes the zip of an export by way of the disk, and stores it. */
@Singleton
public class ExportWork implements JobWork {

    static final String KIND = "export";

    /** How long a zip is kept; the bucket's rule is the same, counted from the next midnight. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final AccountExportRepository accountExportRepository;
    private final ExportArchiver exportArchiver;
    private final ObjectStore objects;
    private final Clock clock;

    ExportWork(
            AccountExportRepository accountExportRepository,
            ExportArchiver exportArchiver,
            ObjectStores objectStores,
            Clock clock) {
        this.accountExportRepository = accountExportRepository;
        this.exportArchiver = exportArchiver;
        this.objects = objectStores.bucket(Medley.RECORDINGS);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return accountExportRepository
                .find(lease.subjectId(), lease.ownerId())
                .<JobOutcome>map(accountExport -> make(accountExport, progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome make(AccountExport accountExport, JobProgress progress) {
        try {
            Path zip = Files.createTempFile("export", ".zip");
            try {
                exportArchiver.pack(accountExport, zip, progress::report);
                objects.uploadInParts(zip, accountExport.key(), "application/zip");
                long sizeBytes = Files.size(zip);
                return new JobOutcome.Result(
                        () -> store(accountExport, sizeBytes), () -> objects.delete(accountExport.key()));
            } finally {
                Files.delete(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(AccountExport accountExport, long sizeBytes) {
        Stored stored = new Stored(sizeBytes, clock.instant().plus(KEPT));
        if (!accountExportRepository.store(accountExport.id(), stored)) {
            throw JobFailure.permanent("account-erased", "The account was erased meanwhile.");
        }
    }
}
