package dev.medley.audio.library;

import dev.medley.audio.RecordingQueryService;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What can be done with collections of recordings. */
@Singleton
public class RecordingCollectionService {

    private static final int MOST = 500;
    private static final int MOST_FILES = 5_000;

    private final RecordingCollectionRepository repository;
    private final Clock clock;

    protected RecordingCollectionService(RecordingCollectionRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Transactional
    public RecordingCollection create(UUID ownerId, String name, String description) {
        if (repository.count(ownerId) >= MOST) {
            throw Refusal.conflict("collections-full", "An account has at most %,d collections.".formatted(MOST));
        }
        Instant now = clock.instant();
        RecordingCollection collection =
                new RecordingCollection(Ids.next(clock), ownerId, name, description, 0, 1, now, now);
        repository.add(collection);
        return collection;
    }

    public RecordingCollection find(UUID ownerId, UUID id) {
        return repository.find(id, ownerId).orElseThrow(RecordingCollectionService::unknown);
    }

    public Page<RecordingCollection> list(UUID ownerId, PageRequest page) {
        return repository.list(ownerId, page);
    }

    /** Changes what is not null. */
    @Transactional
    public RecordingCollection change(
            UUID ownerId, UUID id, @Nullable String name, @Nullable String description, IntPredicate expected) {
        RecordingCollection collection = lock(ownerId, id);
        VersionCheck.require(expected, collection.version());
        repository.change(
                id,
                name == null ? collection.name() : name,
                description == null ? collection.description() : description,
                clock.instant());
        return find(ownerId, id);
    }

    /** Deletes a collection; its recordings stay. */
    @Transactional
    public void remove(UUID ownerId, UUID id, IntPredicate expected) {
        VersionCheck.require(expected, lock(ownerId, id).version());
        repository.remove(id);
    }

    /**
     * Puts the files of recordings in, all or none.
     *
     * @throws Refusal {@code collection-full}, {@code collection-unknown}, {@code recording-unknown}
     */
    @Transactional
    public RecordingCollection put(UUID ownerId, UUID id, List<UUID> recordingIds) {
        RecordingCollection _ = lock(ownerId, id);
        List<UUID> wanted = recordingIds.stream().distinct().toList();
        if (repository.put(id, wanted, ownerId) < wanted.size()) {
            throw RecordingQueryService.unknown();
        }
        if (repository.countFiles(id) > MOST_FILES) {
            throw Refusal.conflict("collection-full", "A collection has at most %,d files.".formatted(MOST_FILES));
        }
        return find(ownerId, id);
    }

    /** Takes the file of a recording out. */
    @Transactional
    public void take(UUID ownerId, UUID id, UUID recordingId) {
        RecordingCollection _ = lock(ownerId, id);
        if (!repository.take(id, recordingId, ownerId)) {
            throw RecordingQueryService.unknown();
        }
    }

    private RecordingCollection lock(UUID ownerId, UUID id) {
        return repository.lock(id, ownerId).orElseThrow(RecordingCollectionService::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("collection-unknown", "There is no such collection.");
    }
}
