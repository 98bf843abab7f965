package dev.medley.catalog;

import static dev.medley.catalog.ProductFile.IMPORTS;
import static dev.medley.catalog.ProductFile.bytes;
import static dev.medley.catalog.ProductFile.counts;
import static dev.medley.catalog.Shop.PRODUCTS;
import static dev.medley.catalog.Shop.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.catalog.bulk.ProductImportWork;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobService;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@FunctionTest("catalog")
class ProductImportTest {

    private final FunctionUnderTest function;
    private final Shop shop;
    private final Api api;
    private final ProductFile files;
    private final String name = unique("imp-");

    ProductImportTest(FunctionUnderTest function) {
        this.function = function;
        shop = Shop.of(function);
        api = shop.api();
        files = new ProductFile(shop);
    }

    private ApiAnswer product(String slug) {
        return api.get(PRODUCTS + "/" + slug).is(200);
    }

    @Test
    void aRowForEachVariantMakesProductsAndChangesThem() throws Exception {
        String head = "slug,title,status,tags,optionName:1,option:1,sku,price:EUR,compareAt:EUR";
        String small = name + ",Shirt,active,summer;cotton,size,S," + name + "-S,1999,2499";
        String large = name + ",Shirt,active,summer;cotton,size,L," + name + "-L,2199,";
        assertThat(counts(files.csv(head, small, large))).isEqualTo("2 0 0 0");
        ApiAnswer made = product(name);
        assertThat(made.text("/title")).isEqualTo("Shirt");
        assertThat(made.at("/tags")).hasSize(2);
        assertThat(made.text("/variants/1/options/size")).isEqualTo("L");
        assertThat(made.at("/variants/0/prices/0/compareAt/amount").asInt()).isEqualTo(2499);
        assertThat(made.text("/createdBy")).isNotEmpty();

        assertThat(counts(files.csv(head, small, large))).isEqualTo("0 0 2 0");
        assertThat(product(name).at("/version")).isEqualTo(made.at("/version"));

        assertThat(counts(files.csv("sku,price:EUR", name + "-L,2399"))).isEqualTo("0 1 0 0");
        ApiAnswer changed = product(name);
        assertThat(changed.at("/variants/1/prices/0/price/amount").asInt()).isEqualTo(2399);
        assertThat(changed.at("/variants/0")).isEqualTo(made.at("/variants/0"));
        assertThat(changed.at("/variants/1/id")).isEqualTo(made.at("/variants/1/id"));
        assertThat(changed.text("/title")).isEqualTo("Shirt");
    }

    @Test
    void aRowThatFailsChangesNothingElse() throws Exception {
        shop.add(Shop.product("Other", 1, Map.of("variants", List.of(Shop.variant(name + "-TAKEN", 1)))));
        ApiAnswer ended = files.csv(
                "slug,title,status,categories,sku,weightGrams,price:EUR",
                name + "-a,Good,active,," + name + "-A,10,100",
                name + "-b,,active,," + name + "-B,10,100",
                name + "-c,Taken,active,," + name + "-TAKEN,10,100",
                name + "-d,Bad,sold,," + name + "-D,10,100",
                name + "-e,Heavy,active,," + name + "-E,much,100",
                name + "-f,Nowhere,active,no-such-category," + name + "-F,1,100",
                name + "-g,Short,active",
                name + "-h,Negative,active,," + name + "-H,1,-1",
                name + "-i,Last,active,," + name + "-I,1,1");
        assertThat(counts(ended)).isEqualTo("2 0 0 7");
        assertThat(files.rows(ended.id()))
                .containsExactly(
                        "2 created null null",
                        "3 failed validation-failed /title",
                        "4 failed sku-taken null",
                        "5 failed request-malformed /status",
                        "6 failed import-row-malformed /weightGrams",
                        "7 failed import-row-malformed /categories",
                        "8 failed import-row-malformed ",
                        "9 failed product-invalid /variants/0/prices/0/price",
                        "10 created null null");
        api.get(PRODUCTS + "/" + name + "-c").isProblem(404, "product-unknown");
        assertThat(api.get(IMPORTS + "/" + ended.id() + "/rows?outcome=failed&limit=2")
                        .is(200)
                        .text("/items/1/detail"))
                .isNotEmpty();
        assertThat(product(name + "-a").at("/variants/0/weightGrams").asInt()).isEqualTo(10);
    }

    @Test
    void whatIsWrongWithAVariantStandsAtItsRow() throws Exception {
        ApiAnswer ended = files.csv(
                "slug,title,optionName:1,option:1,sku",
                name + ",Shirt,size,S," + name + "-S",
                name + ",Shirt,size,S," + name + "-L",
                name + "-x,Shirt,size,S," + name + "-X",
                name + "-x,Trousers,size,L," + name + "-Y");
        assertThat(files.rows(ended.id()))
                .containsExactly(
                        "2 failed import-row-skipped null",
                        "3 failed product-invalid /options",
                        "4 failed import-row-skipped null",
                        "5 failed import-row-malformed /title");
    }

