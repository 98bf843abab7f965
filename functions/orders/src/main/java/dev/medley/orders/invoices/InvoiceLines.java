package dev.medley.orders.invoices;

import dev.medley.kernel.Money;
import dev.medley.orders.orders.Order;
import dev.medley.orders.returns.OrderReturn;
import dev.medley.orders.returns.ReturnLine;
import dev.medley.orders.returns.ReturnRepository;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says what stands in invoices and credit notes, line by line. */
@Singleton
class InvoiceLines {

    private final ReturnRepository returns;
    private final InvoiceSettings settings;

    InvoiceLines(ReturnRepository returns, InvoiceSettings settings) {
        this.returns = returns;
        this.settings = settings;
    }

    /** Who bills, and what. */
    record Content(InvoiceDocument.Seller seller, List<InvoiceLine> lines) {

        Content {
            lines = List.copyOf(lines);
        }
    }

    Content bill(Order order) {
        return new Content(
                settings.seller(),
                order.lines().stream()
                        .map(line -> new InvoiceLine(
                                line.id(),
                                line.item().title(),
                                line.item().sku(),
                                line.item().quantity(),
                                line.subtotal() - line.discount(),
                                line.taxRate(),
                                line.tax()))
                        .toList());
    }

    /**
     * What of a bill is credited by so much more: first what came back, then a part of each line.
     *
     * @param notes what was credited before
     */
    Content credit(Invoice bill, List<Invoice> notes, long amount) {
        Map<UUID, Long> credited = new HashMap<>();
        notes.stream()
                .flatMap(note -> note.document().lines().stream())
                .forEach(line -> credited.merge(line.lineId(), line.total(), Math::addExact));
        List<InvoiceLine> billed = bill.document().lines();
        Map<UUID, Long> returned = returned(bill.orderId());
        long[] now = new long[billed.size()];
        List<Long> due = billed.stream()
                .map(line -> Math.max(0, returned.getOrDefault(line.lineId(), 0L) - of(credited, line)))
                .toList();
        long left = spread(now, due, amount, bill);
        List<Long> rest = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            rest.add(billed.get(i).total() - of(credited, billed.get(i)) - now[i]);
        }
        long _ = spread(now, rest, left, bill);
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            if (now[i] > 0) {
                lines.add(part(billed.get(i), of(credited, billed.get(i)), now[i]));
            }
        }
        return new Content(bill.document().seller(), lines);
    }

    private static long of(Map<UUID, Long> credited, InvoiceLine line) {
        return credited.getOrDefault(line.lineId(), 0L);
    }

    private Map<UUID, Long> returned(UUID orderId) {
        Map<UUID, Long> returned = new HashMap<>();
        returns.ofOrder(orderId).stream()
                .map(OrderReturn::lines)
                .flatMap(List::stream)
                .filter(line -> line.refundAmount() != null)
                .forEach(line -> returned.merge(line.lineId(), amount(line), Math::addExact));
        return returned;
    }

    private static long amount(ReturnLine line) {
        return line.refundAmount() == null ? 0 : line.refundAmount();
    }

    /** Adds as much of an amount as there is room for; what is left of it. */
    private static long spread(long[] now, List<Long> room, long amount, Invoice bill) {
        long all = room.stream().mapToLong(Long::longValue).sum();
        long taken = Math.min(all, amount);
        if (taken > 0) {
            List<Money> shares = Money.of(taken, bill.document().currency()).allocate(room);
            for (int i = 0; i < now.length; i++) {
                now[i] += shares.get(i).amount();
            }
        }
        return amount - taken;
    }

    /** A part of a line; the taxes of all parts are the line's. */
    private static InvoiceLine part(InvoiceLine line, long before, long more) {
        long tax = tax(line, before + more) - tax(line, before);
        return new InvoiceLine(line.lineId(), line.title(), line.sku(), null, more - tax, line.taxRate(), tax);
    }

    private static long tax(InvoiceLine line, long amount) {
        BigInteger total = BigInteger.valueOf(line.total());
        return BigInteger.valueOf(line.tax())
                .multiply(BigInteger.valueOf(amount))
                .multiply(BigInteger.TWO)
                .add(total)
                .divide(total.multiply(BigInteger.TWO))
                .longValueExact();
    }
}
