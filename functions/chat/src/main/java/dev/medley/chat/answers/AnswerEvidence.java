package dev.medley.chat.answers;

/**
 * What speaks for a question being answered by what was found.
 *
 * @param hasMeaning whether passages were found by their meaning, and not by their words alone
 * @param similarity how near the best sentence is in meaning
 * @param rank what the order of sentences is by, of the best one
 * @param words the most of the question's words, rare ones counting more, that a sentence with its heading has
 * @param fits whether one of the best sentences says the kind of thing that is asked for
 */
record AnswerEvidence(boolean hasMeaning, double similarity, double rank, double words, boolean fits) {

    static final AnswerEvidence NONE = new AnswerEvidence(false, 0, 0, 0, false);

    /**
     * A logistic regression on one part of the questions of AnswerQualityTest, those without an answer weighing as much as
     * those with one. Its bias is the lowest by which at least 90 of 100 questions of that part that nothing answers are refused.
     */
    private static final double SIMILARITY = 16.736;

    private static final double RANK = 5.723;
    private static final double BIAS = -14.492;

    /** Where there are no vectors, words alone must do. */
    private static final double MOST_WORDS = 0.6;

    boolean isEnough() {
        if (!fits) {
            return false;
        }
        return hasMeaning ? BIAS + SIMILARITY * similarity + RANK * rank >= 0 : words >= MOST_WORDS;
    }
}
