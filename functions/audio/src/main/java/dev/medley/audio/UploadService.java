package dev.medley.audio;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
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
    private final RecordingVersionRepository versions;
    private final PresignedTransfers presignedTransfers;
    private final AudioSettings settings;
    private final Clock clock;

    UploadService(
            RecordingRepository recordingRepository,
            RecordingVersionRepository versions,
            RecordingObjects objects,
            AudioSettings settings,
            Clock clock) {
        this.recordingRepository = recordingRepository;
        this.objects = objects;
        this.versions = versions;
        this.presignedTransfers = objects.transfers();
        this.settings = settings;
        this.clock = clock;
    }

    /** A recording to come, and the one request that brings it. */
    public record Single(Recording recording, PresignedTransfer request) {}

    /** Announces a file that is sent in one request, which the store takes only with the size and type announced. */
    public Single announce(UUID ownerId, UploadDeclaration declared, @Nullable UUID versionOf) {
        requireAllowedSize(declared);
        RecordingKeys keys = new RecordingKeys(ownerId, Ids.next(clock));
        Recording recording = add(
                keys,
                declared,
                lineage(keys, versionOf),
                UploadIntake.of(null, patience(ProcessingDeadlines.SINGLE_UPLOAD)));
        @Nullable
        String digest = declared.sha256() == null ? null : declared.sha256().base64();
        return new Single(
                recording, presignedTransfers.put(keys.upload(), declared.contentType(), declared.sizeBytes(), digest));
    }

    /** Announces a file that is sent in parts. */
    public Recording announceParts(UUID ownerId, UploadDeclaration declared, @Nullable UUID versionOf) {
        requireAllowedSize(declared);
        RecordingKeys keys = new RecordingKeys(ownerId, Ids.next(clock));
        RecordingLineage lineage = lineage(keys, versionOf);
        String multipartId = objects.beginParts(keys, declared.contentType());
        return add(
                keys, declared, lineage, UploadIntake.of(multipartId, patience(ProcessingDeadlines.MULTIPART_UPLOAD)));
    }

    /** Adds a recording that is to come. */
    Recording add(RecordingKeys keys, UploadDeclaration declared, RecordingLineage lineage, UploadIntake intake) {
        Instant now = clock.instant();
        Recording recording = Recording.announced(keys, declared, intake, lineage, now);
        if (!recordingRepository.add(recording, UploadLimits.of(settings), now.plus(ProcessingDeadlines.ARRIVAL))) {
            throw new Refusal(
                    Refusal.Kind.THROTTLED,
                    "uploads-open",
                    "%d uploads are under way; finish or cancel some first.".formatted(settings.maxOpenUploads()));
        }
        return recording;
    }

    private Instant patience(Duration duration) {
        return clock.instant().plus(duration);
    }

    /** The first version of a new file, or the next one of the file that a recording of the owner's is a version of. */
    private RecordingLineage lineage(RecordingKeys keys, @Nullable UUID versionOf) {
        if (versionOf == null) {
            return RecordingLineage.first(keys.id());
        }
        Recording earlier =
                recordingRepository.find(versionOf, keys.ownerId()).orElseThrow(RecordingQueryService::unknown);
        if (!earlier.is(RecordingStatus.READY)) {
            throw RecordingQueryService.notReady(earlier);
        }
        UUID fileId = earlier.lineage().fileId();
        return RecordingLineage.next(fileId, versions.nextVersion(fileId, keys.ownerId()), keys.id());
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
