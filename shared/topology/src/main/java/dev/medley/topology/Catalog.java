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
                        Schedule.every(Duration.ofDays(1), "catalog-search-upkeep"),
                        Schedule.every(Duration.ofDays(1), "catalog-bulk-upkeep"),
                        Schedule.every(Duration.ofHours(1), "catalog-purge"),
                        Schedule.every(Duration.ofMinutes(5), "catalog-media-sweep"))
                .emits(emitted())
                .activity("review.published")
                .notifies("saved-search.matched")
                .publishes("product.published", "product.changed", "product.archived", "review.published")
                .rights(
                        new WriteAudit(),
                        new ReadView("orders.pub_purchase"),
                        new ReadView("moderation.pub_rule"),
                        new ReadView("moderation.pub_standing"),
                        new ReadObjects(Medley.MEDIA, ""),
                        new WriteObjects(Medley.MEDIA, ""),
                        new ReadScans(Medley.MEDIA, "uploads/").in("catalog-media"),
                        new SendTo("catalog-media").in("catalog-schedules"));
    }

    private static String[] emitted() {
        return new String[] {
            "product.published",
            "product.changed",
            "product.archived",
            "product-import.requested",
            "product-import.finished",
            "product-export.requested",
            "product-export.finished",
            "saved-search.matched",
            "review.published",
            "review.held"
        };
    }

    private static Worker[] workers() {
        return new Worker[] {
            Worker.light("catalog-searches", "product.published"),
            Worker.light("catalog-stock", "stock.changed"),
            Worker.light("catalog-meals", "meal.offered", "meal.withdrawn"),
            Worker.light("catalog-moderation", "moderation.decided"),
            Worker.heavy("catalog-imports", "product-import.requested"),
            Worker.heavy("catalog-exports", "product-export.requested").onDisk(1024),
            Worker.heavy("catalog-media").onDisk(1024),
            Worker.light("catalog-erasure", Medley.ERASED).lowPriority()
        };
    }
}
