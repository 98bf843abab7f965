package dev.medley.catalog.bulk;

import dev.medley.access.Caller;
import dev.medley.access.Proof;
import dev.medley.audit.AuditContext;
import dev.medley.catalog.products.Product;
import dev.medley.catalog.products.ProductContent;
import dev.medley.catalog.products.ProductDocuments;
import dev.medley.catalog.products.ProductLookup;
import dev.medley.catalog.products.ProductRepository;
import dev.medley.catalog.products.ProductService;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes products of files into the catalogue, each in a transaction of its own together with what came of its rows, so that
 * one that cannot be taken changes nothing else, and none is taken twice.
 */
@Singleton
class ProductImporter {

    private static final Logger LOG = LoggerFactory.getLogger(ProductImporter.class);
    private static final Pattern IN_VARIANT = Pattern.compile("/variants/(\\d{1,4})(/.*)?");

    private final ProductService service;
    private final ProductRepository products;
    private final ProductLookup lookup;
    private final ProductDocuments documents;
    private final ProductImportRepository imports;

    ProductImporter(
            ProductService service,
            ProductRepository products,
            ProductLookup lookup,
            ProductDocuments documents,
            ProductImportRepository imports) {
        this.service = service;
        this.products = products;
        this.lookup = lookup;
        this.documents = documents;
        this.imports = imports;
    }

    /** Ends the transaction of a dry run, so that nothing of it stays. */
    private static final class DryRunEnd extends RuntimeException {

        private final transient List<ProductRowResult> results;

        DryRunEnd(List<ProductRowResult> results) {
            super("dry run", null, false, false);
            this.results = results;
        }
    }

    /**
     * Takes a product, and keeps what came of it.
     *
     * @param wasTried whether this or another product stopped an attempt before: then what is unforeseen fails this product
     *     alone
     */
    void take(ProductImport productImport, ImportedProduct wanted, boolean wasTried) {
        try {
            if (wanted.faults().isEmpty()) {
                change(productImport, wanted);
            } else {
                imports.keep(productImport.id(), wanted.unreadable());
            }
        } catch (DryRunEnd end) {
            imports.keep(productImport.id(), end.results);
        } catch (Refusal refusal) {
            imports.keep(productImport.id(), wanted.refused(refusal));
        } catch (RuntimeException e) {
            if (!wasTried) {
                throw e;
            }
            LOG.error("Row {} of import {} cannot be taken", wanted.row(), productImport.id(), e);
            imports.keep(
                    productImport.id(),
                    wanted.refused(
                            new Refusal(Refusal.Kind.UNAVAILABLE, "internal", "Something went wrong on our side.")));
        }
    }

    @Transactional
    void change(ProductImport productImport, ImportedProduct wanted) {
        AuditContext context = context(productImport);
        List<ProductRowResult> results = find(wanted)
                .flatMap(product -> products.lock(product.id()))
                .map(product -> update(context, product, wanted))
                .orElseGet(() -> create(context, wanted));
        if (productImport.order().isDryRun()) {
            throw new DryRunEnd(results);
        }
        imports.keep(productImport.id(), results);
    }

    /** By its slug, also by one that it had; where the file says none, by the SKU of one of its variants. */
    private Optional<Product> find(ImportedProduct wanted) {
        String slug = wanted.slug();
        return slug == null ? lookup.findBySku(wanted.skus()) : products.findBySlug(slug);
    }

    private List<ProductRowResult> create(AuditContext context, ImportedProduct wanted) {
        ProductContent content = read(Map.of(), wanted);
        return wanted.ended(
                ProductRowOutcome.CREATED, service.create(context, content).id());
    }

    private List<ProductRowResult> update(AuditContext context, Product product, ImportedProduct wanted) {
        UUID id = product.id();
        Map<String, Object> present = documents.write(product.content());
        ProductContent content = read(present, wanted);
        if (content.equals(product.content())) {
            return wanted.ended(ProductRowOutcome.UNCHANGED, id);
        }
        try {
            Product _ = service.change(context, id, _ -> content, _ -> true);
        } catch (Refusal refusal) {
            throw located(refusal, skus(ProductMerge.of(present, wanted.document())), wanted);
        }
        return wanted.ended(ProductRowOutcome.UPDATED, id);
    }

    private ProductContent read(Map<String, Object> present, ImportedProduct wanted) {
        Map<String, Object> merged = ProductMerge.of(present, wanted.document());
        try {
            return documents.read(merged);
        } catch (Refusal refusal) {
            throw located(refusal, skus(merged), wanted);
        }
    }

    private static List<String> skus(Map<String, Object> document) {
        return new ImportedProduct(0, 1, document, List.of()).skus();
    }

    /** The same refusal with the variants as the file numbers them. */
    private static Refusal located(Refusal refusal, List<String> skus, ImportedProduct wanted) {
        return new Refusal(
                refusal.kind(),
                refusal.code(),
                refusal.detail(),
                refusal.faults().stream()
                        .map(fault -> new Refusal.Fault(pointer(fault.pointer(), skus, wanted), fault.detail()))
                        .toList());
    }

    private static String pointer(String pointer, List<String> skus, ImportedProduct wanted) {
        Matcher variant = IN_VARIANT.matcher(pointer);
        if (!variant.matches()) {
            return pointer;
        }
        int at = Integer.parseInt(variant.group(1));
        int inFile = at < skus.size() ? wanted.skus().indexOf(skus.get(at)) : -1;
        String rest = variant.group(2) == null ? "" : variant.group(2);
        return inFile < 0 ? "/variants" : "/variants/" + inFile + rest;
    }

    private static AuditContext context(ProductImport productImport) {
        Caller actor = new Caller(productImport.actorId(), productImport.id(), Set.of(), Set.of(), Proof.NONE, null);
        return new AuditContext(actor, productImport.address());
    }
}
