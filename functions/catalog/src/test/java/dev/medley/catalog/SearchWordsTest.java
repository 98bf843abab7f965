package dev.medley.catalog;

import static dev.medley.catalog.Shop.PRODUCTS;
import static dev.medley.catalog.Shop.product;
import static dev.medley.catalog.Shop.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestWord;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a product is called finds it, whatever signs stand between the words. */
@FunctionTest("catalog")
class SearchWordsTest {

    private final FunctionUnderTest function;
    private final Shop shop;
    private final String word = TestWord.any();

    SearchWordsTest(FunctionUnderTest function) {
        this.function = function;
        shop = Shop.of(function);
    }

    private List<String> found(String text) {
        return function.api()
                .get(PRODUCTS + "/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .is(200)
                .at("/items")
                .findValuesAsText("title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Node.js Handbook",
                "AC/DC Poster",
                "Cable 3.5mm",
                "USB-C/HDMI Adapter",
                "Model X-200.5/A",
                "www.shop.com bag",
                "mail@shop.com mug",
                "Minus -200",
                "Wi-Fi",
                "Café/Crème"
            })
    void aTitleFindsItsProduct(String name) {
        String title = name + " " + word;
        shop.add(product(title, 1));
        assertThat(found(title)).containsExactly(title);
        for (String part : name.split("[^\\p{L}\\p{N}]+", -1)) {
            assertThat(found(part.toLowerCase(Locale.ROOT) + " " + word))
                    .as(part)
                    .containsExactly(title);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB.%s/1-X_9", "%s.5/A", "A1/%s", "X.%s.COM", "%s-200", "TEE-RED-%s"})
    void aSkuFindsItsProduct(String pattern) {
        String sku = pattern.formatted(word.toUpperCase(Locale.ROOT));
        String title = unique("Thing ");
        shop.add(product(title, 1, Map.of("variants", List.of(Shop.variant(sku, 1)))));
        assertThat(found(sku)).containsExactly(title);
    }
}
