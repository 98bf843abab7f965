package dev.medley.catalog.bulk;

import dev.medley.jobs.JobFailure;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads a file to its end before it changes anything, then takes its products one by one. A further attempt goes on behind
 * the last row of which is known what came of it.
 */
@Singleton
public class ProductImportWork implements JobWork {

    static final String KIND = "product-import";

    private final ProductImportRepository imports;
    private final ProductImporter importer;
    private final ProductFiles files;
    private final ObjectStore objects;

    ProductImportWork(
            ProductImportRepository imports, ProductImporter importer, ProductFiles files, ObjectStores objectStores) {
        this.imports = imports;
        this.importer = importer;
        this.files = files;
        this.objects = objectStores.bucket(Medley.MEDIA);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return imports.find(lease.subjectId())
                .map(productImport -> run(productImport, lease.attempt() > 1, progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome run(ProductImport productImport, boolean wasTried, JobProgress progress) {
        if (objects.find(productImport.key()).isEmpty()) {
            throw JobFailure.permanent("import-file-missing", "The file is not there any more.");
        }
        try {
            Path folder = Files.createTempDirectory("import");
            Path file = folder.resolve("products");
            try {
                objects.download(productImport.key(), file);
                takeAll(productImport, file, wasTried, progress);
            } catch (ProductFileInvalid e) {
                throw JobFailure.permanent("import-file-invalid", e.detail());
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new JobOutcome.Result(() -> {});
    }

    private void takeAll(ProductImport productImport, Path file, boolean wasTried, JobProgress progress) {
        ProductFileReader reader = files.reader(productImport.order().format());
        int rows = count(reader, file, progress);
        imports.count(productImport.id(), rows);
        int last = imports.lastRow(productImport.id());
        AtomicInteger done = new AtomicInteger();
        reader.read(file, product -> {
            if (product.row() > last) {
                importer.take(productImport, product, wasTried);
            }
            progress.report(done.addAndGet(product.rows()) * 99 / Math.max(1, rows));
        });
    }

    private static int count(ProductFileReader reader, Path file, JobProgress progress) {
        AtomicInteger rows = new AtomicInteger();
        reader.read(file, product -> {
            if (rows.addAndGet(product.rows()) > ProductImport.MOST_ROWS) {
                throw new ProductFileInvalid("A file has 200,000 rows at most.");
            }
            progress.report(0);
        });
        return rows.get();
    }
}
