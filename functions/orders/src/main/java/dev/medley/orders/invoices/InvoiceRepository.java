package dev.medley.orders.invoices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All invoices, under numbers without gaps. */
public interface InvoiceRepository {

    /** Takes the next number of a series; whoever wants the one after it waits until the transaction ends. */
    long next(InvoiceKind kind);

    void add(Invoice invoice, long sequence);

    /** Of an order, oldest first. */
    List<Invoice> ofOrder(UUID orderId);

    Optional<Invoice> find(UUID orderId, UUID id);

    List<Invoice> ofAccount(UUID accountId);

    /** Keeps what stands in it now. */
    void change(Invoice invoice);
}
