package dev.medley.featureflags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final int SUBJECTS = 200_000;

    /** A subject's bucket must be the same for ever, or a release would deal everybody new variants. */
    @Test
    void bucketsNeverChange() {
        assertThat(Buckets.of("checkout", "user-1")).isEqualTo(PINNED[0]);
        assertThat(Buckets.of("checkout", "user-2")).isEqualTo(PINNED[1]);
        assertThat(Buckets.of("search", "user-1")).isEqualTo(PINNED[2]);
        assertThat(Buckets.of("", "")).isEqualTo(PINNED[3]);
    }

    private static final int[] PINNED = {52740, 46678, 22268, 65244};

    /** Chi-square over 100 cells: 99 degrees of freedom, and 1 of a million would be above 180. */
    @Test
    void subjectsAreSpreadEvenly() {
        int[] cells = new int[100];
        for (int i = 0; i < SUBJECTS; i++) {
            cells[Buckets.of("checkout", "user-" + i) / 1000]++;
        }
        double expected = SUBJECTS / 100.0;
        double chiSquare = 0;
        for (int cell : cells) {
            chiSquare += (cell - expected) * (cell - expected) / expected;
        }
        assertThat(chiSquare).isLessThan(180);
    }

    /** Who is in the first tenth of one flag is in each tenth of another as often. */
    @Test
    void saltsAreIndependent() {
        int[] cells = new int[10];
        int inFirst = 0;
        for (int i = 0; i < SUBJECTS; i++) {
            if (Buckets.of("checkout", "user-" + i) < 10_000) {
                inFirst++;
                cells[Buckets.of("checkout-2", "user-" + i) / 10_000]++;
            }
        }
        double expected = inFirst / 10.0;
        for (int cell : cells) {
            assertThat((double) cell).isBetween(expected * 0.9, expected * 1.1);
        }
    }

    @Test
    void everyBucketIsUsed() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 3_000_000; i++) {
            seen.add(Buckets.of("salt", Integer.toString(i)));
        }
        assertThat(seen).hasSize(Buckets.COUNT);
        assertThat(seen).allMatch(bucket -> bucket >= 0 && bucket < Buckets.COUNT);
    }
}
