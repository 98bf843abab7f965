package dev.medley.analytics.questions;

import java.util.Currency;

/** What an answer has a number of in each row: a measure, or a formula over some. Numbers are whole, in their smallest step. */
public sealed interface Quantity permits Measure, CustomMetric {

    /** Its name in files and pictures. */
    String label();

    /** How many of the digits of its numbers stand behind the point. */
    int decimals(Currency currency);

    /** What it is measured in, as people read it; empty where it is a mere number. */
    String unit(Currency currency);
}
