package dev.medley.content.history;

import dev.medley.access.Caller;
import dev.medley.content.items.ItemAccess;
import dev.medley.content.versions.ContentVersion;
import dev.medley.content.versions.DocumentDiff;
import dev.medley.content.versions.FieldChange;
import dev.medley.content.versions.VersionRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked about the past of an item, by whoever may read it. */
@Singleton
public class HistoryService {

    private final ItemAccess access;
    private final VersionRepository repository;

    protected HistoryService(ItemAccess access, VersionRepository repository) {
        this.access = access;
        this.repository = repository;
    }

    /**
     * What differs between two versions.
     *
     * @param from the earlier one; 0 where there is nothing to compare with
     */
    public record Comparison(int from, int to, List<FieldChange> changes) {}

    /** Newest first. */
    public Page<ContentVersion> list(Caller caller, UUID itemId, boolean named, PageRequest page) {
        return repository.list(access.readable(caller, itemId).id(), named, page);
    }

    public ContentVersion find(Caller caller, UUID itemId, int number) {
        return version(access.readable(caller, itemId).id(), number);
    }

    /**
     * What a version changed.
     *
     * @param from the version to compare with; null for the one before, as far as it is kept
     */
    public Comparison compare(Caller caller, UUID itemId, int number, @Nullable Integer from) {
        ContentVersion after = find(caller, itemId, number);
        ContentVersion before = from == null ? repository.before(itemId, number).orElse(null) : version(itemId, from);
        return before == null
                ? new Comparison(0, number, DocumentDiff.of(DocumentDiff.NOTHING, after.document()))
                : new Comparison(before.number(), number, DocumentDiff.of(before.document(), after.document()));
    }

    /** Gives a version a name, under which it is kept as long as the item, or takes it away. */
    @Transactional
    public ContentVersion name(Caller caller, UUID itemId, int number, @Nullable String name) {
        UUID id = access.lockWritable(caller, itemId).id();
        ContentVersion version = version(id, number);
        if (!repository.name(id, number, name)) {
            throw Refusal.conflict("version-name-taken", "Another version of the item has this name.");
        }
        return version(id, version.number());
    }

    private ContentVersion version(UUID itemId, int number) {
        return repository
                .find(itemId, number)
                .orElseThrow(() -> Refusal.notFound("content-version-unknown", "There is no such version."));
    }
}
