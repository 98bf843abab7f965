package dev.medley.catalog;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An administrator of the catalogue, and what they make in tests. */
record Shop(FunctionUnderTest function, Api api) {

    static final String PRODUCTS = "/api/products";

    static Shop of(FunctionUnderTest function) {
        return new Shop(function, function.as(TestAccount.with("admin")));
    }

    /** Something that no other test has. */
    static String unique(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 8);
    }

    static Map<String, Object> money(long amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    /** A variant without options. */
    static Map<String, Object> variant(String sku, long cents) {
        return Map.of("sku", sku, "prices", List.of(Map.of("price", money(cents, "EUR"))));
    }

    /** An active product of one variant. */
    static Map<String, Object> product(String title, long cents) {
        Map<String, Object> product = new HashMap<>();
        product.put("title", title);
        product.put("status", "active");
        product.put("variants", List.of(variant(unique("SKU-"), cents)));
        return product;
    }

    /** The same with more said of it. */
    static Map<String, Object> product(String title, long cents, Map<String, ?> more) {
        Map<String, Object> product = product(title, cents);
        product.putAll(more);
        return product;
    }

    ApiAnswer add(Map<String, ?> product) {
        return api.post(PRODUCTS, product).is(201);
    }
}
