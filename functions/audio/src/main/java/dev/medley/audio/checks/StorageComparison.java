package dev.medley.audio.checks;

import dev.medley.audio.checks.StorageCheckRepository.KnownContent;
import dev.medley.audio.checks.StorageCheckRepository.OpenRecording;
import dev.medley.audio.checks.StorageFinding.StorageFindingKind;
import dev.medley.kernel.Ids;
import dev.medley.objects.OpenUpload;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares keys with recordings, many with two statements. */
@Singleton
class StorageComparison {

    private final StorageCheckRepository repository;
    private final Clock clock;

    StorageComparison(StorageCheckRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** What is wrong with objects that are there. */
    List<StorageFinding> ofObjects(List<String> keys) {
        List<UUID> ids = keys.stream()
                .flatMap(key -> StoredKey.of(key).stream())
                .map(StoredKey::id)
                .distinct()
                .toList();
        Set<KnownContent> contents = repository.contents(ids);
        Map<UUID, OpenRecording> open = openRecordings(ids);
        return keys.stream()
                .flatMap(key -> wrong(key, contents, open).map(kind -> finding(kind, key, null)).stream())
                .toList();
    }

    /** What is wrong with uploads in parts that are not over. */
    List<StorageFinding> ofUploads(List<OpenUpload> uploads) {
        List<UUID> ids = uploads.stream()
                .flatMap(upload -> StoredKey.of(upload.key()).stream())
                .map(StoredKey::id)
                .distinct()
                .toList();
        Map<UUID, OpenRecording> open = openRecordings(ids);
        return uploads.stream()
                .filter(upload -> isAbandoned(upload, open))
                .map(upload -> finding(StorageFindingKind.ABANDONED_PARTS, upload.key(), upload.uploadId()))
                .toList();
    }

    private Map<UUID, OpenRecording> openRecordings(List<UUID> ids) {
        return repository.open(ids).stream().collect(Collectors.toMap(OpenRecording::id, Function.identity()));
    }

    private static boolean isAbandoned(OpenUpload upload, Map<UUID, OpenRecording> open) {
        return StoredKey.of(upload.key())
                .map(key -> open.get(key.id()))
                .filter(recording -> upload.uploadId().equals(recording.multipartId()))
                .isEmpty();
    }

    private Optional<StorageFindingKind> wrong(String key, Set<KnownContent> contents, Map<UUID, OpenRecording> open) {
        Optional<StoredKey> stored = StoredKey.of(key);
        if (stored.isEmpty()) {
            return Optional.of(StorageFindingKind.UNKNOWN_KEY);
        }
        StoredKey known = stored.get();
        return known.isUpload()
                ? wrongUpload(open.get(known.id()), known)
                : Optional.of(StorageFindingKind.ORPHAN_OBJECT)
                        .filter(_ -> !contents.contains(new KnownContent(known.ownerId(), known.id())));
    }

    private Optional<StorageFindingKind> wrongUpload(@Nullable OpenRecording recording, StoredKey key) {
        if (recording == null || !recording.ownerId().equals(key.ownerId())) {
            return Optional.of(StorageFindingKind.ORPHAN_OBJECT);
        }
        boolean isAtRest = recording.updatedAt().isBefore(clock.instant().minus(StorageFindingKind.LOST_EVENT.grace()));
        return Optional.of(StorageFindingKind.LOST_EVENT).filter(_ -> isAtRest && !recording.isDeleted());
    }

    private StorageFinding finding(StorageFindingKind kind, String key, @Nullable String uploadId) {
        return new StorageFinding(Ids.next(clock), kind, key, uploadId, clock.instant(), null, null);
    }
}
