package dev.medley.catalog.products;

import dev.medley.kernel.Money;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.kernel.Slugs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a product makes sense. */
final class ProductCheck {

    /** Paths that stand where a slug does. */
    static final Set<String> RESERVED_SLUGS = Set.of("search", "suggestions");

    /** In the smallest unit: 999 pieces of it in each of the 100 lines of a cart can be added up. */
    private static final long HIGHEST_PRICE = 1_000_000_000_000L;

    private ProductCheck() {}

    static void require(ProductContent content) {
        List<Fault> faults = new ArrayList<>();
        String slug = content.slug();
        if (slug != null && !Slugs.isAllowed(slug, RESERVED_SLUGS)) {
            faults.add(new Fault("/slug", "No product can have this slug."));
        }
        ProductDetails details = content.details();
        if (Set.copyOf(details.optionNames()).size() < details.optionNames().size()) {
            faults.add(new Fault("/optionNames", "An option is named twice."));
        }
        if (details.status() == ProductStatus.ACTIVE && content.variants().isEmpty()) {
            faults.add(new Fault("/variants", "A product without variants cannot be active."));
        }
        checkVariants(content, faults);
        requireNone(faults);
    }

    static void requireNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "product-invalid", "The product contradicts itself; see errors.", faults);
        }
    }

    private static void checkVariants(ProductContent content, List<Fault> faults) {
        Set<String> names = Set.copyOf(content.details().optionNames());
        Set<Object> skus = new HashSet<>();
        Set<Object> options = new HashSet<>();
        for (int i = 0; i < content.variants().size(); i++) {
            VariantDetails variant = content.variants().get(i);
            String pointer = "/variants/" + i;
            if (!skus.add(variant.sku())) {
                faults.add(new Fault(pointer + "/sku", "Another variant has the same SKU."));
            }
            if (!variant.options().keySet().equals(names)) {
                faults.add(new Fault(pointer + "/options", "A variant has a value of each option, and of no other."));
            } else if (!options.add(variant.options())) {
                faults.add(new Fault(pointer + "/options", "Another variant has the same options."));
            }
            checkPrices(pointer + "/prices/", variant.prices(), faults);
        }
    }

    private static void checkPrices(String pointer, List<VariantPrice> prices, List<Fault> faults) {
        Set<Object> currencies = new HashSet<>();
        for (int i = 0; i < prices.size(); i++) {
            Money price = prices.get(i).price();
            Money compareAt = prices.get(i).compareAt();
            if (price.amount() < 0 || price.amount() > HIGHEST_PRICE) {
                faults.add(new Fault(pointer + i + "/price", "A price is not negative, and 10^12 at most."));
            }
            if (!currencies.add(price.currency())) {
                faults.add(new Fault(pointer + i + "/price", "There is another price in this currency."));
            }
            if (compareAt != null
                    && (!compareAt.currency().equals(price.currency())
                            || compareAt.amount() <= price.amount()
                            || compareAt.amount() > HIGHEST_PRICE)) {
                faults.add(new Fault(pointer + i + "/compareAt", "It is higher, and in the same currency."));
            }
        }
    }
}
