package dev.medley.chat.conversations;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Folders of conversations. */
@Singleton
public class FolderService {

    private final FolderRepository repository;
    private final Clock clock;

    protected FolderService(FolderRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Transactional
    public Folder create(UUID ownerId, String name) {
        repository.lock(ownerId);
        if (repository.count(ownerId) >= Folder.MOST) {
            throw Refusal.conflict("folders-full", "An account has at most %d folders.".formatted(Folder.MOST));
        }
        UUID id = Ids.next(clock);
        if (!repository.add(id, ownerId, name, clock.instant())) {
            throw taken();
        }
        return find(ownerId, id);
    }

    private Folder find(UUID ownerId, UUID id) {
        return repository.find(id, ownerId).orElseThrow(FolderService::unknown);
    }

    public Page<Folder> list(UUID ownerId, PageRequest page) {
        return repository.list(ownerId, page);
    }

    @Transactional
    public Folder rename(UUID ownerId, UUID id, String name) {
        repository.lock(ownerId);
        Folder folder = find(ownerId, id);
        if (!repository.rename(id, ownerId, name)) {
            throw taken();
        }
        return new Folder(folder.id(), name, folder.conversations(), folder.createdAt());
    }

    /** Removes one; the conversations in it stay, in none. */
    @Transactional
    public void remove(UUID ownerId, UUID id) {
        if (!repository.remove(id, ownerId)) {
            throw unknown();
        }
    }

    static Refusal unknown() {
        return Refusal.notFound("folder-unknown", "There is no such folder.");
    }

    private static Refusal taken() {
        return Refusal.conflict("folder-name-taken", "There is a folder of that name.");
    }
}
