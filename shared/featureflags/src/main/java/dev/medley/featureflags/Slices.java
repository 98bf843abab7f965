package dev.medley.featureflags;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives the buckets of a split to its variants. When weights change, variants that shrink lose as many buckets as they have
 * too many, variants that grow get those, and nobody else moves.
 */
public final class Slices {

    private static final String NOBODY = "";

    private Slices() {}

    /**
     * The slices of these weights.
     *
     * @param before those that there were; empty for a new split
     * @param weights variants and their numbers of buckets, which add up to {@link Buckets#COUNT}
     */
    public static List<Slice> allocate(List<Slice> before, Map<String, Integer> weights) {
        Map<String, Integer> missing = new TreeMap<>(weights);
        List<Slice> kept = before.isEmpty() ? List.of(new Slice(NOBODY, Buckets.COUNT)) : keep(before, missing);
        List<Slice> given = new ArrayList<>();
        int from = 0;
        for (Slice slice : kept) {
            if (slice.variant().equals(NOBODY)) {
                give(given, from, slice.until(), missing);
            } else {
                add(given, slice.variant(), slice.until());
            }
            from = slice.until();
        }
        return List.copyOf(given);
    }

    /** Leaves each variant the first of its buckets, as many as it may have; the others are nobody's. */
    private static List<Slice> keep(List<Slice> before, Map<String, Integer> missing) {
        List<Slice> kept = new ArrayList<>();
        int from = 0;
        for (Slice slice : before) {
            int wanted = missing.getOrDefault(slice.variant(), 0);
            int stays = Math.min(wanted, slice.until() - from);
            if (stays > 0) {
                missing.put(slice.variant(), wanted - stays);
                add(kept, slice.variant(), from + stays);
            }
            if (from + stays < slice.until()) {
                add(kept, NOBODY, slice.until());
            }
            from = slice.until();
        }
        return kept;
    }

    private static void give(List<Slice> given, int first, int until, Map<String, Integer> missing) {
        int from = first;
        for (Map.Entry<String, Integer> variant : missing.entrySet()) {
            int gets = Math.min(variant.getValue(), until - from);
            if (gets > 0) {
                variant.setValue(variant.getValue() - gets);
                from += gets;
                add(given, variant.getKey(), from);
            }
        }
    }

    private static void add(List<Slice> slices, String variant, int until) {
        if (!slices.isEmpty() && slices.getLast().variant().equals(variant)) {
            slices.removeLast();
        }
        slices.add(new Slice(variant, until));
    }
}
