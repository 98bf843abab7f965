package dev.medley.content.items;

import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Who may do what with an item. For whoever may not read it, it is not there. */
@Singleton
public class ItemAccess {

    static final Permission READS_ALL = Permission.of("content:read:all");
    static final Permission WRITES_ALL = Permission.of("content:write:all");
    static final Permission REVIEWS = Permission.of("content:review:all");
    static final Permission PUBLISHES = Permission.of("content:publish:all");

    private final ItemRepository repository;

    ItemAccess(ItemRepository repository) {
        this.repository = repository;
    }

    /** An item that somebody may read: authors, whom they ask for a review, reviewers of what waits for them, editors. */
    public ContentItem readable(Caller caller, UUID id) {
        return repository.find(id).filter(item -> mayRead(caller, item)).orElseThrow(ItemAccess::unknown);
    }

    /** The same, held until the transaction ends. */
    ContentItem lockReadable(Caller caller, UUID id) {
        return repository.lock(id).filter(item -> mayRead(caller, item)).orElseThrow(ItemAccess::unknown);
    }

    /** An item that somebody may write, held until the transaction ends. */
    public ContentItem lockWritable(Caller caller, UUID id) {
        ContentItem item = lockReadable(caller, id);
        if (!mayWrite(caller, item)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "content-not-yours", "Only its authors and editors may do this.");
        }
        return item;
    }

    boolean mayWrite(Caller caller, ContentItem item) {
        return item.isBy(caller.accountId()) || caller.may(WRITES_ALL);
    }

    private static boolean mayRead(Caller caller, ContentItem item) {
        UUID accountId = caller.accountId();
        return item.isBy(accountId)
                || item.reviewerIds().contains(accountId)
                || caller.may(READS_ALL)
                || caller.may(WRITES_ALL)
                || (item.status() == ContentStatus.REVIEW && caller.may(REVIEWS));
    }

    static Refusal unknown() {
        return Refusal.notFound("content-unknown", "There is no such item.");
    }
}
