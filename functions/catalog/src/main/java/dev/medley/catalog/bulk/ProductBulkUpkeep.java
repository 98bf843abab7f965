package dev.medley.catalog.bulk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets imports and exports; their files are removed by the rules of the bucket. */
@Singleton
public class ProductBulkUpkeep {

    /** How long it is known what came of an import. */
    static final Duration RETENTION = Duration.ofDays(30);

    private final ProductImportRepository imports;
    private final ProductExportRepository exports;
    private final Clock clock;

    ProductBulkUpkeep(ProductImportRepository imports, ProductExportRepository exports, Clock clock) {
        this.imports = imports;
        this.exports = exports;
        this.clock = clock;
    }

    public void run() {
        Instant before = clock.instant().minus(RETENTION);
        imports.forget(before);
        exports.forget(before);
    }
}
