package dev.medley.training;

/**
 * What a model said of something whose answer is known.
 *
 * @param confidence the probability that it gave to its answer; NaN when it gave none
 */
record Judgement(String truth, String answer, double confidence) {
    static final String NO_ANSWER = "-";

    static Judgement none(String truth) {
        return new Judgement(truth, NO_ANSWER, Double.NaN);
    }

    boolean isRight() {
        return truth.equals(answer);
    }

    boolean isAnswered() {
        return !answer.equals(NO_ANSWER);
    }
}
