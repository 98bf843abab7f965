package dev.medley.topology;

import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadScans;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.SendTo;
import dev.medley.topology.Right.WriteAudit;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;

/** The function for what is sold, and for finding it. */
final class Catalog {

    private static final String PUBLISHED = "product.published";
    private static final String CHANGED = "product.changed";
    private static final String ARCHIVED = "product.archived";
    private static final String MATCHED = "saved-search.matched";
    private static final String REVIEWED = "review.published";

    private static final String[] OF_API = {
        PUBLISHED, CHANGED, ARCHIVED, "product-import.requested", "product-export.requested", REVIEWED, "review.held"
    };

    private static final String API = "catalog-api";
    private static final String MEDIA_WORK = "catalog-media";
    private static final String SCHEDULES = "catalog-schedules";

    private Catalog() {}

    static Function function() {
        return Function.named("catalog")
                .routes(
                        "/products",
                        "/product-imports",
                        "/product-exports",
                        "/categories",
                        "/tags",
                        "/collections",
                        "/product-attributes",
                        "/reviews",
                        "/favorites",
                        "/searches",
                        "/admin/searches",
                        "/admin/search-synonyms",
                        "/admin/search-presets")
                .workers(workers())
                .schedules(
                        Schedule.every(Duration.ofMinutes(1), "catalog-listings"),
                        Schedule.every(Duration.ofMinutes(1), "catalog-search-notices"),
                        Schedule.every(Duration.ofDays(1), "catalog-search-upkeep"),
                        Schedule.every(Duration.ofDays(1), "catalog-bulk-upkeep"),
                        Schedule.every(Duration.ofHours(1), "catalog-purge"),
                        Schedule.every(Duration.ofMinutes(5), "catalog-media-sweep"))
                .emits(OF_API)
                .emitsIn("catalog-searches", MATCHED)
                .emitsIn(SCHEDULES, MATCHED)
                .emitsIn("catalog-meals", PUBLISHED, CHANGED, ARCHIVED)
                .emitsIn("catalog-moderation", REVIEWED)
                .emitsIn("catalog-imports", PUBLISHED, CHANGED, ARCHIVED, "product-import.finished")
                .emitsIn("catalog-exports", "product-export.finished")
                .activity(REVIEWED)
                .notifies(MATCHED)
                .publishes(PUBLISHED, CHANGED, ARCHIVED, REVIEWED)
                .rights(rights());
    }

    /** The folders of products' media lie right under the public prefix, each named by an id. */
    private static Right[] rights() {
        String[] media = {API, MEDIA_WORK, SCHEDULES};
        return new Right[] {
            new WriteAudit(),
            new ReadView("orders.pub_purchase"),
            new ReadView("social.pub_block"),
            new ReadView("moderation.pub_rule"),
            new ReadView("moderation.pub_standing"),
            new ReadObjects(Medley.MEDIA, "uploads/").in(media),
            new WriteObjects(Medley.MEDIA, "uploads/").in(media),
            new ReadObjects(Medley.MEDIA, Medley.PUBLIC_MEDIA).in(media),
            new WriteObjects(Medley.MEDIA, Medley.PUBLIC_MEDIA).in(media),
            new ReadObjects(Medley.MEDIA, "imports/").in(API, "catalog-imports"),
            new WriteObjects(Medley.MEDIA, "imports/").in(API),
            new ReadObjects(Medley.MEDIA, "exports/").in(API),
            new WriteObjects(Medley.MEDIA, "exports/").in("catalog-exports"),
            new ReadScans(Medley.MEDIA, "uploads/").in(MEDIA_WORK),
            new SendTo(MEDIA_WORK).in(SCHEDULES)
        };
    }

    private static Worker[] workers() {
        return new Worker[] {
            Worker.light("catalog-searches", PUBLISHED),
            Worker.light("catalog-stock", "stock.changed"),
            Worker.light("catalog-meals", "meal.offered", "meal.withdrawn"),
            Worker.light("catalog-moderation", "moderation.decided"),
            Worker.heavy("catalog-imports", "product-import.requested"),
            Worker.heavy("catalog-exports", "product-export.requested").onDisk(1024),
            Worker.heavy(MEDIA_WORK).onDisk(1024),
            Worker.light("catalog-erasure", Medley.ERASED).lowPriority()
        };
    }
}
