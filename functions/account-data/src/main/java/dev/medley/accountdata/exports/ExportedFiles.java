package dev.medley.accountdata.exports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.accountdata.exports.ExportSources.Holding;
import dev.medley.accountdata.exports.ExportSources.Source;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.StoredObject;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.topology.Medley;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Adds files to a zip as they were uploaded, one at a time by way of the disk: recordings, until there is no more room, and
 * pictures.
 */
@Singleton
class ExportedFiles {

    /** 8 GiB: the zip and one recording must fit on the worker's disk of 10 GiB. */
    static final long MOST_BYTES = 8L << 30;

    private static final Source RECORDINGS = new Source("audio", "recordings");
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._ -]");
    private static final int LONGEST_NAME = 100;

    private final ExportSources exportSources;
    private final ObjectStore objects;
    private final JsonCodec json;

    ExportedFiles(ExportSources exportSources, ObjectStores objectStores, JsonCodec json) {
        this.exportSources = exportSources;
        this.objects = objectStores.bucket(Medley.RECORDINGS);
        this.json = json;
    }

    /** What an export needs to know of a recording. */
    @Serdeable.Deserializable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recorded(
            String status, String fileName, @Nullable UUID contentId) {

        /** Under whose id the bytes lie, which several recordings may share. */
        UUID content(UUID recordingId) {
            return contentId == null ? recordingId : contentId;
        }
    }

    /** Adds the files of an account's recordings; tells how far it is, in percent. */
    ExportManifest.Files add(
            ZipOutputStream zip, UUID accountId, Map<String, Map<String, Long>> counts, IntConsumer progress)
            throws IOException {
        long total = counts.getOrDefault(RECORDINGS.schema(), Map.of()).getOrDefault(RECORDINGS.kind(), 0L);
        ExportBudget exportBudget = new ExportBudget(MOST_BYTES);
        if (total > 0) {
            Iterator<Holding> all = exportSources.all(RECORDINGS, accountId).iterator();
            for (long seen = 1; all.hasNext(); seen++) {
                add(zip, accountId, all.next(), exportBudget);
                progress.accept((int) Math.min(100, 100 * seen / total));
            }
        }
        for (String key : objects.keys("avatars/" + accountId + "/")) {
            copy(key, zip, "identity/avatars/" + key.substring(key.lastIndexOf('/') + 1));
        }
        return exportBudget.files();
    }

    private void add(ZipOutputStream zip, UUID accountId, Holding recording, ExportBudget exportBudget)
            throws IOException {
        Recorded recorded = json.read(new Json(recording.document()), Recorded.class);
        if (!recorded.status().equals("ready")) {
            return;
        }
        String content = accountId + "/" + recorded.content(recording.id());
        Optional<StoredObject> original = objects.find("originals/" + content)
                // Where the owner has kept the packed copy only.
                .or(() -> objects.find("optimized/" + content + ".flac"));
        if (original.isEmpty()) {
            exportBudget.leaveOut(recording.id(), recorded.fileName(), "missing");
        } else if (exportBudget.take(original.get().sizeBytes())) {
            copy(original.get().key(), zip, "audio/files/" + recording.id() + "-" + safe(recorded.fileName()));
        } else {
            exportBudget.leaveOut(recording.id(), recorded.fileName(), "too-much");
        }
    }

    private void copy(String key, ZipOutputStream zip, String name) throws IOException {
        Path folder = Files.createTempDirectory("export");
        Path file = folder.resolve("original");
        try {
            objects.download(key, file);
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(file, zip);
            zip.closeEntry();
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** The name as part of a path that unpacks anywhere: no separators, and nothing that a system reads in its own way. */
    static String safe(String fileName) {
        String safe = UNSAFE.matcher(fileName).replaceAll("_");
        int length = Math.min(safe.length(), LONGEST_NAME);
        return safe.substring(safe.length() - length).strip();
    }
}
