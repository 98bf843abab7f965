package dev.medley.orders.invoices;

import dev.medley.kernel.Ids;
import dev.medley.orders.orders.Order;
import dev.medley.orders.orders.OrderService;
import dev.medley.orders.orders.OrderStatus;
import dev.medley.orders.payments.Payment;
import dev.medley.orders.payments.PaymentRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bills what is paid, and credits what is given back. */
@Singleton
public class InvoiceService {

    private final InvoiceRepository repository;
    private final OrderService orders;
    private final PaymentRepository payments;
    private final InvoiceLines lines;
    private final Clock clock;

    InvoiceService(
            InvoiceRepository repository,
            OrderService orders,
            PaymentRepository payments,
            InvoiceLines lines,
            Clock clock) {
        this.repository = repository;
        this.orders = orders;
        this.payments = payments;
        this.lines = lines;
        this.clock = clock;
    }

    /** Brings the invoices of an order to what is paid for it and given back; in any order, and as often as it is told. */
    @Transactional
    public void settle(UUID orderId) {
        Order order = orders.lock(orderId);
        Payment payment = payments.ofOrder(orderId).orElse(null);
        boolean isPaid = payment != null && payment.captured() > 0;
        if (!isPaid && !isFree(order)) {
            return;
        }
        long refunded = payment == null ? 0 : payment.refunded();
        List<Invoice> issued = repository.ofOrder(orderId);
        Invoice bill =
                issued.isEmpty() ? add(order, InvoiceKind.INVOICE, null, 0, lines.bill(order)) : issued.getFirst();
        List<Invoice> notes = issued.stream()
                .filter(each -> each.document().kind() == InvoiceKind.CREDIT_NOTE)
                .toList();
        long credited =
                notes.stream().mapToLong(note -> note.document().total()).sum();
        if (refunded > credited) {
            Invoice _ = add(
                    order,
                    InvoiceKind.CREDIT_NOTE,
                    bill.document().number(),
                    refunded,
                    lines.credit(bill, notes, refunded - credited));
        }
    }

    /** What costs nothing is billed too, once it is sure to be sent. */
    private static boolean isFree(Order order) {
        return order.totals().total() == 0
                && order.status() != OrderStatus.PLACED
                && order.status() != OrderStatus.CANCELLED;
    }

    private Invoice add(
            Order order, InvoiceKind kind, @Nullable String corrects, long refunded, InvoiceLines.Content content) {
        long sequence = repository.next(kind);
        InvoiceDocument document = new InvoiceDocument(
                kind,
                kind.number(sequence),
                corrects,
                order.number(),
                clock.instant(),
                content.seller(),
                order.address(),
                order.currency().getCurrencyCode(),
                content.lines());
        Invoice invoice = new Invoice(Ids.next(clock), order.id(), order.accountId(), refunded, document);
        repository.add(invoice, sequence);
        return invoice;
    }
}
