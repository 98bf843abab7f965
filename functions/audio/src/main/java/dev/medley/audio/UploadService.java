package dev.medley.audio;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets clients upload files straight to the object store. */
@Singleton
public class UploadService {

    private final RecordingRepository recordingRepository;
    private final RecordingObjects objects;
    private final PresignedTransfers presignedTransfers;
    private final AudioSettings settings;
    private final Clock clock;

    UploadService(
            RecordingRepository recordingRepository,
            RecordingObjects objects,
            ObjectStores objectStores,
            AudioSettings settings,
            Clock clock) {
        this.recordingRepository = recordingRepository;
        this.objects = objects;
        this.presignedTransfers = objectStores.transfers(Medley.RECORDINGS);
        this.settings = settings;
        this.clock = clock;
    }

    /** A recording to come, and the one request that brings it. */
    public record Single(Recording recording, PresignedTransfer request) {}

    /** Announces a file that is sent in one request, which the store takes only with the size and type announced. */
    public Single announce(UUID ownerId, UploadDeclaration declared) {
        requireAllowedSize(declared);
        RecordingKeys keys = new RecordingKeys(ownerId, Ids.next(clock));
        Recording recording = add(keys, declared, null, ProcessingDeadlines.SINGLE_UPLOAD);
        @Nullable
        String digest = declared.sha256() == null ? null : declared.sha256().base64();
        return new Single(
                recording, presignedTransfers.put(keys.upload(), declared.contentType(), declared.sizeBytes(), digest));
    }

    /** Announces a file that is sent in parts. */
    public Recording announceParts(UUID ownerId, UploadDeclaration declared) {
        requireAllowedSize(declared);
        RecordingKeys keys = new RecordingKeys(ownerId, Ids.next(clock));
        String multipartId = objects.beginParts(keys, declared.contentType());
        return add(keys, declared, multipartId, ProcessingDeadlines.MULTIPART_UPLOAD);
    }

    private Recording add(
            RecordingKeys keys, UploadDeclaration declared, @Nullable String multipartId, Duration patience) {
        Instant now = clock.instant();
        Recording recording =
                Recording.announced(keys, declared, UploadIntake.of(multipartId, now.plus(patience)), now);
        if (!recordingRepository.add(recording, settings.maxOpenUploads(), now.plus(ProcessingDeadlines.ARRIVAL))) {
            throw new Refusal(
                    Refusal.Kind.THROTTLED,
                    "uploads-open",
                    "%d uploads are under way; finish or cancel some first.".formatted(settings.maxOpenUploads()));
        }
        return recording;
    }

    private void requireAllowedSize(UploadDeclaration declared) {
        if (declared.sizeBytes() > settings.maxBytes()) {
            String detail = "A file may have at most %d bytes.".formatted(settings.maxBytes());
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "upload-too-large",
                    detail,
                    List.of(new Refusal.Fault("/sizeBytes", detail)));
        }
    }
}
