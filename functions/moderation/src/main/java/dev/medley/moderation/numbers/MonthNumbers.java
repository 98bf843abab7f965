package dev.medley.moderation.numbers;

import java.time.LocalDate;

/** What was done in a month, for everybody. */
public record MonthNumbers(
        LocalDate month,
        long reports,
        long decided,
        long automatic,
        long released,
        long hidden,
        long removed,
        long warned,
        long limited,
        long suspended,
        long appeals,
        long appealsUpheld) {}
