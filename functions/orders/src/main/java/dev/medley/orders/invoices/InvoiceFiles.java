package dev.medley.orders.invoices;

import dev.medley.kernel.Refusal;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The PDFs of invoices, which are made when somebody first wants them; the same invoice is always the same file. */
@Singleton
public class InvoiceFiles {

    private static final String TYPE = "application/pdf";

    private final InvoiceRepository repository;
    private final ObjectStore objects;
    private final PresignedTransfers transfers;

    InvoiceFiles(InvoiceRepository repository, ObjectStores stores) {
        this.repository = repository;
        objects = stores.bucket(Medley.RECORDINGS);
        transfers = stores.transfers(Medley.RECORDINGS);
    }

    /**
     * A request that gets the PDF from the store.
     *
     * @throws Refusal {@code invoice-unknown}
     */
    public PresignedTransfer download(UUID orderId, UUID id) {
        Invoice invoice = repository
                .find(orderId, id)
                .orElseThrow(() -> Refusal.notFound("invoice-unknown", "The order has no such invoice."));
        String key = key(invoice);
        if (objects.find(key).isEmpty()) {
            objects.upload(InvoicePdf.write(invoice.document()), key, TYPE);
        }
        String name = invoice.document().number() + ".pdf";
        return transfers.get(key, TYPE, "attachment; filename=\"" + name + "\"");
    }

    /** Removes what tells whom the invoices of an account are for. */
    public void anonymise(UUID accountId) {
        repository.ofAccount(accountId).forEach(invoice -> {
            repository.change(new Invoice(
                    invoice.id(),
                    invoice.orderId(),
                    invoice.accountId(),
                    invoice.refunded(),
                    invoice.document().anonymous()));
            objects.delete(key(invoice));
        });
    }

    private static String key(Invoice invoice) {
        return "invoices/" + invoice.id() + ".pdf";
    }
}
