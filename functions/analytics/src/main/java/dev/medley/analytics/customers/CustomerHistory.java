package dev.medley.analytics.customers;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an account bought in one currency, by days: what is bought on one day is one purchase.
 *
 * @param repeats how many days on which it bought came after the first
 * @param recency how many days after the first the last was
 * @param age how many days ago the first was
 * @param repeatValue what a purchase after the first came to on average; zero where there is none
 * @param revenue what all came to
 */
public record CustomerHistory(
        UUID accountId, int repeats, int recency, int age, double repeatValue, long revenue, LocalDate lastDay) {

    /** How many days lie between two purchases on average; the age where there was one only. */
    public double usualGap() {
        return repeats == 0 ? age : (double) recency / repeats;
    }

    /** How many days ago the last was. */
    public int silence() {
        return age - recency;
    }
}
