package dev.medley.content.versions;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an item says: all that has versions.
 *
 * @param slug wanted for links; empty where the title suggests one
 * @param byline who is named as the author; empty for nobody
 * @param fields by the schema of the type
 * @param mediaIds pictures and recordings of the item, in order
 */
@Serdeable
public record ContentDocument(
        String title,
        String slug,
        String locale,
        String summary,
        String byline,
        Map<String, Object> fields,
        List<String> tags,
        List<UUID> mediaIds) {

    public ContentDocument {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        tags = tags.stream().distinct().sorted().toList();
        mediaIds = mediaIds.stream().distinct().toList();
    }

    /** The same with other media. */
    public ContentDocument withMedia(List<UUID> ids) {
        return new ContentDocument(title, slug, locale, summary, byline, fields, tags, ids);
    }

    /** The same, naming nobody. */
    public ContentDocument withoutByline() {
        return new ContentDocument(title, slug, locale, summary, "", fields, tags, mediaIds);
    }
}