    @Test
    void jsonSaysProductsAsTheApiDoes() throws Exception {
        Map<String, Object> good = Map.of(
                "slug",
                name,
                "title",
                "Kettle",
                "status",
                "active",
                "variants",
                List.of(Shop.variant(name + "-K", 100)));
        Map<String, Object> unknown = Map.of("title", "x", "colour", "red", "variants", List.of());
        Map<String, Object> wrong = Map.of("title", 7, "variants", List.of());
        Map<String, Object> deep = Map.of("title", "x", "variants", List.of(Map.of("sku", "-", "prices", List.of())));
        ApiAnswer ended = files.json(List.of(good, unknown, wrong, deep, List.of(), good));
        assertThat(counts(ended)).isEqualTo("1 0 1 4");
        assertThat(files.rows(ended.id()))
                .containsExactly(
                        "1 created null null",
                        "2 failed request-malformed /colour",
                        "3 failed request-malformed /title",
                        "4 failed validation-failed /variants/0/sku",
                        "5 failed import-row-malformed ",
                        "6 unchanged null null");
    }

    @Test
    void aDryRunSaysWhatWouldBeAndChangesNothing() throws Exception {
        ApiAnswer ended = files.imported(
                "csv", bytes("slug,title,sku,price:EUR", name + ",Dry," + name + ",1", name + "-x,,,"), true);
        assertThat(counts(ended)).isEqualTo("1 0 0 1");
        assertThat(ended.at("/dryRun").asBoolean()).isTrue();
        api.get(PRODUCTS + "/" + name).isProblem(404, "product-unknown");
        assertThat(Rows.count("select count(*) from catalog.variant where sku = ?", name))
                .isZero();
    }

    @Test
    void anAttemptThatStoppedInTheMiddleGoesOnWithoutDoingARowTwice() throws Exception {
        String[] lines = Stream.concat(
                        Stream.of("slug,title,sku,price:EUR"),
                        IntStream.range(0, 20).mapToObj(i -> name + "-" + i + ",T," + name + "-" + i + ",1"))
                .toArray(String[]::new);
        UUID id = files.upload("csv", bytes(lines), false);
        ProductImportWork work = function.bean(ProductImportWork.class);
        AtomicInteger reports = new AtomicInteger();
        assertThatThrownBy(() -> work.run(lease(id, 1), _ -> {
                    if (reports.incrementAndGet() == 20 + 7) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        assertThat(files.rows(id)).hasSize(7);
        assertThat(work.run(lease(id, 2), _ -> {})).isNotNull();
        assertThat(files.rows(id)).hasSize(20).allMatch(row -> row.endsWith("created null null"));
        assertThat(Rows.count("select sum(version) from catalog.product where slug like ?", name + "-%"))
                .isEqualTo(20);
    }

    private static JobLease lease(UUID id, int attempt) {
        return new JobLease(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), id, attempt);
    }

    @Test
    void aCancelledImportStops() throws Exception {
        String[] lines = Stream.concat(
                        Stream.of("slug,title"), IntStream.range(0, 3000).mapToObj(i -> name + "-" + i + ",T"))
                .toArray(String[]::new);
        UUID id = files.upload("csv", bytes(lines), false);
        ApiAnswer started = api.post(IMPORTS + "/" + id + "/start").is(202);
        UUID jobId = UUID.fromString(started.text("/jobId"));
        UUID ownerId = UUID.fromString(api.get(IMPORTS + "/" + id).text("/createdBy"));
        assertThat(function.bean(JobService.class).cancel(jobId, ownerId)).isTrue();
        ApiAnswer ended = files.ended(IMPORTS + "/" + id);
        assertThat(ended.text("/status")).isEqualTo("cancelled");
        assertThat(ended.at("/created").asInt()).isLessThan(3000);
    }

    @Test
    void anImportIsStartedOnceItsFileIsThere() throws Exception {
        UUID id = files.announce("csv", 10, false).is(201).id();
        api.post(IMPORTS + "/" + id + "/start").isProblem(409, "import-file-missing");
        assertThat(api.get(IMPORTS + "/" + id).text("/status")).isEqualTo("uploading");
        UUID other = files.upload("csv", bytes("slug,title", name + ",Once"), false);
        String job = api.post(IMPORTS + "/" + other + "/start").is(202).text("/jobId");
        assertThat(api.post(IMPORTS + "/" + other + "/start").is(202).text("/jobId"))
                .isEqualTo(job);
        assertThat(counts(files.ended(IMPORTS + "/" + other))).isEqualTo("1 0 0 0");
        assertThat(api.get(IMPORTS + "?limit=1").is(200).text("/items/0/id")).isEqualTo(other.toString());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        files.announce("csv", (128L << 20) + 1, false).isProblem(413, "import-too-large");
        files.announce("xml", 1, false).is(400);
        files.announce("csv", 0, false).isProblem(422, "validation-failed");
        api.get(IMPORTS + "/" + UUID.randomUUID()).isProblem(404, "import-unknown");
        api.get(IMPORTS + "/" + UUID.randomUUID() + "/rows").isProblem(404, "import-unknown");
        api.post(IMPORTS + "/" + UUID.randomUUID() + "/start").isProblem(404, "import-unknown");
        function.as(TestAccount.any()).get(IMPORTS).isProblem(403, "permission-missing");
        function.api().get(IMPORTS).isProblem(401, "unauthenticated");
    }
}
