package dev.medley.catalog.bulk;

import dev.medley.catalog.bulk.ProductExport.StoredProducts;
import dev.medley.catalog.products.Product;
import dev.medley.catalog.products.ProductLookup;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Writes the products into a file, a page at a time, and stores it. */
@Singleton
public class ProductExportWork implements JobWork {

    static final String KIND = "product-export";

    /** How long a file is kept; the bucket's rule is the same, counted from the next midnight. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int PAGE = 200;
    private static final int MOST_PERCENT = 95;

    private final ProductExportRepository exports;
    private final ProductLookup lookup;
    private final ProductFiles files;
    private final ObjectStore objects;
    private final Clock clock;

    ProductExportWork(
            ProductExportRepository exports,
            ProductLookup lookup,
            ProductFiles files,
            ObjectStores objectStores,
            Clock clock) {
        this.exports = exports;
        this.lookup = lookup;
        this.files = files;
        this.objects = objectStores.bucket(Medley.MEDIA);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return exports.find(lease.subjectId())
                .<JobOutcome>map(productExport -> make(productExport, progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome make(ProductExport productExport, JobProgress progress) {
        try {
            Path file = Files.createTempFile(
                    "products", "." + productExport.format().label());
            try {
                int products = write(productExport, file, progress);
                objects.uploadInParts(
                        file, productExport.key(), productExport.format().contentType());
                StoredProducts stored = new StoredProducts(
                        products, Files.size(file), clock.instant().plus(KEPT));
                return new JobOutcome.Result(
                        () -> exports.store(productExport.id(), stored), () -> objects.delete(productExport.key()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int write(ProductExport productExport, Path file, JobProgress progress) throws IOException {
        int products = 0;
        int total = Math.max(1, lookup.count(productExport.status()));
        try (Writer text = Files.newBufferedWriter(file)) {
            ProductFileWriter writer = files.writer(productExport.format(), text);
            List<Product> page = lookup.listAfter(new UUID(0, 0), productExport.status(), PAGE);
            while (!page.isEmpty()) {
                for (Product product : page) {
                    writer.write(product);
                }
                products += page.size();
                progress.report((int) Math.min(MOST_PERCENT, products * 100L / total));
                page = lookup.listAfter(page.getLast().id(), productExport.status(), PAGE);
            }
            writer.end();
        }
        return products;
    }
}
