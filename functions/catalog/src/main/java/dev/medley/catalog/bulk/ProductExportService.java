package dev.medley.catalog.bulk;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.catalog.bulk.ProductExport.StoredProducts;
import dev.medley.catalog.bulk.ProductImport.JobState;
import dev.medley.catalog.products.ProductStatus;
import dev.medley.jobs.JobService;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has files of products written, and lets them be fetched. */
@Singleton
public class ProductExportService {

    private final ProductExportRepository exports;
    private final PresignedTransfers transfers;
    private final JobService jobService;
    private final AuditLog audit;
    private final Clock clock;

    ProductExportService(
            ProductExportRepository exports,
            ObjectStores objectStores,
            JobService jobService,
            AuditLog audit,
            Clock clock) {
        this.exports = exports;
        this.transfers = objectStores.transfers(Medley.MEDIA);
        this.jobService = jobService;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ProductExport request(AuditContext context, ProductFileFormat format, @Nullable ProductStatus status) {
        UUID id = Ids.next(clock);
        UUID actorId = context.actor().accountId();
        JobState job = new JobState(Ids.next(clock), JobStatus.QUEUED, 0, null);
        ProductExport productExport = new ProductExport(id, actorId, format, status, job, null, clock.instant());
        exports.add(productExport);
        jobService.request(new NewJob(job.jobId(), actorId, ProductExportWork.KIND, id, "/api/product-exports/" + id));
        audit.note(context, "products.exported", id, Map.of("format", format.label()));
        return productExport;
    }

    public ProductExport find(UUID id) {
        return exports.find(id).orElseThrow(() -> Refusal.notFound("export-unknown", "There is no such export."));
    }

    public Page<ProductExport> list(PageRequest page) {
        return exports.list(page);
    }

    /** The request that gets the file from the store. */
    public PresignedTransfer download(UUID id) {
        ProductExport productExport = find(id);
        StoredProducts file = productExport.file();
        if (file == null) {
            throw Refusal.conflict(
                    "export-not-ready",
                    "There is no file: the export is "
                            + productExport.job().status().label() + ".");
        }
        if (!file.expiresAt().isAfter(clock.instant())) {
            throw new Refusal(Refusal.Kind.GONE, "export-expired", "The file is gone; ask for another export.");
        }
        String name = "products-" + productExport.createdAt().toString().substring(0, 10) + "."
                + productExport.format().label();
        return transfers.get(
                productExport.key(), productExport.format().contentType(), "attachment; filename=\"" + name + "\"");
    }
}
