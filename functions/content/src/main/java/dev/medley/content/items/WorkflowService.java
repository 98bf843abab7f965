package dev.medley.content.items;

import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.content.ContentEvents.ContentReviewed;
import dev.medley.content.ContentEvents.ContentSubmitted;
import dev.medley.content.types.ContentTypeService;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Drafts given to reviewers, and what these decide. */
@Singleton
public class WorkflowService {

    private final ItemRepository repository;
    private final ItemAccess access;
    private final ItemPublisher publisher;
    private final ContentTypeService types;
    private final Clock clock;

    protected WorkflowService(
            ItemRepository repository,
            ItemAccess access,
            ItemPublisher publisher,
            ContentTypeService types,
            Clock clock) {
        this.repository = repository;
        this.access = access;
        this.publisher = publisher;
        this.types = types;
        this.clock = clock;
    }

    /** Gives the latest version to the reviewers; it fits the latest schema of its type. */
    @Transactional
    public ContentItem submit(Caller caller, UUID id, IntPredicate expected) {
        ContentItem item = held(access.lockWritable(caller, id), expected, ContentStatus.DRAFT);
        types.require(item.type(), item.document().fields());
        ContentItem moved = move(item, item.state().submitted(clock.instant()), caller.accountId());
        publisher
                .announcements()
                .announce(
                        moved,
                        new ContentSubmitted(id, item.type(), item.document().title(), item.version()));
        return moved;
    }

    /** Takes an item back from the reviewers, or out of the schedule, to go on writing. */
    @Transactional
    public ContentItem withdraw(Caller caller, UUID id, IntPredicate expected) {
        ContentItem item =
                held(access.lockWritable(caller, id), expected, ContentStatus.REVIEW, ContentStatus.SCHEDULED);
        return move(item, item.state().drafted(), caller.accountId());
    }

    /** What a reviewer says. */
    public record NewDecision(ContentDecision decision, String comment) {}

    /**
     * Decides about the version that was submitted: it is published, at once or later, or goes back to its authors.
     *
     * @param order when it is published; nothing of it counts where changes are requested
     * @param expected whether the reviewer has read this version
     */
    @Transactional
    public ContentItem review(
            AuditContext context, UUID id, NewDecision request, PublicationOrder order, IntPredicate expected) {
        Caller caller = context.actor();
        ContentDecision decision = request.decision();
        ContentItem item = held(access.lockReadable(caller, id), expected, ContentStatus.REVIEW);
        requireReviewer(caller, item);
        repository.addReview(new ContentReview(
                Ids.next(clock), id, item.version(), decision, request.comment(), caller.accountId(), clock.instant()));
        publisher.announcements().note(context, "content.reviewed", item);
        publisher
                .announcements()
                .announce(item, new ContentReviewed(id, item.document().title(), item.version(), decision.label()));
        return decision == ContentDecision.APPROVED
                ? publisher.publish(item, caller.accountId(), order)
                : move(item, item.state().drafted(), caller.accountId());
    }

    /** Newest first. */
    public Page<ContentReview> reviews(Caller caller, UUID id, PageRequest page) {
        return repository.reviews(access.readable(caller, id).id(), page);
    }

    /** Publishes the latest version without a review, at once or later. */
    @Transactional
    public ContentItem publish(AuditContext context, UUID id, PublicationOrder order, IntPredicate expected) {
        ContentItem item = held(
                access.lockReadable(context.actor(), id),
                expected,
                ContentStatus.DRAFT,
                ContentStatus.REVIEW,
                ContentStatus.SCHEDULED,
                ContentStatus.ARCHIVED);
        types.require(item.type(), item.document().fields());
        publisher.announcements().note(context, "content.published-without-review", item);
        return publisher.publish(item, context.actor().accountId(), order);
    }

    /** Takes an item off, so that nobody reads it any more; its authors and editors may. */
    @Transactional
    public ContentItem archive(AuditContext context, UUID id, IntPredicate expected) {
        ContentItem item = access.lockWritable(context.actor(), id);
        VersionCheck.require(expected, item.revision());
        if (item.status() == ContentStatus.ARCHIVED) {
            throw wrongState(item);
        }
        publisher.announcements().note(context, "content.archived", item);
        return publisher.takeOff(item, context.actor().accountId());
    }

    /** Makes an archived item a draft again. */
    @Transactional
    public ContentItem unarchive(Caller caller, UUID id, IntPredicate expected) {
        ContentItem item = held(access.lockWritable(caller, id), expected, ContentStatus.ARCHIVED);
        return move(item, item.state().drafted(), caller.accountId());
    }

    private ContentItem move(ContentItem item, ItemState to, UUID actorId) {
        ContentItem moved = item.moved(to, actorId, clock.instant());
        boolean _ = repository.change(moved);
        return moved;
    }

    private static ContentItem held(ContentItem item, IntPredicate expected, ContentStatus... allowed) {
        VersionCheck.require(expected, item.revision());
        if (!List.of(allowed).contains(item.status())) {
            throw wrongState(item);
        }
        return item;
    }

    private static Refusal wrongState(ContentItem item) {
        return Refusal.conflict(
                "content-state",
                "This cannot be done: the item is " + item.status().label() + ".");
    }

    /** Nobody decides about what they write; where reviewers are named, these decide, or editors. */
    private static void requireReviewer(Caller caller, ContentItem item) {
        boolean isAsked = (item.reviewerIds().isEmpty() && caller.may(ItemAccess.REVIEWS))
                || item.reviewerIds().contains(caller.accountId())
                || caller.may(ItemAccess.WRITES_ALL);
        if (item.isBy(caller.accountId()) || !isAsked) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "review-not-yours",
                    item.isBy(caller.accountId())
                            ? "Somebody else reviews what you have written."
                            : "Others are asked to review this item.");
        }
    }
}
