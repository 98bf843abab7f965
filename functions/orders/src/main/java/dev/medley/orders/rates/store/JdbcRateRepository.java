package dev.medley.orders.rates.store;

import dev.medley.orders.rates.RateRepository;
import dev.medley.orders.rates.ShippingRate;
import dev.medley.orders.rates.TaxRate;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcRateRepository implements RateRepository {

    private final Sql sql;

    JdbcRateRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<TaxRate> taxes(@Nullable String country) {
        return sql.query("select country, tax_class, rate from orders.tax_rate where true")
                .when(country, "and country = :country", "country")
                .append("order by country, tax_class")
                .list(row -> new TaxRate(row.text("country"), row.text("tax_class"), row.integer("rate")));
    }

    @Override
    public void keep(TaxRate rate) {
        int _ = sql.query("""
                insert into orders.tax_rate (country, tax_class, rate) values (:country, :taxClass, :rate)
                on conflict (country, tax_class) do update set rate = excluded.rate""")
                .with("country", rate.country())
                .with("taxClass", rate.taxClass())
                .with("rate", rate.rate())
                .update();
    }

    @Override
    public boolean removeTax(String country, String taxClass) {
        return sql.query("delete from orders.tax_rate where country = :country and tax_class = :taxClass")
                        .with("country", country)
                        .with("taxClass", taxClass)
                        .update()
                == 1;
    }

    @Override
    public List<ShippingRate> shipping(@Nullable String country) {
        return sql.query("""
                select method, country, currency, title, base_amount, kilogram_amount from orders.shipping_rate
                where true""")
                .when(country, "and country in (:country, '**')", "country")
                .append("order by country, method, currency")
                .list(row -> new ShippingRate(
                        row.text("method"),
                        row.text("country"),
                        Currency.getInstance(row.text("currency")),
                        row.text("title"),
                        row.bigint("base_amount"),
                        row.bigint("kilogram_amount")));
    }

    @Override
    public void keep(ShippingRate rate) {
        int _ = sql.query("""
                insert into orders.shipping_rate (method, country, currency, title, base_amount, kilogram_amount)
                values (:method, :country, :currency, :title, :base, :kilogram)
                on conflict (method, country, currency) do update set title = excluded.title,
                    base_amount = excluded.base_amount, kilogram_amount = excluded.kilogram_amount""")
                .with("method", rate.method())
                .with("country", rate.country())
                .with("currency", rate.currency().getCurrencyCode())
                .with("title", rate.title())
                .with("base", rate.baseAmount())
                .with("kilogram", rate.kilogramAmount())
                .update();
    }

    @Override
    public boolean removeShipping(String method, String country, Currency currency) {
        return sql.query("""
                        delete from orders.shipping_rate
                        where method = :method and country = :country and currency = :currency""")
                        .with("method", method)
                        .with("country", country)
                        .with("currency", currency.getCurrencyCode())
                        .update()
                == 1;
    }
}
