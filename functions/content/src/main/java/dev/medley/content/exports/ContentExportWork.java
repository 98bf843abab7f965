package dev.medley.content.exports;

import dev.medley.content.exports.ContentExport.StoredFile;
import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.kernel.Refusal;
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
import java.util.List;
import java.util.UUID;

/** Writes items into a file, a few at a time, and stores it. */
@Singleton
public class ContentExportWork implements JobWork {

    static final String KIND = "content-export";

    /** How long a file is kept; the bucket's rule is the same, counted from the next midnight. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int MOST = 5_000;
    private static final int PAGE = 50;
    private static final int MOST_PERCENT = 95;

    private final ContentExportRepository exports;
    private final ExportedItemRepository items;
    private final ItemFiles files;
    private final ObjectStore objects;
    private final Clock clock;

    ContentExportWork(
            ContentExportRepository exports,
            ExportedItemRepository items,
            ItemFiles files,
            ObjectStores objectStores,
            Clock clock) {
        this.exports = exports;
        this.items = items;
        this.files = files;
        this.objects = objectStores.bucket(Medley.MEDIA);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return exports.find(lease.subjectId())
                .<JobOutcome>map(contentExport -> make(contentExport, progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome make(ContentExport contentExport, JobProgress progress) {
        try {
            Path path = Files.createTempFile("content", ".export");
            try {
                StoredFile file = write(contentExport, path, progress);
                objects.uploadInParts(path, contentExport.key(), file.contentType());
                return new JobOutcome.Result(
                        () -> exports.store(contentExport.id(), file), () -> objects.delete(contentExport.key()));
            } finally {
                Files.delete(path);
            }
        } catch (Refusal refusal) {
            throw JobFailure.permanent(refusal.code(), refusal.detail());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile write(ContentExport contentExport, Path path, JobProgress progress) throws IOException {
        ExportSelection selection = contentExport.selection();
        int written = 0;
        ItemSink sink = files.sink(selection, items.fields(selection), path);
        try (sink) {
            List<ExportedItem> page = page(contentExport, new UUID(0, 0));
            while (!page.isEmpty()) {
                for (ExportedItem item : page) {
                    sink.write(item);
                }
                written += page.size();
                if (written > MOST) {
                    throw JobFailure.permanent(
                            "export-too-large", "An export has at most " + MOST + " items; ask for fewer.");
                }
                progress.report(Math.min(MOST_PERCENT, written * 100 / MOST));
                page = page(contentExport, page.getLast().id());
            }
        }
        String name = "content-" + contentExport.createdAt().toString().substring(0, 10) + "." + sink.extension();
        return new StoredFile(
                name,
                sink.contentType(),
                written,
                Files.size(path),
                clock.instant().plus(KEPT));
    }

    private List<ExportedItem> page(ContentExport contentExport, UUID after) {
        return items.after(contentExport.selection(), contentExport.accountId(), after, PAGE);
    }
}
