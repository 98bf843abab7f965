package dev.medley.audio;

import dev.medley.kernel.Ids;
import dev.medley.media.AudioFormat;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Recordings whose file no client sends: somebody here fetches it, and puts it where a client would have. */
@Singleton
public class FetchedRecordings {

    /** What a file is said to be until it is there. */
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final UploadService uploadService;
    private final RecordingRepository recordingRepository;
    private final RecordingCompletion recordingCompletion;
    private final RecordingObjects objects;
    private final Clock clock;

    FetchedRecordings(
            UploadService uploadService,
            RecordingRepository recordingRepository,
            RecordingCompletion recordingCompletion,
            RecordingObjects objects,
            Clock clock) {
        this.uploadService = uploadService;
        this.recordingRepository = recordingRepository;
        this.recordingCompletion = recordingCompletion;
        this.objects = objects;
        this.clock = clock;
    }

    /** A recording to come, of whose file nothing but its name is known. */
    public Recording announce(UUID ownerId, String fileName) {
        RecordingKeys keys = new RecordingKeys(ownerId, Ids.next(clock));
        return uploadService.add(
                keys,
                new UploadDeclaration(FileName.of(fileName), UNKNOWN_TYPE, 0, null),
                RecordingLineage.first(keys.id()),
                UploadIntake.of(null, clock.instant().plus(ProcessingDeadlines.MULTIPART_UPLOAD)));
    }

    /** What a file is by its first bytes; empty where that is nothing that is read. */
    public Optional<AudioFormat> formatOf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return AudioFormat.sniff(in.readNBytes(AudioFormat.HEAD_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the file where it is looked at; false where nobody waits for it any more. */
    public boolean deliver(Recording recording, Path file, AudioFormat format) {
        try {
            if (!recordingRepository.declare(recording.id(), format.contentType(), Files.size(file))) {
                return false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        objects.deliver(recording.keys(), file, format.contentType());
        return true;
    }

    /** Gives a recording up whose file does not come. */
    public void reject(UUID id, UUID ownerId, Rejection rejection) {
        recordingRepository
                .find(id, ownerId)
                .filter(recording -> recording.is(RecordingStatus.UPLOADING))
                .ifPresent(recording -> {
                    boolean _ = recordingCompletion.reject(recording, rejection);
                });
    }
}
