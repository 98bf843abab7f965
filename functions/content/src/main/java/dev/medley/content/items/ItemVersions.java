package dev.medley.content.items;

import dev.medley.content.publications.PublishedMedia;
import dev.medley.content.types.ContentTypeService;
import dev.medley.content.versions.ContentDocument;
import dev.medley.content.versions.ContentVersion;
import dev.medley.content.versions.VersionRepository;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.kernel.Slugs;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the versions of items, each checked as a whole. */
@Singleton
class ItemVersions {

    /** Paths that stand where a slug does. */
    static final Set<String> RESERVED_SLUGS = Set.of("performance", "recommendations", "workspace");

    private static final int MOST_PEOPLE = 20;

    private final ContentTypeService types;
    private final ItemRepository items;
    private final ItemMedia media;
    private final VersionRepository versions;
    private final Clock clock;

    ItemVersions(
            ContentTypeService types, ItemRepository items, ItemMedia media, VersionRepository versions, Clock clock) {
        this.types = types;
        this.items = items;
        this.media = media;
        this.versions = versions;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    ContentVersion find(UUID itemId, int number) {
        return versions.find(itemId, number)
                .orElseThrow(() -> Refusal.notFound("content-version-unknown", "There is no such version."));
    }

    /** What a version said, without media that are gone since. */
    ContentDocument restorable(ContentVersion version) {
        ContentDocument document = version.document();
        return document.withMedia(media.shown(version.itemId(), document.mediaIds()).stream()
                .map(PublishedMedia::id)
                .toList());
    }

    /** The first version of an item, whose first author is who begins it. */
    ContentItem begin(UUID authorId, UUID id, String type, ItemChange content, UUID group) {
        List<UUID> authors = Stream.concat(Stream.of(authorId), content.authorIds().stream())
                .distinct()
                .toList();
        requirePeople(List.of(authorId), List.of(), new ItemChange(content.document(), authors, content.reviewerIds()));
        require(id, content.document());
        int schemaVersion = types.require(type, content.document().fields()).schemaVersion();
        Instant now = clock.instant();
        return new ContentItem(
                id,
                type,
                schemaVersion,
                content.document(),
                1,
                1,
                ItemState.BEGUN,
                group,
                authors,
                content.reviewerIds(),
                authorId,
                now,
                authorId,
                now);
    }

    /** The item after a change; what it says is another version where it differs, and a draft. */
    ContentItem next(UUID actorId, ContentItem item, ItemChange wanted) {
        requirePeople(item.authorIds(), item.reviewerIds(), wanted);
        boolean differs = !wanted.document().equals(item.document());
        if (differs) {
            require(item.id(), wanted.document());
        }
        int schemaVersion =
                differs ? types.require(item.type(), wanted.document().fields()).schemaVersion() : item.schemaVersion();
        return new ContentItem(
                item.id(),
                item.type(),
                schemaVersion,
                wanted.document(),
                differs ? item.version() + 1 : item.version(),
                item.revision() + 1,
                differs ? item.state().drafted() : item.state(),
                item.translationGroup(),
                wanted.authorIds(),
                wanted.reviewerIds(),
                item.createdBy(),
                item.createdAt(),
                actorId,
                clock.instant());
    }

    void add(ContentItem item, UUID actorId, @Nullable Integer restoredFrom) {
        versions.add(new ContentVersion(
                Ids.next(clock),
                item.id(),
                item.version(),
                item.document(),
                item.schemaVersion(),
                null,
                restoredFrom,
                null,
                actorId,
                clock.instant()));
    }

    private void require(UUID id, ContentDocument document) {
        if (!Slugs.isAllowed(document.slug(), RESERVED_SLUGS)) {
            throw Refusal.invalid("slug-invalid", "/slug", "This slug stands for something else.");
        }
        List<UUID> ids = document.mediaIds();
        List<UUID> shown = media.shown(id, ids).stream().map(one -> one.id()).toList();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!shown.contains(ids.get(i))) {
                faults.add(new Fault("/mediaIds/" + i, "The item has no such picture or recording that is ready."));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "media-invalid", "Media are missing; see errors.", faults);
        }
    }

    /** Those who are new are asked about; those who were named before may be gone. */
    private void requirePeople(List<UUID> authors, List<UUID> reviewers, ItemChange wanted) {
        List<UUID> added = Stream.concat(
                        wanted.authorIds().stream().filter(id -> !authors.contains(id)),
                        wanted.reviewerIds().stream().filter(id -> !reviewers.contains(id)))
                .distinct()
                .toList();
        Set<UUID> present = added.isEmpty() ? Set.of() : items.accounts(added);
        List<Fault> faults = new ArrayList<>();
        fault(wanted.authorIds(), "/authorIds", added, present, faults);
        fault(wanted.reviewerIds(), "/reviewerIds", added, present, faults);
        for (int i = 0; i < wanted.reviewerIds().size(); i++) {
            if (wanted.authorIds().contains(wanted.reviewerIds().get(i))) {
                faults.add(new Fault("/reviewerIds/" + i, "An author does not review."));
            }
        }
        if (wanted.authorIds().isEmpty() && !authors.isEmpty()) {
            faults.add(new Fault("/authorIds", "An item has an author."));
        }
        if (wanted.authorIds().size() > MOST_PEOPLE || wanted.reviewerIds().size() > MOST_PEOPLE) {
            faults.add(new Fault("/authorIds", "An item has at most " + MOST_PEOPLE + " authors, and reviewers."));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "participants-invalid", "Not all of these people fit; see errors.", faults);
        }
    }

    private static void fault(
            List<UUID> wanted, String pointer, List<UUID> added, Set<UUID> present, List<Fault> faults) {
        for (int i = 0; i < wanted.size(); i++) {
            if (added.contains(wanted.get(i)) && !present.contains(wanted.get(i))) {
                faults.add(new Fault(pointer + "/" + i, "There is no such account."));
            }
        }
    }
}
