package dev.medley.audio;

import dev.medley.media.AudioFormat;
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

    RecordingDownloadService(RecordingQueryService recordingQueryService, ObjectStores objectStores) {
        this.recordingQueryService = recordingQueryService;
        this.presignedTransfers = objectStores.transfers(Medley.RECORDINGS);
    }

    /** The file as it was uploaded. */
    public PresignedTransfer original(UUID id, UUID ownerId) {
        Recording recording = ready(id, ownerId);
        UploadDeclaration declared = recording.declared();
        return presignedTransfers.get(
                recording.keys().original(),
                declared.contentType(),
                declared.fileName().attachment());
    }

    /** The sound as models hear it. */
    public PresignedTransfer rendition(UUID id, UUID ownerId) {
        Recording recording = ready(id, ownerId);
        FileName name = recording.declared().fileName().withExtension("16khz.wav");
        return presignedTransfers.get(recording.keys().rendition(), AudioFormat.WAV.contentType(), name.attachment());
    }

    private Recording ready(UUID id, UUID ownerId) {
        Recording recording = recordingQueryService.find(id, ownerId);
        if (!recording.is(RecordingStatus.READY)) {
            throw RecordingQueryService.notReady(recording);
        }
        return recording;
    }
}
