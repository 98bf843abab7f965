package dev.medley.featureflags;

/** Lets those through whose bucket in a layer belongs to the experiment; the others get its control. */
record LayerGate(long seed, int from, int until, Evaluation outside) {

    static LayerGate of(ExperimentDefinition.LayerShare share, Evaluation outside) {
        return new LayerGate(Buckets.seed("layer/" + share.name()), share.from(), share.until(), outside);
    }

    boolean admits(String subject) {
        int bucket = Buckets.of(seed, subject);
        return bucket >= from && bucket < until;
    }
}
