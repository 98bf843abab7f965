package dev.medley.catalog.products;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import jakarta.inject.Singleton;
import java.util.Map;

/** Notes what administrators do to products. */
@Singleton
class ProductAudit {

    private final AuditLog log;

    ProductAudit(AuditLog log) {
        this.log = log;
    }

    void note(AuditContext context, String action, Product product) {
        log.note(
                context,
                action,
                product.id(),
                Map.of(
                        "slug", product.slug(),
                        "status", product.details().status().label(),
                        "version", String.valueOf(product.version())));
    }
}
