package dev.medley.content.publications.store;

import dev.medley.content.publications.ContentTranslation;
import dev.medley.content.publications.FoundContent;
import dev.medley.content.publications.Publication;
import dev.medley.content.publications.PublicationFilter;
import dev.medley.content.publications.PublicationRepository;
import dev.medley.content.publications.PublishedMedia;
import dev.medley.content.versions.ContentDocument;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcPublicationRepository implements PublicationRepository {

    private static final String SELECT = """
            select item_id, version, type, slug, translation_group, document, media, published_at, updated_at
            from content.publication
            """;

    private static final String SHOWN = """
            p.item_id, p.version, p.type, p.slug, p.locale, p.title, p.tags, p.document ->> 'summary' as summary,
                p.document ->> 'byline' as byline, p.media, p.published_at, p.updated_at""";

    private static final SortKeys<FoundContent> KEYS = SortKeys.newestFirst("p.item_id", FoundContent::id)
            .and("publishedAt", "p.published_at", FoundContent::publishedAt)
            .and("title", "p.title", FoundContent::title);

    private static final SortKeys<FoundContent> RANKED =
            SortKeys.newestFirst("f.item_id", FoundContent::id).and("rank", "f.rank", FoundContent::rank);

    /** So many of those with the words are ranked, the latest first. */
    private static final int CANDIDATES = 5_000;

    private final Sql sql;
    private final JsonCodec json;

    JdbcPublicationRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<Publication> find(UUID itemId) {
        return sql.query(SELECT + "where item_id = :id").with("id", itemId).first(this::read);
    }

    @Override
    public Optional<Publication> findBySlug(String slug) {
        return sql.query(SELECT + "where item_id = (select item_id from content.slug where slug = :slug)")
                .with("slug", slug)
                .first(this::read);
    }

    @Override
    public void put(Publication publication, String words) {
        ContentDocument document = publication.document();
        sql.query("""
                insert into content.publication (item_id, version, type, slug, locale, translation_group, document, title,
                    tags, media, words, published_at, updated_at)
                values (:id, :version, :type, :slug, :locale, :group, :document, :title, :tags, :media,
                    setweight(to_tsvector(content.text_configuration(:locale), :title), 'A')
                    || setweight(to_tsvector('pg_catalog.simple', :title), 'A')
                    || setweight(to_tsvector(content.text_configuration(:locale), :summary), 'B')
                    || setweight(array_to_tsvector(:tags::text[]), 'B')
                    || setweight(to_tsvector(content.text_configuration(:locale), :words), 'D'),
                    :publishedAt, :updatedAt)
                on conflict (item_id) do update set version = excluded.version, type = excluded.type,
                    slug = excluded.slug, locale = excluded.locale, translation_group = excluded.translation_group,
                    document = excluded.document, title = excluded.title, tags = excluded.tags, media = excluded.media,
                    words = excluded.words, updated_at = excluded.updated_at""")
                .with("id", publication.itemId())
                .with("version", publication.version())
                .with("type", publication.type())
                .with("slug", publication.slug())
                .with("locale", document.locale())
                .with("group", publication.translationGroup())
                .with("document", json.write(document))
                .with("title", document.title())
                .with("summary", document.summary())
                .with("tags", document.tags().toArray(String[]::new))
                .with("media", json.write(publication.media()))
                .with("words", words)
                .with("publishedAt", publication.publishedAt())
                .with("updatedAt", publication.updatedAt())
                .update();
    }

    @Override
    public boolean remove(UUID itemId) {
        return sql.query("delete from content.publication where item_id = :id")
                        .with("id", itemId)
                        .update()
                == 1;
    }

    @Override
    public boolean takeSlug(UUID itemId, String slug, Instant now) {
        return sql.query("""
                        insert into content.slug (slug, item_id, created_at) values (:slug, :id, :now)
                        on conflict (slug) do update set created_at = excluded.created_at
                        where slug.item_id = excluded.item_id""")
                        .with("slug", slug)
                        .with("id", itemId)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public void freeSlugs(UUID itemId) {
        sql.query("delete from content.slug where item_id = :id")
                .with("id", itemId)
                .update();
    }

    @Override
    public List<ContentTranslation> translations(Publication publication) {
        return sql.query("""
                select item_id, locale, slug, title from content.publication
                where translation_group = :group and item_id <> :id order by locale limit 100""")
                .with("group", publication.translationGroup())
                .with("id", publication.itemId())
                .list(row -> new ContentTranslation(
                        row.uuid("item_id"), row.text("locale"), row.text("slug"), row.text("title")));
    }

    @Override
    public Page<FoundContent> list(PublicationFilter filter, PageRequest page) {
        PageRequest sorted = page.sort().isEmpty()
                ? new PageRequest(page.limit(), page.cursor(), List.of(new PageRequest.Sort("publishedAt", true)))
                : page;
        return filtered(
                        sql.query("select " + SHOWN
                                + ", 0::double precision as rank, '' as excerpt from content.publication p where true"),
                        filter)
                .page("content/" + filter, sorted, KEYS, this::found);
    }

    @Override
    public Page<FoundContent> search(PublicationFilter filter, PageRequest page) {
        PageRequest ranked = new PageRequest(page.limit(), page.cursor(), List.of(new PageRequest.Sort("rank", true)));
        return filtered(sql.query("with candidates as (select " + SHOWN + """
                , p.words, query from content.publication p
                cross join lateral (
                    select websearch_to_tsquery(content.text_configuration(p.locale), :text)
                        || websearch_to_tsquery('pg_catalog.simple', :text) as query) asked
                where p.words @@ query"""), filter)
                .with("text", filter.text())
                .append("order by p.published_at desc limit :candidates),")
                .append("""
                ranked as (
                    select c.*, round(ts_rank(c.words, c.query, 1)::numeric, 6)::double precision as rank
                    from candidates c)
                select f.*, ts_headline(content.text_configuration(f.locale), f.title || '. ' || f.summary, f.query,
                    'StartSel=[[, StopSel=]], MaxWords=30, MinWords=10') as excerpt
                from ranked f where true""")
                .with("candidates", CANDIDATES)
                .page("content-search/" + filter, ranked, RANKED, this::found);
    }

    private static Query filtered(Query query, PublicationFilter filter) {
        return query.when(filter.type(), "and p.type = :type", "type")
                .when(filter.locale(), "and p.locale = :locale", "locale")
                .when(filter.tag(), "and p.tags @> array [:tag::text]", "tag")
                .when(filter.translationGroup(), "and p.translation_group = :group", "group");
    }

    private Publication read(Row row) throws SQLException {
        return new Publication(
                row.uuid("item_id"),
                row.integer("version"),
                row.text("type"),
                row.text("slug"),
                row.uuid("translation_group"),
                json.read(row.json("document"), ContentDocument.class),
                List.of(json.read(row.json("media"), PublishedMedia[].class)),
                row.instant("published_at"),
                row.instant("updated_at"));
    }

    private FoundContent found(Row row) throws SQLException {
        return new FoundContent(
                row.uuid("item_id"),
                row.integer("version"),
                row.text("type"),
                row.text("slug"),
                row.text("title"),
                row.text("summary"),
                row.text("byline"),
                row.text("locale"),
                row.texts("tags"),
                List.of(json.read(row.json("media"), PublishedMedia[].class)),
                row.instant("published_at"),
                row.instant("updated_at"),
                row.number("rank"),
                row.text("excerpt"));
    }
}
