package dev.medley.audio.web;

import dev.medley.audio.UploadService;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

@Serdeable
record UploadView(UUID recordingId, TransferView upload) {

    static UploadView of(UploadService.Single single) {
        return new UploadView(single.recording().id(), TransferView.of(single.request()));
    }
}
