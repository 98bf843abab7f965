package dev.medley.audio;

import dev.medley.kernel.Refusal;
import dev.medley.media.AudioFormat;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Lets clients fetch recordings straight from the object store. */
@Singleton
public class RecordingDownloadService {

    private final RecordingQueryService recordingQueryService;
    private final PresignedTransfers presignedTransfers;
    private final ObjectStore objects;

    RecordingDownloadService(RecordingQueryService recordingQueryService, ObjectStores objectStores) {
        this.recordingQueryService = recordingQueryService;
        this.presignedTransfers = objectStores.transfers(Medley.RECORDINGS);
        this.objects = objectStores.bucket(Medley.RECORDINGS);
    }

    /** The file as it was uploaded. */
    public PresignedTransfer original(UUID id, UUID ownerId) {
        Recording recording = ready(id, ownerId);
        if (recording.copy().originalRemoved()) {
            throw new Refusal(
                    Refusal.Kind.GONE,
                    "original-removed",
                    "Only the packed copy is kept: ask for rendition=optimized.");
        }
        UploadDeclaration declared = recording.declared();
        return presignedTransfers.get(
                recording.contentKeys().original(),
                declared.contentType(),
                declared.fileName().attachment());
    }

    /** The sound as models hear it. */
    public PresignedTransfer rendition(UUID id, UUID ownerId) {
        Recording recording = ready(id, ownerId);
        FileName name = recording.declared().fileName().withExtension("16khz.wav");
        return presignedTransfers.get(
                recording.contentKeys().rendition(), AudioFormat.WAV.contentType(), name.attachment());
    }

    /** The sound for listening, which recordings from before there were any do not have. */
    public PresignedTransfer preview(UUID id, UUID ownerId) {
        Recording recording = ready(id, ownerId);
        String key = recording.contentKeys().preview();
        if (objects.find(key).isEmpty()) {
            throw Refusal.notFound("preview-none", "There is no preview of this recording: ask for rendition=model.");
        }
        FileName name = recording.declared().fileName().withExtension("ogg");
        return presignedTransfers.get(key, AudioFormat.OGG.contentType(), name.attachment());
    }

    /** The packed copy of the file. */
    public PresignedTransfer optimized(UUID id, UUID ownerId) {
        Recording recording = ready(id, ownerId);
        if (recording.copy().bytes() == null) {
            throw Refusal.notFound("optimized-none", "There is no packed copy of this recording.");
        }
        FileName name = recording.declared().fileName().withExtension("flac");
        return presignedTransfers.get(
                recording.contentKeys().optimized(), AudioFormat.FLAC.contentType(), name.attachment());
    }

    private Recording ready(UUID id, UUID ownerId) {
        return recordingQueryService.ready(id, ownerId);
    }
}
