package dev.medley.orders.rates;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rates of taxes and shipping. */
public interface RateRepository {

    /** Of a country, if one is named. */
    List<TaxRate> taxes(@Nullable String country);

    void keep(TaxRate rate);

    /** False where there is none. */
    boolean removeTax(String country, String taxClass);

    /** Of a country, those for anywhere among them, if one is named. */
    List<ShippingRate> shipping(@Nullable String country);

    void keep(ShippingRate rate);

    /** False where there is none. */
    boolean removeShipping(String method, String country, Currency currency);
}
