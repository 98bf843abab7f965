package dev.medley.catalog;

import static dev.medley.catalog.ProductFile.bytes;
import static dev.medley.catalog.ProductFile.counts;
import static dev.medley.catalog.Shop.PRODUCTS;
import static dev.medley.catalog.Shop.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@FunctionTest("catalog")
class ProductFileReadingTest {

    private final Api api;
    private final ProductFile files;
    private final String name = unique("file-");

    ProductFileReadingTest(FunctionUnderTest function) {
        Shop shop = Shop.of(function);
        api = shop.api();
        files = new ProductFile(shop);
    }

    private ApiAnswer product(String slug) {
        return api.get(PRODUCTS + "/" + slug).is(200);
    }

    static Stream<Arguments> filesThatCannotBeRead() {
        String good = "slug,title\r\na,b\r\n";
        return Stream.of(
                Arguments.of("csv", good.getBytes(StandardCharsets.UTF_16), "UTF-16"),
                Arguments.of("csv", good.getBytes(StandardCharsets.UTF_16LE), "NUL"),
                Arguments.of("csv", "slug,title\r\na,Kölsch\r\n".getBytes(StandardCharsets.ISO_8859_1), "not UTF-8"),
                Arguments.of("csv", new byte[] {'P', 'K', 3, 4, 9}, "workbook"),
                Arguments.of("csv", new byte[] {0x1f, (byte) 0x8b, 8}, "compressed"),
                Arguments.of("csv", bytes("slug;title", "a;b"), "commas"),
                Arguments.of("csv", bytes("slug,colour", "a,b"), "colour"),
                Arguments.of("csv", bytes("slug,attribute:none-such"), "none-such"),
                Arguments.of("csv", bytes("slug,slug"), "twice"),
                Arguments.of("csv", bytes("title", "a"), "neither slug nor sku"),
                Arguments.of("csv", bytes("slug,title", "a,\"b", "c,d"), "quote"),
                Arguments.of("csv", bytes("slug,title", "a,\"b\"c"), "quote"),
                Arguments.of("json", bytes("{}"), "no array"),
                Arguments.of("json", bytes("[{\"title\": \"a\"}"), "no JSON"),
                Arguments.of("json", bytes("[{\"title\": \"a\", \"title\": \"b\"}]"), "twice"),
                Arguments.of("json", bytes("[".repeat(2000)), "deep"),
                Arguments.of("json", bytes("[] []"), "goes on"),
                Arguments.of("json", bytes("[" + "{},".repeat(200_001) + "{}]"), "200,000 rows"));
    }

    @ParameterizedTest
    @MethodSource("filesThatCannotBeRead")
    void aFileThatCannotBeReadIsRefusedWithAReason(String format, byte[] file, String reason) throws Exception {
        ApiAnswer ended = files.imported(format, file, false);
        assertThat(ended.text("/status")).isEqualTo("failed");
        assertThat(ended.text("/error/code")).isEqualTo("import-file-invalid");
        assertThat(ended.text("/error/detail")).contains(reason);
        assertThat(files.rows(ended.id())).isEmpty();
    }

    @Test
    void nothingIsImportedOfAFileWhoseEndCannotBeRead() throws Exception {
        ApiAnswer ended = files.csv("slug,title", name + ",First", "x,\"never closed");
        assertThat(ended.text("/status")).isEqualTo("failed");
        api.get(PRODUCTS + "/" + name).isProblem(404, "product-unknown");
    }

    @Test
    void cellsAreBounded() throws Exception {
        ApiAnswer ended = files.csv(
                "slug,title,description",
                name + "-a,Long," + "x".repeat(20_001),
                name + "-b,Long," + "😀".repeat(20_000));
        assertThat(files.rows(ended.id()))
                .containsExactly("2 failed import-row-malformed /description", "3 created null null");
    }

    @Test
    void aByteOrderMarkQuotesAndLineBreaksAreRead() throws Exception {
        ApiAnswer ended = files.csv("\ufeffslug,title,description", name + ",\"A \"\"B\"\", C\",\"one\ntwo\"", "");
        assertThat(counts(ended)).isEqualTo("1 0 0 0");
        assertThat(product(name).text("/title")).isEqualTo("A \"B\", C");
        assertThat(product(name).text("/description")).isEqualTo("one\ntwo");
    }
}
