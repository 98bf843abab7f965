package dev.medley.identity.exports;

import dev.medley.events.Event;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.Jobs;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the exports that were asked for. A request may come again at any time: the job tells what is left to do. */
@Singleton
public class MakingExports {

    private final Exports exports;
    private final Packing packing;
    private final Archives archives;
    private final Jobs jobs;
    private final EndingExports ending;

    MakingExports(Exports exports, Packing packing, Archives archives, Jobs jobs, EndingExports ending) {
        this.exports = exports;
        this.packing = packing;
        this.archives = archives;
        this.jobs = jobs;
        this.ending = ending;
    }

    /** Makes what was requested, unless that is over or its account is gone. */
    public void make(Event request) {
        exports.find(request.subjectId(), request.ownerId())
                .filter(export -> jobs.begin(export.jobId()))
                .ifPresent(this::make);
    }

    /** Ends what was requested and failed as often as it may. */
    public void giveUp(Event request) {
        exports.find(request.subjectId(), request.ownerId()).ifPresent(ending::fail);
    }

    private void make(Export export) {
        try {
            Path zip = Files.createTempFile("export", ".zip");
            try {
                packing.pack(export, zip, percent -> jobs.progress(export.jobId(), percent));
                archives.put(zip, export.key());
                settle(export, Files.size(zip));
            } finally {
                Files.delete(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody could fetch, and nobody expects, the zip of an export that was cancelled or erased meanwhile. */
    private void settle(Export export, long sizeBytes) {
        boolean kept = ending.succeed(export, sizeBytes)
                || exports.find(export.id(), export.accountId())
                        .filter(now -> now.status() == JobStatus.SUCCEEDED)
                        .isPresent();
        if (!kept) {
            archives.remove(export.key());
        }
    }
}
