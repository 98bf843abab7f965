package dev.medley.content.items;

import dev.medley.content.ContentEvents.ContentArchived;
import dev.medley.content.ContentEvents.ContentPublished;
import dev.medley.content.publications.Publication;
import dev.medley.content.publications.PublicationRepository;
import dev.medley.content.versions.ContentDocument;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Slugs;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows versions to everybody, and takes them off again, for whoever has locked the item. */
@Singleton
class ItemPublisher {

    private final ItemRepository repository;
    private final PublishedVersions published;
    private final ItemMedia media;
    private final ItemAnnouncements announcements;
    private final Clock clock;

    ItemPublisher(
            ItemRepository repository,
            PublishedVersions published,
            ItemMedia media,
            ItemAnnouncements announcements,
            Clock clock) {
        this.repository = repository;
        this.published = published;
        this.media = media;
        this.announcements = announcements;
        this.clock = clock;
    }

    ItemAnnouncements announcements() {
        return announcements;
    }

    /** Publishes the latest version at once, or has it published later. */
    ContentItem publish(ContentItem item, UUID actorId, PublicationOrder order) {
        String at = order.at();
        if (at == null) {
            return publish(item, actorId, true);
        }
        PublicationTime time =
                PublicationTime.of(at, Objects.requireNonNullElse(order.timeZone(), ""), clock.instant());
        ContentItem moved = item.moved(item.state().scheduled(time), actorId, clock.instant());
        boolean _ = repository.change(moved);
        return moved;
    }

    /** Publishes what was scheduled, or taken off; a slug that is taken by now is made distinct. */
    void publishScheduled(ContentItem item) {
        publish(item, item.updatedBy(), false);
    }

    private ContentItem publish(ContentItem item, @Nullable UUID actorId, boolean exactSlug) {
        Instant now = clock.instant();
        ContentItem moved = item.moved(item.state().published(item.version(), now), actorId, now);
        boolean _ = repository.change(moved);
        ContentDocument document = item.document();
        String slug = takeSlug(item, exactSlug, now);
        published
                .repository()
                .put(
                        new Publication(
                                item.id(),
                                item.version(),
                                item.type(),
                                slug,
                                item.translationGroup(),
                                document,
                                media.shown(item.id(), document.mediaIds()),
                                Objects.requireNonNull(moved.state().publishedAt()),
                                now),
                        texts(document.fields()).collect(Collectors.joining("\n")));
        published.versions().published(item.id(), item.version(), now);
        announcements.announce(
                moved,
                new ContentPublished(
                        item.id(), item.type(), document.title(), slug, document.locale(), item.version()));
        return moved;
    }

    /** Takes off what everybody reads of an item, if they do. */
    ContentItem takeOff(ContentItem item, @Nullable UUID actorId) {
        Instant now = clock.instant();
        ContentItem moved = item.moved(item.state().archived(), actorId, now);
        boolean _ = repository.change(moved);
        if (published.repository().remove(item.id())) {
            announcements.announce(
                    moved,
                    new ContentArchived(item.id(), item.type(), item.document().title()));
        }
        return moved;
    }

    private String takeSlug(ContentItem item, boolean exact, Instant now) {
        String wanted = item.document().slug();
        String slug = wanted.isEmpty() ? Slugs.of(item.document().title()) : wanted;
        PublicationRepository slugs = published.repository();
        if (!slug.isEmpty()
                && Slugs.isAllowed(slug, ItemVersions.RESERVED_SLUGS)
                && slugs.takeSlug(item.id(), slug, now)) {
            return slug;
        }
        if (exact && !wanted.isEmpty()) {
            throw Refusal.conflict("slug-taken", "Another item has this slug, or had it.");
        }
        String distinct = Slugs.distinct(slug, item.id());
        boolean _ = slugs.takeSlug(item.id(), distinct, now);
        return distinct;
    }

    /** All texts in a value, however deep. */
    private static Stream<String> texts(@Nullable Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case Map<?, ?> object -> object.values().stream().flatMap(ItemPublisher::texts);
            case Collection<?> array -> array.stream().flatMap(ItemPublisher::texts);
            case null, default -> Stream.of();
        };
    }
}
