package dev.medley.audio.web;

import dev.medley.audio.Uploading;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

@Serdeable
record UploadView(UUID recordingId, TransferView upload) {

    static UploadView of(Uploading.Single single) {
        return new UploadView(single.recording().id(), TransferView.of(single.request()));
    }
}
