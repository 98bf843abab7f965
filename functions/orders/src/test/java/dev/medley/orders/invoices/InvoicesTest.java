package dev.medley.orders.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.orders.Purchase;
import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@FunctionTest(value = "orders", settings = "medley.stage=local")
class InvoicesTest {

    private static final int AT_ONCE = Campaign.rounds(12, 200);

    private final FunctionUnderTest function;
    private final Shop shop;
    private final TestAccount account = TestAccount.any();
    private final Api buyer;
    private final Shop.Item mug;
    private final Shop.Item pen;

    InvoicesTest(FunctionUnderTest function) {
        this.function = function;
        shop = new Shop(function);
        buyer = function.as(account);
        mug = shop.item(1000, 1000);
        pen = shop.item(333, 10);
    }

    private Purchase bought() {
        Purchase purchase = Purchase.of(shop, buyer, 3, List.of(mug, pen));
        await().untilAsserted(() -> assertThat(invoices(purchase).at("/items")).hasSize(1));
        return purchase;
    }

    private ApiAnswer invoices(Purchase purchase) {
        return buyer.get("/api/orders/" + purchase.id() + "/invoices").is(200);
    }

    private static String download(Api reader, Purchase purchase, String invoiceId) throws IOException {
        return text(bytes(reader, purchase, invoiceId));
    }

    private static byte[] bytes(Api reader, Purchase purchase, String invoiceId) throws IOException {
        ApiAnswer answer = reader.get("/api/orders/" + purchase.id() + "/invoices/" + invoiceId + "/download")
                .is(200);
        try (InputStream in = URI.create(answer.text("/url")).toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(file);
        }
    }

    @Test
    void whatIsPaidIsBilledLineByLine() throws Exception {
        Purchase purchase = bought();
        ApiAnswer invoice = invoices(purchase);
        assertThat(invoice.text("/items/0/number")).startsWith("INV-");
        assertThat(invoice.at("/items/0/total")).isEqualTo(purchase.read().at("/total"));
        String id = invoice.text("/items/0/id");
        String text = download(buyer, purchase, id);
        assertThat(text)
                .contains(
                        "Invoice " + invoice.text("/items/0/number"),
                        purchase.read().text("/number"))
                .contains("A buyer", "1010 Wien", "AT")
                .containsPattern("Mug, Blue +3 +30.00 +20 % +6.00 +36.00")
                .containsPattern("Mug, Blue +3 +9.99 +20 % +2.00 +11.99")
                .containsPattern("Standard shipping +1 +4.90 +20 % +0.98 +5.88")
                .containsPattern("Taxed at 20 % +44.89 +8.98")
                .containsPattern("Total, paid, EUR +44.89 +8.98 +53.87");
        assertThat(download(shop.admin(), purchase, id)).isEqualTo(text);
        Api other = function.as(TestAccount.any());
        other.get("/api/orders/" + purchase.id() + "/invoices").isProblem(404, "order-unknown");
        other.get("/api/orders/" + purchase.id() + "/invoices/" + id + "/download")
                .isProblem(404, "order-unknown");
        buyer.get("/api/orders/" + purchase.id() + "/invoices/" + UUID.randomUUID() + "/download")
                .isProblem(404, "invoice-unknown");
    }

    @Test
    void whatIsGivenBackIsCredited() throws Exception {
        Purchase purchase = bought().delivered();
        UUID id = buyer.post(
                        "/api/returns",
                        Map.of(
                                "orderId",
                                purchase.id(),
                                "lines",
                                List.of(Map.of("lineId", purchase.line(0), "quantity", 1, "reason", "unwanted"))))
                .is(201)
                .id();
        shop.admin()
                .put("/api/returns/" + id + "/decision", Map.of("approved", true))
                .is(200);
        shop.admin()
                .post(
                        "/api/returns/" + id + "/receipt",
                        Map.of("lines", List.of(Map.of("lineId", purchase.line(0), "accepted", 1, "restock", true))))
                .is(200);
        shop.admin().post("/api/returns/" + id + "/refund", Map.of()).is(200);
        function.tick("payments-due");
        await().untilAsserted(() -> assertThat(invoices(purchase).at("/items")).hasSize(2));
        ApiAnswer invoices = invoices(purchase);
        assertThat(invoices.text("/items/1/number")).startsWith("CN-");
        assertThat(invoices.text("/items/1/corrects")).isEqualTo(invoices.text("/items/0/number"));
        assertThat(invoices.at("/items/1/total/amount").asLong()).isEqualTo(1200);
        assertThat(download(buyer, purchase, invoices.text("/items/1/id")))
                .contains("Credit note CN-", "Corrects invoice: " + invoices.text("/items/0/number"))
                .containsPattern("Mug, Blue +10.00 +20 % +2.00 +12.00")
                .doesNotContain("shipping");
        refund(purchase, 4187);
        await().untilAsserted(() -> assertThat(invoices(purchase).at("/items")).hasSize(3));
        assertThat(Rows.texts("""
                select sum((line->>'net')::bigint * case kind when 'invoice' then 1 else -1 end) || ' '
                    || sum((line->>'tax')::bigint * case kind when 'invoice' then 1 else -1 end)
                from orders.invoice, jsonb_array_elements(document->'lines') line
                where order_id = ? group by line->>'lineId'""", purchase.id())).containsExactly("0 0", "0 0", "0 0");
    }

    private void refund(Purchase purchase, long amount) {
        shop.admin()
                .post(
                        "/api/orders/" + purchase.id() + "/refunds",
                        Map.of("amount", Map.of("amount", amount, "currency", "EUR")))
                .is(202);
        function.tick("payments-due");
    }

    @Test
    void numbersHaveNoGapsHoweverManyPayAtOnce() throws Exception {
        List<Purchase> purchases = AtOnce.each(
                IntStream.range(0, AT_ONCE).boxed().toList(),
                _ -> Purchase.of(shop, function.as(TestAccount.any()), 1, List.of(mug)));
        InvoiceService service = function.bean(InvoiceService.class);
        List<Boolean> _ = AtOnce.each(purchases, purchase -> {
            service.settle(purchase.id());
            service.settle(purchase.id());
            return true;
        });
        for (String kind : List.of("invoice", "credit_note")) {
            List<Long> numbers =
                    Rows.texts("select sequence from orders.invoice where kind = ? order by sequence", kind).stream()
                            .map(Long::valueOf)
                            .toList();
            assertThat(numbers)
                    .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
        }
        assertThat(purchases)
                .allSatisfy(purchase -> assertThat(StreamSupport.stream(
                                purchase.buyer()
                                        .get("/api/orders/" + purchase.id() + "/invoices")
                                        .at("/items")
                                        .spliterator(),
                                false))
                        .hasSize(1));
    }

    @Test
    void anOrderThatIsNotPaidIsNotBilled() {
        Shop.fill(buyer, 1, List.of(mug));
        UUID id = buyer.post("/api/orders", Shop.order()).is(201).id();
        function.bean(InvoiceService.class).settle(id);
        assertThat(buyer.get("/api/orders/" + id + "/invoices").is(200).at("/items"))
                .isEmpty();
    }

    @Test
    void theInvoicesOfAnErasedAccountTellNothingOfIt() throws Exception {
        Purchase purchase = bought();
        String id = invoices(purchase).text("/items/0/id");
        assertThat(download(buyer, purchase, id)).contains("A buyer");
        new Deliveries(function, "orders-work").deliver("account.erased", account.id(), Map.of());
        assertThat(download(shop.admin(), purchase, id))
                .doesNotContain("A buyer")
                .contains("erased", "Total, paid");
    }
}
