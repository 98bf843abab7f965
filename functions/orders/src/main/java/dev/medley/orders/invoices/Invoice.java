package dev.medley.orders.invoices;

import java.util.UUID;

/**
 * An invoice, or a credit note.
 *
 * @param refunded up to which refund it credits; 0 for an invoice
 */
public record Invoice(UUID id, UUID orderId, UUID accountId, long refunded, InvoiceDocument document) {}
