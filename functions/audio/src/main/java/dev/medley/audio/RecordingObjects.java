package dev.medley.audio;

import dev.medley.audio.deletions.DeletionReceipt.StoredFile;
import dev.medley.media.AudioFormat;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.Part;
import dev.medley.objects.PresignedTransfers;
import dev.medley.objects.StoredObject;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects of recordings in the store. */
@Singleton
class RecordingObjects {

    private final ObjectStore store;
    private final PresignedTransfers transfers;

    RecordingObjects(ObjectStores objectStores) {
        this.store = objectStores.bucket(Medley.RECORDINGS);
        this.transfers = objectStores.transfers(Medley.RECORDINGS);
    }

    /** Lets clients transfer objects themselves. */
    PresignedTransfers transfers() {
        return transfers;
    }

    /** What a client uploaded, if it has arrived. */
    Optional<StoredObject> upload(RecordingKeys keys) {
        return store.find(keys.upload());
    }

    /** Fetches the upload; false when somebody has removed it meanwhile. */
    boolean fetch(RecordingKeys keys, Workspace workspace) {
        try {
            store.download(keys.upload(), workspace.upload());
            return true;
        } catch (RuntimeException e) {
            if (store.find(keys.upload()).isPresent()) {
                throw e;
            }
            return false;
        }
    }

    /** Keeps the bytes that were checked, which the holder of the upload's URL cannot change any more. */
    void keep(RecordingKeys keys, Workspace workspace, String contentType) {
        store.upload(workspace.upload(), keys.original(), contentType);
        store.upload(workspace.rendition(), keys.rendition(), "audio/wav");
        if (Files.exists(workspace.preview())) {
            store.upload(workspace.preview(), keys.preview(), AudioFormat.OGG.contentType());
        }
    }

    /** Begins an upload in parts and says its id. */
    String beginParts(RecordingKeys keys, String contentType) {
        return store.begin(keys.upload(), contentType);
    }

    /** The parts that have arrived, by number; none when the upload is over. */
    List<Part> parts(RecordingKeys keys, String multipartId) {
        return store.parts(keys.upload(), multipartId);
    }

    /** Joins the parts into the upload; false when it is over. */
    boolean join(RecordingKeys keys, String multipartId, List<Part> parts) {
        return store.complete(keys.upload(), multipartId, parts);
    }

    /** Puts a file where clients put theirs; the store announces it. */
    void deliver(RecordingKeys keys, Path file, String contentType) {
        store.upload(file, keys.upload(), contentType);
    }

    void removeUpload(RecordingKeys keys) {
        store.delete(keys.upload());
    }

    /** Removes the bytes that were checked, what was made of them, and the copies of both. */
    void removeContent(RecordingKeys content) {
        store.delete(List.of(
                content.original(),
                content.rendition(),
                content.preview(),
                content.optimized(),
                RecordingKeys.backup(content.optimized()),
                RecordingKeys.backup(content.original()),
                RecordingKeys.backup(content.rendition())));
    }

    /** What there is of the bytes that were checked and of what was made of them, without copies. */
    List<StoredFile> files(RecordingKeys content) {
        return Map.of(
                        "original",
                        content.original(),
                        "rendition",
                        content.rendition(),
                        "preview",
                        content.preview(),
                        "optimized",
                        content.optimized())
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(file -> store.find(file.getValue()).stream()
                        .map(found -> new StoredFile(file.getKey(), found.sizeBytes())))
                .toList();
    }

    /** Fetches the bytes that were checked. */
    void fetchOriginal(RecordingKeys content, Path file) {
        store.download(content.original(), file);
    }

    /** Stores the packed copy. */
    void keepOptimized(RecordingKeys content, Path file) {
        store.upload(file, content.optimized(), AudioFormat.FLAC.contentType());
    }

    void copy(String from, String to) {
        store.copy(from, to);
    }

    /** Removes what a client has sent, whole or in parts. */
    void removeArrived(Recording recording) {
        RecordingKeys keys = recording.keys();
        String multipartId = recording.intake().multipartId();
        if (multipartId != null) {
            store.abort(keys.upload(), multipartId);
        }
        store.delete(keys.upload());
    }
}
