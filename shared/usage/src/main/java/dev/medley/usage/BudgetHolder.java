package dev.medley.usage;

import java.util.UUID;

/** Who has a budget besides accounts and API keys. */
public final class BudgetHolder {

    /** All accounts of a stage together. */
    public static final UUID STAGE = new UUID(0, 0);

    private BudgetHolder() {}
}
