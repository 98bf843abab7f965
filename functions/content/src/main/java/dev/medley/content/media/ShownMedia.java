package dev.medley.content.media;

import dev.medley.content.items.ItemMedia;
import dev.medley.content.media.ContentMedia.Status;
import dev.medley.content.publications.PublishedMedia;
import dev.medley.content.publications.PublishedMedia.ShownFile;
import dev.medley.pictures.PictureFindings;
import dev.medley.pictures.PictureRendition;
import dev.medley.pictures.PictureSettings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says how media of items are delivered. */
@Singleton
class ShownMedia implements ItemMedia {

    private final ContentMediaRepository repository;
    private final PictureSettings settings;

    ShownMedia(ContentMediaRepository repository, PictureSettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    @Override
    public List<PublishedMedia> shown(UUID itemId, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, ContentMedia> ready = repository.list(itemId).stream()
                .filter(media -> media.status() == Status.READY)
                .collect(Collectors.toMap(ContentMedia::id, Function.identity()));
        return ids.stream()
                .map(ready::get)
                .filter(Objects::nonNull)
                .map(this::shown)
                .toList();
    }

    private PublishedMedia shown(ContentMedia media) {
        PictureFindings findings = media.findings();
        return new PublishedMedia(
                media.id(),
                media.kind(),
                media.alt(),
                media.recordingId(),
                findings == null ? null : findings.width(),
                findings == null ? null : findings.height(),
                findings == null ? null : findings.blurhash(),
                findings == null
                        ? List.of()
                        : findings.renditions().stream().map(this::file).toList());
    }

    private ShownFile file(PictureRendition rendition) {
        return new ShownFile(
                rendition.name(),
                settings.urlOf(rendition.key()),
                rendition.contentType(),
                rendition.width(),
                rendition.height());
    }
}
