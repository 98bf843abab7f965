package dev.medley.chat.answers;

/**
 * What speaks for a question being answered by what was found.
 *
 * @param passage how near the nearest passage is in meaning; 0 where meanings are not known
 * @param sentence how near the nearest sentence is
 * @param words the most of the question's words, rare ones counting more, that a sentence with its heading has
 * @param lead how much nearer the nearest passage is than the next
 * @param fits whether one of the best sentences says the kind of thing that is asked for
 */
record AnswerEvidence(double passage, double sentence, double words, double lead, boolean fits) {

    static final AnswerEvidence NONE = new AnswerEvidence(0, 0, 0, 0, false);

    /**
     * A logistic regression on one half of the questions of AnswerQualityTest, those without an answer weighing as much as
     * those with one. Its bias is such that 95 of 100 questions of that half that nothing answers are refused.
     */
    private static final double PASSAGE = 15.40;

    private static final double SENTENCE = 19.37;
    private static final double WORDS = 2.58;
    private static final double LEAD = 2.40;
    private static final double BIAS = -22.21;

    /** Where there are no vectors, words alone must do. */
    private static final double MOST_WORDS = 0.6;

    boolean isEnough() {
        if (!fits) {
            return false;
        }
        return passage == 0 ? words >= MOST_WORDS : score() >= 0;
    }

    double score() {
        return BIAS + PASSAGE * passage + SENTENCE * sentence + WORDS * words + LEAD * lead;
    }
}
