package dev.medley.analytics.customers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** What accounts bought. */
public interface CustomerRepository {

    /** The histories of accounts until the beginning of a day, those who bought last first. */
    List<CustomerHistory> histories(LocalDate today, ZoneId zone, Currency currency, int most);

    /** Customers by how lately, how often and for how much they bought. */
    List<RfmSegment> segments(LocalDate today, ZoneId zone, Currency currency);
}
