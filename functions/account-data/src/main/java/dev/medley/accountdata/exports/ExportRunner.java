package dev.medley.accountdata.exports;

import dev.medley.events.Event;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.Jobs;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the exports that were asked for. A request may come again at any time: the job tells what is left to do. */
@Singleton
public class ExportRunner {

    private final AccountExportRepository accountExportRepository;
    private final ExportArchiver exportArchiver;
    private final ObjectStore objects;
    private final Jobs jobs;
    private final ExportCompletion exportCompletion;

    ExportRunner(
            AccountExportRepository accountExportRepository,
            ExportArchiver exportArchiver,
            ObjectStores objectStores,
            Jobs jobs,
            ExportCompletion exportCompletion) {
        this.accountExportRepository = accountExportRepository;
        this.exportArchiver = exportArchiver;
        this.objects = objectStores.bucket(Medley.RECORDINGS);
        this.jobs = jobs;
        this.exportCompletion = exportCompletion;
    }

    /** Makes what was requested, unless that is over or its account is gone. */
    public void make(Event request) {
        accountExportRepository
                .find(request.subjectId(), request.ownerId())
                .filter(accountExport -> jobs.begin(accountExport.jobId()))
                .ifPresent(this::make);
    }

    /** Ends what was requested and failed as often as it may. */
    public void giveUp(Event request) {
        accountExportRepository.find(request.subjectId(), request.ownerId()).ifPresent(exportCompletion::fail);
    }

    private void make(AccountExport accountExport) {
        try {
            Path zip = Files.createTempFile("export", ".zip");
            try {
                exportArchiver.pack(accountExport, zip, percent -> jobs.progress(accountExport.jobId(), percent));
                objects.uploadInParts(zip, accountExport.key(), "application/zip");
                settle(accountExport, Files.size(zip));
            } finally {
                Files.delete(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody could fetch, and nobody expects, the zip of an export that was cancelled or erased meanwhile. */
    private void settle(AccountExport accountExport, long sizeBytes) {
        boolean kept = exportCompletion.succeed(accountExport, sizeBytes)
                || accountExportRepository
                        .find(accountExport.id(), accountExport.accountId())
                        .filter(now -> now.status() == JobStatus.SUCCEEDED)
                        .isPresent();
        if (!kept) {
            objects.delete(accountExport.key());
        }
    }
}
