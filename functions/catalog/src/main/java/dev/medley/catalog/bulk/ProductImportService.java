package dev.medley.catalog.bulk;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.catalog.bulk.ProductImport.Counts;
import dev.medley.catalog.bulk.ProductImport.Order;
import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.topology.Medley;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Announces files of products, has them imported, and shows what came of them. */
@Singleton
public class ProductImportService {

    private final ProductImportRepository imports;
    private final ObjectStores objectStores;
    private final JobService jobService;
    private final AuditLog audit;
    private final Clock clock;

    ProductImportService(
            ProductImportRepository imports,
            ObjectStores objectStores,
            JobService jobService,
            AuditLog audit,
            Clock clock) {
        this.imports = imports;
        this.objectStores = objectStores;
        this.jobService = jobService;
        this.audit = audit;
        this.clock = clock;
    }

    /** An import to come, and the one request that brings its file. */
    public record AnnouncedImport(ProductImport productImport, PresignedTransfer request) {}

    @Transactional
    public AnnouncedImport announce(AuditContext context, Order order) {
        if (order.sizeBytes() > ProductImport.MOST_BYTES) {
            String detail = "A file has at most " + ProductImport.MOST_BYTES + " bytes.";
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "import-too-large",
                    detail,
                    List.of(new Refusal.Fault("/sizeBytes", detail)));
        }
        ProductImport productImport = new ProductImport(
                Ids.next(clock),
                context.actor().accountId(),
                context.address(),
                order,
                null,
                null,
                Counts.NONE,
                clock.instant());
        imports.add(productImport);
        return new AnnouncedImport(
                productImport,
                objectStores
                        .transfers(Medley.MEDIA)
                        .put(productImport.key(), order.format().contentType(), order.sizeBytes(), null));
    }

    /** Has the file imported that was uploaded; who says it again is told of the same job. */
    @Transactional
    public UUID start(AuditContext context, UUID id) {
        ProductImport productImport = imports.lock(id).orElseThrow(ProductImportService::unknown);
        if (productImport.job() != null) {
            return productImport.job().jobId();
        }
        if (objectStores.bucket(Medley.MEDIA).find(productImport.key()).isEmpty()) {
            throw Refusal.conflict("import-file-missing", "The file has not been uploaded, or is gone.");
        }
        UUID jobId = Ids.next(clock);
        imports.start(id, jobId);
        jobService.request(new NewJob(
                jobId, context.actor().accountId(), ProductImportWork.KIND, id, "/api/product-imports/" + id));
        audit.note(
                context,
                "products.imported",
                id,
                Map.of("dryRun", String.valueOf(productImport.order().isDryRun())));
        return jobId;
    }

    public ProductImport find(UUID id) {
        return imports.find(id).orElseThrow(ProductImportService::unknown);
    }

    public Page<ProductImport> list(PageRequest page) {
        return imports.list(page);
    }

    public Page<ProductRowResult> rows(UUID id, @Nullable ProductRowOutcome outcome, PageRequest page) {
        return imports.rows(find(id).id(), outcome, page);
    }

    private static Refusal unknown() {
        return Refusal.notFound("import-unknown", "There is no such import.");
    }
}
