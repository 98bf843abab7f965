package dev.medley.audio;

import dev.medley.media.AudioFormat;
import dev.medley.objects.Presigned;
import dev.medley.objects.Transfers;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Lets clients fetch recordings straight from the object store. */
@Singleton
public class Downloading {

    private final Finding finding;
    private final Transfers transfers;

    Downloading(Finding finding, Transfers transfers) {
        this.finding = finding;
        this.transfers = transfers;
    }

    /** The file as it was uploaded. */
    public Presigned original(UUID id, UUID ownerId) {
        Recording recording = ready(id, ownerId);
        Declaration declared = recording.declared();
        return transfers.get(
                recording.keys().original(),
                declared.contentType(),
                declared.fileName().attachment());
    }

    /** The sound as models hear it. */
    public Presigned rendition(UUID id, UUID ownerId) {
        Recording recording = ready(id, ownerId);
        FileName name = recording.declared().fileName().withExtension("16khz.wav");
        return transfers.get(recording.keys().rendition(), AudioFormat.WAV.contentType(), name.attachment());
    }

    private Recording ready(UUID id, UUID ownerId) {
        Recording recording = finding.find(id, ownerId);
        if (!recording.is(RecordingStatus.READY)) {
            throw Finding.notReady(recording);
        }
        return recording;
    }
}
