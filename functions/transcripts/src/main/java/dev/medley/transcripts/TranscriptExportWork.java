package dev.medley.transcripts;

import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.topology.Medley;
import dev.medley.transcripts.TranscriptExport.StoredFile;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes transcripts into a file, a few at a time, and stores it. What was not made, or has no mind map, is left out. */
@Singleton
public class TranscriptExportWork implements JobWork {

    static final String KIND = "transcript-export";

    /** How long a file is kept; the bucket's rule is the same, counted from the next midnight. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int MOST = 5_000;
    private static final int PAGE = 25;
    private static final int MOST_PERCENT = 95;

    private final TranscriptExportRepository exports;
    private final TranscriptWriter writer;
    private final ObjectStore objects;
    private final Clock clock;

    TranscriptExportWork(
            TranscriptExportRepository exports, TranscriptWriter writer, ObjectStores objectStores, Clock clock) {
        this.exports = exports;
        this.writer = writer;
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
                .<JobOutcome>map(export -> make(export, progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome make(TranscriptExport export, JobProgress progress) {
        try {
            Path path = Files.createTempFile("transcripts", ".export");
            try {
                StoredFile file = write(export, path, progress);
                objects.uploadInParts(path, export.key(), file.contentType());
                return new JobOutcome.Result(
                        () -> exports.store(export.id(), file), () -> objects.delete(export.key()));
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile write(TranscriptExport export, Path path, JobProgress progress) throws IOException {
        int written;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            written = switch (export.selection().layout()) {
                case TABLE -> table(export, out, progress);
                case FILE -> file(export, out, progress);
                case ARCHIVE -> archive(export, out, progress);
            };
        }
        if (written == 0) {
            throw JobFailure.permanent("export-empty", "There is nothing, or nothing any more, that is to be written.");
        }
        return new StoredFile(
                export.fileName(),
                export.contentType(),
                written,
                Files.size(path),
                clock.instant().plus(KEPT));
    }

    private int table(TranscriptExport export, OutputStream out, JobProgress progress) throws IOException {
        TranscriptTable table = new TranscriptTable(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        int written = each(export, progress, table::add);
        table.flush();
        return written;
    }

    private int file(TranscriptExport export, OutputStream out, JobProgress progress) throws IOException {
        TranscriptFormat format = export.selection().format();
        return each(export, progress, transcript -> {
            if (!isWritable(transcript, format)) {
                throw JobFailure.permanent("transcript-without-result", "There is nothing to be written of it.");
            }
            out.write(writer.write(transcript, format));
        });
    }

    private static boolean isWritable(Transcript transcript, TranscriptFormat format) {
        TranscriptResult result = transcript.result();
        return result != null && (!format.isMindMap() || result.digest().mindMap() != null);
    }

    private int archive(TranscriptExport export, OutputStream out, JobProgress progress) throws IOException {
        TranscriptFormat format = export.selection().format();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            int[] written = {0};
            int _ = each(export, progress, transcript -> {
                if (isWritable(transcript, format)) {
                    zip.putNextEntry(new ZipEntry(transcript.id() + "." + format.extension()));
                    zip.write(writer.write(transcript, format));
                    zip.closeEntry();
                    written[0]++;
                }
            });
            return written[0];
        }
    }

    private interface Sink {
        void take(Transcript transcript) throws IOException;
    }

    private int each(TranscriptExport export, JobProgress progress, Sink sink) throws IOException {
        int count = 0;
        List<Transcript> page = exports.after(export, new UUID(0, 0), PAGE);
        while (!page.isEmpty()) {
            for (Transcript transcript : page) {
                sink.take(transcript);
            }
            count += page.size();
            if (count > MOST) {
                throw JobFailure.permanent(
                        "export-too-large", "An export has at most " + MOST + " transcripts; ask for fewer.");
            }
            progress.report(Math.min(MOST_PERCENT, count * 100 / MOST));
            page = exports.after(export, page.getLast().id(), PAGE);
        }
        return count;
    }
}
