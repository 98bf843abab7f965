package dev.medley.content.items;

import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.content.ContentEvents.ContentChanged;
import dev.medley.content.ContentEvents.ContentCreated;
import dev.medley.content.ContentEvents.ContentDeleted;
import dev.medley.content.publications.PublicationRepository;
import dev.medley.content.versions.ContentVersion;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What authors do with items: begin, change and delete them. */
@Singleton
public class DraftService {

    private final ItemRepository repository;
    private final ItemAccess access;
    private final ItemVersions versions;
    private final PublicationRepository publications;
    private final ItemAnnouncements announcements;

    protected DraftService(
            ItemRepository repository,
            ItemAccess access,
            ItemVersions versions,
            PublicationRepository publications,
            ItemAnnouncements announcements) {
        this.repository = repository;
        this.access = access;
        this.versions = versions;
        this.publications = publications;
        this.announcements = announcements;
    }

    /**
     * Begins an item.
     *
     * @param translationOf the item that it says in another locale; null for none
     */
    @Transactional
    public ContentItem create(Caller caller, String type, ItemChange content, @Nullable UUID translationOf) {
        UUID id = Ids.next(versions.clock());
        UUID group = translationOf == null
                ? id
                : access.lockWritable(caller, translationOf).translationGroup();
        ContentItem item = versions.begin(caller.accountId(), id, type, content, group);
        if (!repository.add(item)) {
            throw Refusal.conflict("locale-taken", "There is a translation into this locale already.");
        }
        versions.add(item, caller.accountId(), null);
        announcements.announce(
                item, new ContentCreated(id, type, item.document().title()));
        return item;
    }

    public ContentItem find(Caller caller, UUID id) {
        return access.readable(caller, id);
    }

    /** Newest first. */
    public Page<ContentItem> list(WorkFilter filter, PageRequest page) {
        return repository.list(filter, page);
    }

    /**
     * Saves an item. What differs is another version; what does not, is none.
     *
     * @param expected whether the caller knows this revision
     */
    @Transactional
    public ContentItem change(Caller caller, UUID id, UnaryOperator<ItemChange> change, IntPredicate expected) {
        ContentItem item = access.lockWritable(caller, id);
        VersionCheck.require(expected, item.revision());
        ItemChange wanted = change.apply(ItemChange.of(item));
        requireMayName(caller, item, wanted);
        return save(caller, item, wanted, null);
    }

    /** Saves a version again as the latest one; those between stay. */
    @Transactional
    public ContentItem restore(Caller caller, UUID id, int number, IntPredicate expected) {
        ContentItem item = access.lockWritable(caller, id);
        VersionCheck.require(expected, item.revision());
        ContentVersion version = versions.find(id, number);
        ItemChange wanted = new ItemChange(versions.restorable(version), item.authorIds(), item.reviewerIds());
        return save(caller, item, wanted, number);
    }

    private ContentItem save(Caller caller, ContentItem item, ItemChange wanted, @Nullable Integer restoredFrom) {
        if (wanted.equals(ItemChange.of(item))) {
            return item;
        }
        if (!item.status().isOpen()) {
            throw Refusal.conflict(
                    "content-locked", "The item is " + item.status().label() + "; take it back before you change it.");
        }
        ContentItem changed = versions.next(caller.accountId(), item, wanted);
        if (!repository.change(changed)) {
            throw Refusal.conflict("locale-taken", "There is a translation into this locale already.");
        }
        if (changed.version() > item.version()) {
            versions.add(changed, caller.accountId(), restoredFrom);
            announcements.announce(
                    changed,
                    new ContentChanged(
                            item.id(), item.type(), changed.document().title(), changed.version()));
        }
        return changed;
    }

    /** Deletes an item with all its versions, which nobody reads any more. */
    @Transactional
    public void remove(AuditContext context, UUID id, IntPredicate expected) {
        ContentItem item = access.lockWritable(context.actor(), id);
        VersionCheck.require(expected, item.revision());
        requireFirstAuthor(context.actor(), item, "Only its first author and editors delete an item.");
        if (item.publishedVersion() != null) {
            throw Refusal.conflict("content-published", "Everybody reads this item; archive it first.");
        }
        publications.freeSlugs(id);
        repository.remove(id);
        announcements.note(context, "content.deleted", item);
        announcements.announce(item, new ContentDeleted(id, item.type()));
    }

    private static void requireMayName(Caller caller, ContentItem item, ItemChange wanted) {
        if (!wanted.authorIds().equals(item.authorIds())) {
            requireFirstAuthor(caller, item, "Only its first author says who else writes.");
        }
    }

    private static void requireFirstAuthor(Caller caller, ContentItem item, String detail) {
        boolean isFirst = item.authorIds().stream()
                .findFirst()
                .filter(caller.accountId()::equals)
                .isPresent();
        if (!isFirst && !caller.may(ItemAccess.WRITES_ALL)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "content-not-yours", detail);
        }
    }
}
