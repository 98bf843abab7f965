package dev.medley.orders.orders.store;

import dev.medley.orders.orders.ShippingRates;
import dev.medley.orders.orders.TaxRates;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Taxes and shipping as tables say. */
@Singleton
class JdbcRates implements TaxRates, ShippingRates {

    private static final int KILOGRAM = 1_000;

    private final Sql sql;

    JdbcRates(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Integer> of(String country) {
        return sql
                .query("select tax_class, rate from orders.tax_rate where country = :country")
                .with("country", country)
                .list(row -> Map.entry(row.text("tax_class"), row.integer("rate")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Each kilogram that is begun counts. */
    @Override
    public Optional<Rate> find(String method, String country, Currency currency, long grams) {
        long kilograms = Math.ceilDiv(grams, KILOGRAM);
        return sql.query("""
                select title, base_amount, kilogram_amount from orders.shipping_rate
                where method = :method and country in (:country, '**') and currency = :currency
                order by country = '**' limit 1""")
                .with("method", method)
                .with("country", country)
                .with("currency", currency.getCurrencyCode())
                .first(row -> new Rate(
                        row.text("title"),
                        row.bigint("base_amount") + Math.multiplyExact(row.bigint("kilogram_amount"), kilograms)));
    }
}
