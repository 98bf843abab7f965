package dev.medley.generation;

import dev.medley.models.ModelFailure;

/** Nobody was asked, because what is left of a budget does not pay for it. */
public final class BudgetExceeded extends RuntimeException {

    private final Whose whose;

    /** Whose budget it is. */
    public enum Whose {
        /** The account's, or that of its tier. */
        ACCOUNT,
        API_KEY,
        STAGE
    }

    BudgetExceeded(Whose whose) {
        super("The budget of the " + whose + " for models is used up for this month");
        this.whose = whose;
    }

    public Whose whose() {
        return whose;
    }

    /** As a failure of models, for who has another way. */
    public ModelFailure asFailure() {
        return new ModelFailure(ModelFailure.Kind.UNSUPPORTED, String.valueOf(getMessage()), this);
    }
}
