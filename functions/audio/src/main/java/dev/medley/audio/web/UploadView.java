package dev.medley.audio.web;

import dev.medley.audio.UploadService;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

@Serdeable
record UploadView(UUID id, UUID recordingId, PresignedTransfer upload) {

    static UploadView of(UploadService.Single single) {
        return new UploadView(single.recording().id(), single.recording().id(), single.request());
    }
}
