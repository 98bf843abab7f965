package dev.medley.moderation.cases.store;

import dev.medley.moderation.cases.ModeratedSubject;
import dev.medley.moderation.cases.SubjectRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcSubjectRepository implements SubjectRepository {

    private static final String MEALS = "meals.pub_moderated";
    private static final String SOCIAL = "social.pub_moderated";

    /** Which function publishes things of which kind. */
    private static final Map<String, String> VIEWS = Map.of(
            "review",
            "catalog.pub_moderated",
            "meal",
            MEALS,
            "post",
            SOCIAL,
            "comment",
            SOCIAL,
            "profile",
            SOCIAL,
            "content",
            "content.pub_moderated",
            "shared-conversation",
            "chat.pub_moderated");

    /**
     * All that was shown to others is reported by whoever has its id: a block ends what somebody followed and sees, not what
     * they have seen, and answers that depended on it would tell of it.
     */
    private static final String REPORTABLE = "and (m.author_id = :reporterId or m.readers <> 'author')";

    private final Sql sql;

    JdbcSubjectRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ModeratedSubject> reportable(String kind, UUID id, UUID reporterId) {
        return find(kind, id, REPORTABLE, reporterId);
    }

    @Override
    public Optional<ModeratedSubject> find(String kind, UUID id) {
        return find(kind, id, "", null);
    }

    private Optional<ModeratedSubject> find(String kind, UUID id, String condition, @Nullable UUID reporterId) {
        String view = VIEWS.get(kind);
        if (view == null) {
            return Optional.empty();
        }
        return sql.query("select m.kind, m.id, m.author_id, m.body, m.reach, m.changed_at from " + view
                        + " m where m.kind = :kind and m.id = :id")
                .with("kind", kind)
                .with("id", id)
                .when(reporterId, condition, "reporterId")
                .first(row -> new ModeratedSubject(
                        row.text("kind"),
                        row.uuid("id"),
                        row.uuid("author_id"),
                        row.text("body"),
                        row.bigint("reach"),
                        row.instant("changed_at")));
    }
}
