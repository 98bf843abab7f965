package dev.medley.orders.rates;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Pattern;

/** Says what taxes and shipping cost from now on; orders that are placed keep what they were. */
@Singleton
public class RateService {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final RateRepository repository;
    private final AuditLog audit;

    RateService(RateRepository repository, AuditLog audit) {
        this.repository = repository;
        this.audit = audit;
    }

    /**
     * Keeps what tax is due.
     *
     * @throws Refusal {@code rate-name-invalid}
     */
    @Transactional
    public void keep(AuditContext context, TaxRate rate) {
        requireName(rate.taxClass(), "/taxClass");
        repository.keep(rate);
        audit.note(
                context,
                "tax-rate.changed",
                null,
                Map.of("country", rate.country(), "class", rate.taxClass(), "rate", String.valueOf(rate.rate())));
    }

    @Transactional
    public void removeTax(AuditContext context, String country, String taxClass) {
        if (!repository.removeTax(country, taxClass)) {
            throw unknown();
        }
        audit.note(context, "tax-rate.removed", null, Map.of("country", country, "class", taxClass));
    }

    /**
     * Keeps what it costs to send something.
     *
     * @throws Refusal {@code rate-name-invalid}
     */
    @Transactional
    public void keep(AuditContext context, ShippingRate rate) {
        requireName(rate.method(), "/method");
        repository.keep(rate);
        audit.note(
                context,
                "shipping-rate.changed",
                null,
                Map.of(
                        "method",
                        rate.method(),
                        "country",
                        rate.country(),
                        "base",
                        String.valueOf(rate.baseAmount()),
                        "kilogram",
                        String.valueOf(rate.kilogramAmount())));
    }

    @Transactional
    public void removeShipping(AuditContext context, String method, String country, Currency currency) {
        if (!repository.removeShipping(method, country, currency)) {
            throw unknown();
        }
        audit.note(context, "shipping-rate.removed", null, Map.of("method", method, "country", country));
    }

    private static void requireName(String name, String pointer) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.invalid(
                    "rate-name-invalid", pointer, "A name has small letters, digits and hyphens, 40 at most.");
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("rate-unknown", "There is no such rate.");
    }
}
