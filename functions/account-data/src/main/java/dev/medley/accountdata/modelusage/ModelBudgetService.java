package dev.medley.accountdata.modelusage;

import dev.medley.kernel.Refusal;
import dev.medley.usage.Budgets;
import dev.medley.usage.Spending;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets accounts say how much models may cost them, all together and by API key. */
@Singleton
public class ModelBudgetService {

    private final Budgets budgets;
    private final ModelUsageRepository repository;

    ModelBudgetService(Budgets budgets, ModelUsageRepository repository) {
        this.budgets = budgets;
        this.repository = repository;
    }

    public Spending of(UUID accountId) {
        return budgets.of(accountId, accountId);
    }

    public Spending ofKey(UUID accountId, UUID keyId) {
        requireOwn(accountId, keyId);
        return budgets.of(keyId, accountId);
    }

    /** Sets the account's budget; null for no other limit than the tier's. */
    @Transactional
    public Spending limit(UUID accountId, @Nullable Long monthly) {
        budgets.limit(accountId, monthly);
        return of(accountId);
    }

    /** Sets a key's budget; null for no other limit than the account's. */
    @Transactional
    public Spending limitKey(UUID accountId, UUID keyId, @Nullable Long monthly) {
        requireOwn(accountId, keyId);
        budgets.limit(keyId, monthly);
        return budgets.of(keyId, accountId);
    }

    private void requireOwn(UUID accountId, UUID keyId) {
        if (!repository.ownsKey(accountId, keyId)) {
            throw Refusal.notFound("api-key-unknown", "There is no such key.");
        }
    }
}
