package dev.medley.activities;

import dev.medley.kernel.Refusal.Fault;
import java.util.List;

/**
 * What became of a report.
 *
 * @param accepted how many are kept
 * @param repeated how many had been kept before
 */
public record ActivityReceipt(int accepted, int repeated, List<Rejected> rejected) {

    public ActivityReceipt {
        rejected = List.copyOf(rejected);
    }

    /** One that is not kept, by its place in the report, and why. */
    public record Rejected(int index, List<Fault> faults) {

        public Rejected {
            faults = List.copyOf(faults);
        }
    }
}
