package dev.medley.planted;

import java.util.random.RandomGenerator;

/** A class that draws with a generator whose state is in the snapshot. */
public final class ThingLottery {

    public int draw() {
        return RandomGenerator.getDefault().nextInt();
    }
}
