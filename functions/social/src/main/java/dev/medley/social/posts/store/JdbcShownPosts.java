package dev.medley.social.posts.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.social.posts.PostFilter;
import dev.medley.social.posts.ShownPicture;
import dev.medley.social.posts.ShownPost;
import dev.medley.social.posts.ShownPosts;
import dev.medley.social.profiles.ProfileCard;
import dev.medley.social.profiles.Repliers;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
class JdbcShownPosts implements ShownPosts {

    private static final SortKeys<ShownPost> NEWEST = SortKeys.<ShownPost>newestFirst(
                    "p.id", shown -> shown.post().id())
            .and("publishedAt", "p.published_at", shown -> shown.post().publishedAt());

    private static final SortKeys<ShownPost> BY_ID =
            SortKeys.newestFirst("p.id", shown -> shown.post().id());

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;

    JdbcShownPosts(Sql sql, JsonCodec json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    private Query shown(UUID reader) {
        return sql.query(PostRows.SHOWN).with("reader", reader).with("now", clock.instant());
    }

    @Override
    public Optional<ShownPost> find(UUID reader, UUID id) {
        return shown(reader).append("and p.id = :id").with("id", id).first(this::read);
    }

    @Override
    public Map<UUID, ShownPost> all(UUID reader, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : shown(reader)
                        .append("and p.id = any(:ids)")
                        .with("ids", ids.toArray(UUID[]::new))
                        .list(this::read)
                        .stream()
                        .collect(Collectors.toMap(shown -> shown.post().id(), Function.identity()));
    }

    @Override
    public Page<ShownPost> list(UUID reader, PostFilter filter, PageRequest page) {
        PageRequest byTime =
                new PageRequest(page.limit(), page.cursor(), List.of(new PageRequest.Sort("publishedAt", true)));
        return shown(reader)
                .append("and p.status = 'published'")
                .when(filter.accountId(), "and p.account_id = :accountId", "accountId")
                .when(filter.tag(), "and p.id in (select post_id from social.post_tag where tag = :tag)", "tag")
                .page("posts/" + reader + "/" + filter, byTime, NEWEST, this::read);
    }

    @Override
    public Page<ShownPost> unpublished(UUID accountId, PageRequest page) {
        return shown(accountId)
                .append("and p.account_id = :accountId and p.status <> 'published'")
                .with("accountId", accountId)
                .page("drafts/" + accountId, page, BY_ID, this::read);
    }

    @Override
    public Optional<String> sound(UUID recordingId) {
        return sql.query("""
                select rendition_key from audio.pub_recordings
                where id = :id and status = 'ready' and rendition_key is not null""").with("id", recordingId).first(row -> row.text("rendition_key"));
    }

    private ShownPost read(Row row) throws SQLException {
        ShownPicture[] pictures = json.readOrNull(row.jsonOrNull("pictures"), ShownPicture[].class);
        return new ShownPost(
                PostRows.read(row),
                new ProfileCard(
                        row.uuid("account_id"), row.text("handle"), row.text("display_name"), row.bool("verified")),
                row.constant("repliers", Repliers.class),
                row.textOrNull("reference_title"),
                pictures == null ? List.of() : List.of(pictures),
                new ShownPost.Totals(row.integer("likes"), row.integer("comments"), row.integer("shares")),
                row.bool("liked"));
    }
}
