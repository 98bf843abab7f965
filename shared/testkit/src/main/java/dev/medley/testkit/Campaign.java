package dev.medley.testkit;

/** How often a test repeats what cannot be tried often enough: a few times in every build, many in {@code -Pcampaign}. */
public final class Campaign {

    private Campaign() {}

    /**
     * The number of rounds of this build.
     *
     * @param usual what every build can afford
     * @param campaign what is run now and then
     */
    public static int rounds(int usual, int campaign) {
        return Boolean.getBoolean("medley.campaign") ? campaign : usual;
    }
}
