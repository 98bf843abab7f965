package dev.medley.catalog;

import static dev.medley.catalog.Shop.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import dev.medley.topology.Medley;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("catalog")
class ProductPurgeTest {

    private final FunctionUnderTest function;
    private final Gallery gallery;
    private final ObjectStore objects;

    ProductPurgeTest(FunctionUnderTest function) {
        this.function = function;
        gallery = Gallery.in(function);
        objects = function.bean(ObjectStores.class).bucket(Medley.MEDIA);
    }

    private static long rows(String table, UUID productId) {
        return Rows.count("select count(*) from catalog." + table + " where product_id = ?", productId);
    }

    @Test
    void aDeletedProductIsPurgedWithItsFilesAfterNinetyDays() throws Exception {
        UUID id = gallery.productId();
        UUID picture = gallery.picture(MediaFiles.picture("png", 40, 30)).id();
        function.as(TestAccount.any())
                .post("/api/favorites", Map.of("productId", id))
                .is(201);
        gallery.shop().api().delete(PRODUCTS + "/" + id).is(204);

        function.later(Duration.ofDays(89)).tick("catalog-purge");
        assertThat(rows("variant", id)).isEqualTo(1);
        assertThat(objects.keys("public/" + picture)).hasSize(3);

        function.later(Duration.ofDays(91)).tick("catalog-purge");
        assertThat(objects.keys("public/" + picture)).isEmpty();
        assertThat(Rows.count("select count(*) from catalog.product where id = ?", id))
                .isZero();
        for (String table : List.of("variant", "media", "favorite", "slug", "listing")) {
            assertThat(rows(table, id)).as(table).isZero();
        }
    }

    @Test
    void whatIsNotDeletedStays() {
        function.later(Duration.ofDays(91)).tick("catalog-purge");
        function.api().get(PRODUCTS + "/" + gallery.productId()).is(200);
    }
}
